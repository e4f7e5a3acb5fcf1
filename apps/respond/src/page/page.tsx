import { useEffect, useState } from 'preact/hooks';
import { readAddress } from '../address/read-address.ts';
import { StoryPage } from '../story/story-page.tsx';
import { Visit } from '../visit/visit.tsx';
import { Nowhere } from './nowhere.tsx';

/** The page follows its address: questions, a receipt, or neither. */
export function Page() {
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => {
    const listen = () => setFragment(location.hash);
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  }, []);
  const address = readAddress(fragment);
  if (address.kind === 'questions') return <Visit key={address.token} token={address.token} />;
  if (address.kind === 'receipt') return <StoryPage key={fragment} receipt={address.receipt} />;
  return <Nowhere />;
}

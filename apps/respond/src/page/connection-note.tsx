import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../texts/words.ts';
import { Icon } from './icon.tsx';
import classes from './page.module.css';

/** Says when the connection is lost, and that nothing is. */
export function ConnectionNote() {
  const words = useWords();
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const listen = () => setOnline(navigator.onLine);
    window.addEventListener('online', listen);
    window.addEventListener('offline', listen);
    return () => {
      window.removeEventListener('online', listen);
      window.removeEventListener('offline', listen);
    };
  }, []);
  return (
    <div role="status">
      {!online && (
        <p class={classes.offline}>
          <Icon name="offline" size={17} />
          {words.page.offline}
        </p>
      )}
    </div>
  );
}

import { keepLanguage, preferredLanguage } from '@unisono/ui/texts/language';
import { useState } from 'preact/hooks';
import { WORDS } from '../texts/words.ts';
import { ReceiptForm } from '../story/receipt-form.tsx';
import { Frame } from './frame.tsx';
import { Stop } from './stop.tsx';

/** An address without a secret, or with one that nobody knows. */
export function Nowhere() {
  const [language, setLanguage] = useState(preferredLanguage);
  const { stop } = WORDS[language];
  const choose = (chosen: typeof language) => {
    keepLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <Frame organisation="" title="" language={language} onLanguage={choose} side={undefined}>
      <Stop icon="lost" title={stop.unknown} text={stop.unknownMore}>
        <ReceiptForm />
      </Stop>
    </Frame>
  );
}

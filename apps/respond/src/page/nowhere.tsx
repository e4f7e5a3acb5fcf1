import { useState } from 'preact/hooks';
import { browserLanguage, chooseLanguage, chosenLanguage } from '../texts/language-choice.ts';
import { WORDS } from '../texts/words.ts';
import { ReceiptForm } from '../story/receipt-form.tsx';
import { Frame } from './frame.tsx';
import { Stop } from './stop.tsx';

/** An address without a secret, or with one that nobody knows. */
export function Nowhere() {
  const [language, setLanguage] = useState(() => chosenLanguage(['en', 'es']) ?? browserLanguage());
  const { stop } = WORDS[language];
  const choose = (chosen: typeof language) => {
    chooseLanguage(chosen);
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

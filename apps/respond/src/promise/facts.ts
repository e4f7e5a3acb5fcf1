import type { Questions } from '@unisono/surveys/respond';
import type { IconName } from '../page/icon.tsx';
import { fill } from '../texts/fill.ts';
import type { Words } from '../texts/respond.en.ts';

export interface Fact {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
}

type Promised = Pick<Questions, 'mode' | 'k' | 'open' | 'side' | 'organisation'>;
type PromiseWords = Words['promise'];
type Sentence = { readonly title: string; readonly text: string };

/** Who can see what, in the words of a mode; docs/privacy.md is what keeps each of them. */
export function factsOf(promised: Promised, words: PromiseWords): Fact[] {
  const { mode, k, open, side, organisation } = promised;
  const numbers: Readonly<Record<number, string>> = words.numbers;
  const values = { organisation, k: numbers[k] ?? String(k) };
  const fact = (icon: IconName, { title, text }: Sentence): Fact => ({
    icon,
    title: fill(title, values),
    text: fill(text, values),
  });
  const { identified, confidential, anonymous } = words;
  if (mode === 'identified') {
    return [
      fact('person', open ? identified.nameOpen : identified.name),
      fact('eye', identified[side]),
      ...(side === 'employee' ? [fact('wall', identified.wall)] : []),
      ...(open
        ? [fact('pencil', { ...confidential.words, text: words.leaveOutNames })]
        : [fact('rights', identified.rights)]),
    ];
  }
  const group = fact('group', confidential.group);
  const ownWords = fact('pencil', confidential.words);
  if (mode === 'confidential') {
    return [group, fact('closed-eye', confidential[side]), fact('database', confidential.exception), ownWords];
  }
  return [
    group,
    fact('closed-eye', anonymous.unlinked),
    fact('ticket', anonymous.ticket),
    fact('device', anonymous.device),
    ownWords,
  ];
}

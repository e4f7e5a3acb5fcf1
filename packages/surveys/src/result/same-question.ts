import type { Question } from '../survey/question.schema.ts';

/**
 * Whether two versions of a question ask the same: its wording in every language that both have, its kind and scale, its
 * emotion set, and the options in their order. Only then a change between them is one of the answers. A hint may differ.
 */
export function sameQuestion(one: Question, other: Question): boolean {
  return JSON.stringify(asked(one)) === JSON.stringify(asked(other));
}

function asked(question: Question): unknown {
  const { kind, code, text } = question;
  return [
    kind,
    code,
    [text.en, text.es],
    'emotionSet' in question ? question.emotionSet : null,
    'options' in question ? question.options.map((option) => [option.code, option.text.en, option.text.es]) : null,
    'labels' in question ? question.labels : null,
    'moment' in question ? question.moment : null,
  ];
}

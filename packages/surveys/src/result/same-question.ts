import { LANGUAGES, type Language } from '@unisono/people-core/schema';
import type { LocalText } from '../survey/local-text.schema.ts';
import type { Question } from '../survey/question.schema.ts';

/**
 * Whether two versions of a question ask the same: its wording in every language that both have, its kind and scale, its
 * emotion set, and the options in their order. Only then a change between them is one of the answers. A hint may differ.
 */
export function sameQuestion(one: Question, other: Question): boolean {
  if (JSON.stringify(shapeOf(one)) !== JSON.stringify(shapeOf(other))) return false;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return (
    words.length === others.length &&
    words.every((text, at) => LANGUAGES.every((each) => agree(text, others[at], each)))
  );
}

/** A text that is not written yet says nothing. */
function agree(one: LocalText, other: LocalText | undefined, language: Language): boolean {
  const [said, before] = [one[language], other?.[language] ?? ''];
  return said === '' || before === '' || said === before;
}

function wordsOf(question: Question): LocalText[] {
  const options = 'options' in question ? question.options.map((option) => option.text) : [];
  const labels = 'labels' in question ? (question.labels ?? []) : [];
  return [question.text, ...options, ...labels];
}

function shapeOf(question: Question): unknown {
  const { kind, code } = question;
  return [
    kind,
    code,
    'emotionSet' in question ? question.emotionSet : null,
    'options' in question ? question.options.map((option) => option.code) : null,
    'moment' in question ? question.moment : null,
  ];
}

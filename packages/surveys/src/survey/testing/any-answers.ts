import { emotionsOf } from '@unisono/people-core/schema';
import * as fc from 'fast-check';
import type { Answer, Answers } from '../answer.schema.ts';
import type { Question } from '../question.schema.ts';
import { scaleOf } from '../scale-of.ts';

/** Answers that fit their questions, each of which may be skipped; branching is not looked at. */
export function anyAnswers(questions: readonly Question[]): fc.Arbitrary<Answers> {
  const each = questions.map((question) =>
    fc.option(anyAnswer(question), { nil: undefined }).map((answer) => [question.code, answer] as const),
  );
  return fc.tuple(...each).map((pairs) => {
    const given: Record<string, Answer> = {};
    for (const [code, answer] of pairs) if (answer) given[code] = answer;
    return given;
  });
}

function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  const scale = scaleOf(question);
  const point = fc.integer({ min: 1, max: 5 });
  if (scale) return fc.integer(scale).map((value) => ({ kind: 'point', value }));
  if (question.kind === 'emotions' || question.kind === 'empathy') {
    const shown = fc.constantFrom(...emotionsOf(question.emotionSet).map(({ code }) => code));
    return fc.dictionary(shown, fc.integer({ min: 0, max: 5 })).map((felt) => ({ kind: 'felt', felt }));
  }
  if (question.kind === 'pum') {
    return fc.record({ kind: fc.constant('pum'), positive: point, unique: point, memorable: point });
  }
  if (question.kind === 'retelling') {
    return fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(-1, 0, 1))
      .map(([people, valence]) => ({ kind: 'told', people, valence: people === 0 ? null : valence }));
  }
  if (question.kind === 'single-choice') {
    return fc.constantFrom(...question.options).map(({ code }) => ({ kind: 'chosen', options: [code] }));
  }
  if (question.kind === 'multiple-choice') {
    return fc
      .subarray(question.options, { minLength: 1, maxLength: question.most ?? question.options.length })
      .map((options) => ({ kind: 'chosen', options: options.map(({ code }) => code) }));
  }
  if (question.kind === 'internal-service') {
    return fc
      .subarray([...question.unitIds], { minLength: 1 })
      .map((units) => ({ kind: 'rated', units: Object.fromEntries(units.map((unit) => [unit, 3])) }));
  }
  return fc.string({ minLength: 1, maxLength: 50 }).map((text) => ({ kind: 'text', text }));
}

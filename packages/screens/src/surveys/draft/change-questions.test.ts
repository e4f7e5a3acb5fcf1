import { findContentFault, LIBRARY, type Question, type SurveyContent } from '@unisono/surveys/schema';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicateQuestion, moveQuestion, removeQuestion, replaceQuestion } from './change-questions.ts';
import { codesOf } from './free-code.ts';
import { insertQuestions } from './insert-questions.ts';
import { canAdd, newQuestion } from './new-question.ts';
import { splitQuestion } from './split-question.ts';

const setOf = (code: string): readonly Question[] => LIBRARY.find((set) => set.code === code)?.questions ?? [];
const surveyOf = (questions: readonly Question[]): SurveyContent => ({
  title: { en: 'Survey', es: 'Encuesta' },
  introduction: null,
  languages: ['en', 'es'],
  layout: 'one-by-one',
  questions: [...questions],
});
const contact = surveyOf(setOf('after-contact'));
const at = (code: string, content = contact) => codesOf(content.questions).indexOf(code);

test('moving keeps every question and puts the moved one where it was meant to be', () => {
  const place = fc.nat(contact.questions.length - 1);
  fc.assert(
    fc.property(place, place, (from, to) => {
      const moved = moveQuestion(contact, from, to);
      expect(codesOf(moved.questions).toSorted()).toEqual(codesOf(contact.questions).toSorted());
      expect(moved.questions[to]).toBe(contact.questions[from]);
    }),
  );
});

test('a move beyond the ends does nothing', () => {
  expect(moveQuestion(contact, 0, -1)).toBe(contact);
  expect(moveQuestion(contact, 0, contact.questions.length)).toBe(contact);
});

describe('rules', () => {
  test('that look at a question go with it', () => {
    const without = removeQuestion(contact, at('solved'));
    expect(without.questions[at('open', without)]?.shownWhen).toBeNull();
    expect(findContentFault(without)).toBeUndefined();
  });

  test('follow a question to another code', () => {
    const solved = contact.questions[at('solved')];
    if (!solved) throw new Error('the set has no such question');
    const renamed = replaceQuestion(contact, at('solved'), { ...solved, code: 'done' });
    expect(renamed.questions[at('open')]?.shownWhen?.tests).toMatchObject([{ question: 'done' }]);
    expect(findContentFault(renamed)).toBeUndefined();
  });

  test('stay when a question is moved before what it looks at, to be repaired', () => {
    expect(findContentFault(moveQuestion(contact, at('open'), 0))?.reason).toBe('branch-not-forward');
  });
});

test('a copy stands behind its original under a code of its own', () => {
  const copied = duplicateQuestion(duplicateQuestion(contact, at('understood')), at('understood'));
  expect(codesOf(copied.questions).slice(3, 6)).toEqual(['understood', 'understood-3', 'understood-2']);
});

test('whatever sets are put together in whatever order, the survey can be kept', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...LIBRARY]), fc.nat(60), (sets, after) => {
      let content = surveyOf([]);
      for (const set of sets) {
        content = insertQuestions(content, set.questions, Math.min(after, content.questions.length - 1));
      }
      expect(findContentFault(content)).toBeUndefined();
    }),
  );
});

test('questions put in by half lose the rules that look at the other half', () => {
  const content = insertQuestions(surveyOf([]), contact.questions.slice(at('open')), -1);
  expect(content.questions.map(({ shownWhen }) => shownWhen)).toEqual([null, null]);
});

test('a set put in twice asks its scores once and the rest under new codes, with its own rules', () => {
  const twice = insertQuestions(contact, contact.questions, contact.questions.length - 1);
  expect(codesOf(twice.questions).slice(contact.questions.length)).toEqual([
    'solved-2',
    'understood-2',
    'open-2',
    'better-2',
  ]);
  expect(twice.questions[at('open-2', twice)]?.shownWhen?.tests).toMatchObject([{ question: 'solved-2' }]);
});

test('two questions in one become two, in both languages', () => {
  const [first, ...rest] = setOf('engagement').filter(({ kind }) => kind === 'agreement');
  if (!first) throw new Error('the set has no drivers');
  const doubled = { ...first, text: { en: 'My manager listens and thanks me', es: 'Mi responsable me escucha' } };
  const [one, other] = splitQuestion(surveyOf([doubled, ...rest]), 0).questions;
  expect(one).toEqual({ ...doubled, text: { en: 'My manager listens', es: 'Mi responsable me escucha' } });
  expect(other).toEqual({ ...doubled, code: 'energy-2', text: { en: 'My manager thanks me', es: '' } });
});

describe('a new question', () => {
  test('of any kind can be kept beside whatever is there, once where it is asked once', () => {
    let content = surveyOf([]);
    const kinds = ['emotions', 'expectation', 'expectation', 'agreement', 'agreement', 'single-choice'] as const;
    for (const kind of kinds) {
      const question = newQuestion(kind, 'customer', content.questions);
      content = insertQuestions(content, [question], content.questions.length - 1);
    }
    expect(findContentFault(content)).toBeUndefined();
    expect(content.questions).toHaveLength(kinds.length);
    expect(canAdd('emotions', content.questions)).toBe(false);
    expect(canAdd('expectation', content.questions)).toBe(false);
    expect(canAdd('agreement', content.questions)).toBe(true);
  });

  test('has the usual wording of its side', () => {
    expect(newQuestion('recommend', 'employee', []).text.en).toMatch(/working here/);
    expect(newQuestion('recommend', 'customer', []).text.en).toMatch(/recommend us/);
    expect(newQuestion('comment', 'customer', []).text.en).toBe('');
  });
});

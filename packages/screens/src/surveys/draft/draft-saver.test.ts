import { TRPCClientError } from '@trpc/client';
import type { SurveyContent } from '@unisono/surveys/schema';
import { expect, test } from 'vitest';
import { DraftSaver } from './draft-saver.ts';

const titled = (en: string): SurveyContent => ({
  title: { en, es: '' },
  introduction: null,
  languages: ['en'],
  layout: 'one-by-one',
  questions: [],
});
const refused = (code: string, reason: string) =>
  TRPCClientError.from({
    error: { message: 'x', code: -32600, data: { status: 409, code, reason, details: {} } },
  } as Parameters<typeof TRPCClientError.from>[0]);

/** A server that keeps whatever builds on its revision, as the real one does. */
function server(content: SurveyContent) {
  let kept = { content, revision: 1, version: 1 };
  const calls: string[] = [];
  const send = async (revision: number, next: SurveyContent) => {
    calls.push(next.title.en);
    await Promise.resolve();
    if (revision !== kept.revision) throw refused('conflict', 'survey-edited-meanwhile');
    kept = { content: next, revision: revision + 1, version: 1 };
    return { revision: kept.revision, version: kept.version };
  };
  return { send, calls, read: () => kept };
}

test('what was changed meanwhile is sent after it, each on the revision before', async () => {
  const begun = titled('a');
  const there = server(begun);
  const saver = new DraftSaver(there.read(), there.send);
  saver.offer(titled('b'));
  const settled = saver.settle();
  saver.offer(titled('c'));
  saver.offer(titled('d'));
  expect(await settled).toBe(true);
  expect(there.calls).toEqual(['b', 'd']);
  expect(there.read()).toMatchObject({ revision: 3, content: { title: { en: 'd' } } });
  expect(saver.read()).toMatchObject({ kind: 'saved', version: 1 });
});

test('content that contradicts itself waits', async () => {
  const there = server(titled('a'));
  const saver = new DraftSaver(there.read(), there.send);
  const question = {
    kind: 'recommend',
    code: 'recommend',
    text: { en: '', es: '' },
    hint: null,
    skippable: true,
    notApplicable: false,
    shownWhen: null,
    rotates: false,
  } as const;
  saver.offer({ ...titled('b'), questions: [question, question] });
  expect(await saver.settle()).toBe(false);
  expect(there.calls).toEqual([]);
  expect(saver.read().kind).toBe('waiting');
});

test('of two editors the second is told, keeps typing, and decides', async () => {
  const there = server(titled('a'));
  const saver = new DraftSaver(there.read(), there.send);
  await there.send(1, titled('theirs'));
  const mine = titled('mine');
  saver.offer(mine);
  expect(await saver.settle()).toBe(false);
  expect(saver.read().kind).toBe('conflict');
  const longer = titled('mine, and more');
  saver.offer(longer);
  expect(await saver.settle()).toBe(false);
  expect(there.read().content.title.en).toBe('theirs');

  saver.resolve(there.read(), longer);
  expect(await saver.settle()).toBe(true);
  expect(there.read().content.title.en).toBe('mine, and more');
});

test('taking theirs sends nothing', async () => {
  const there = server(titled('a'));
  const saver = new DraftSaver(there.read(), there.send);
  await there.send(1, titled('theirs'));
  saver.offer(titled('mine'));
  await saver.settle();
  saver.resolve(there.read(), there.read().content);
  expect(await saver.settle()).toBe(true);
  expect(there.calls).toEqual(['theirs', 'mine']);
  expect(saver.read().kind).toBe('saved');
});

test('a refusal is told, and the next try may work', async () => {
  let reachable = false;
  const saver = new DraftSaver({ content: titled('a'), revision: 1, version: 2 }, async (revision) => {
    await Promise.resolve();
    if (!reachable) throw refused('conflict', 'survey-archived');
    return { revision: revision + 1, version: 3 };
  });
  saver.offer(titled('b'));
  expect(await saver.settle()).toBe(false);
  expect(saver.read()).toMatchObject({ kind: 'refused', version: 2 });
  reachable = true;
  expect(await saver.settle()).toBe(true);
  expect(saver.read()).toMatchObject({ kind: 'saved', version: 3 });
});

import type { ReceiptStory } from '@unisono/surveys/respond';
import { ask } from '../server/ask.ts';

/** What a receipt leads to, with the initiatives that came of its wave. */
export interface ToldStory extends ReceiptStory {
  readonly initiatives: Awaited<ReturnType<typeof cameOf>>;
}

/** Both or nothing: a story without what came of it would say that nothing did. @throws RefusedError, UnreachableError */
export async function readStory(receipt: string): Promise<ToldStory> {
  const story = await ask('respond.receipt', { receipt });
  return { ...story, initiatives: await cameOf(story.waveId) };
}

function cameOf(waveId: string) {
  return ask('initiatives.cameOf', { waveId });
}

/** Cuts items into lists of `size` or a little more, never between two that are `together`. */
export async function* batchesOf<Item>(
  items: AsyncIterable<Item>,
  size: number,
  together: (one: Item, other: Item) => boolean,
): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    const last = batch.at(-1);
    if (last !== undefined && batch.length >= size && !together(last, item)) {
      yield batch;
      batch = [];
    }
    batch.push(item);
  }
  if (batch.length > 0) yield batch;
}

/** The same items, the next one read while the last is worked on. */
export async function* readAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const source = items[Symbol.asyncIterator]();
  const take = () => {
    const taken = source.next();
    // A failure is met when its turn comes; until then nobody listens.
    taken.catch(() => undefined);
    return taken;
  };
  let next = take();
  try {
    for (;;) {
      const { value, done } = await next;
      if (done === true) return;
      next = take();
      yield value;
    }
  } finally {
    await source.return?.();
  }
}

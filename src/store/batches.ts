// Many callers that each want one row read or written become one statement. While batches are at the database, the next one gathers: the
// busier it is, the larger they are, and a lone caller waits for nobody. Nothing is remembered in between: every answer is as fresh as its
// query, and a write is done when its caller goes on.
import DataLoader from 'dataloader';

/** Beyond this one statement is no longer quicker than two. */
const batchSizeMax = 500;
/** Two, so that one is at the database while the answers of the other are given out. */
const runningMax = 2;

/**
 * Returns a reader of single values over `load`, which gets distinct keys and answers with what it found. A key that is missing from the
 * answer gives undefined; when `load` throws, all callers of that batch get the error.
 */
export function batchReads<Key extends string, Value>(
  load: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  return gather<Key, Value | undefined>(async (keys) => {
    const found = await load([...new Set(keys)]);
    return keys.map((key) => found.get(key));
  });
}

/** Returns a writer of single items over `save`, which gets every item, equal ones too. Errors reach all callers of the batch. */
export function batchWrites<Item>(save: (items: readonly Item[]) => Promise<void>): (item: Item) => Promise<void> {
  return gather<Item, void>(async (items) => {
    await save(items);
    return items.map(() => undefined);
  });
}

function gather<In, Out>(work: (all: readonly In[]) => Promise<Out[]>): (one: In) => Promise<Out> {
  let running = 0;
  const waiting: (() => void)[] = [];
  const loader = new DataLoader<In, Out>(
    async (all) => {
      running += 1;
      try {
        return await work(all);
      } finally {
        running -= 1;
        waiting.shift()?.();
      }
    },
    {
      cache: false,
      maxBatchSize: batchSizeMax,
      batchScheduleFn: (dispatch) => {
        if (running < runningMax) setImmediate(dispatch);
        else waiting.push(dispatch);
      },
    },
  );
  return (one) => loader.load(one);
}

// Pages that come while others are written are written together: where the database is slower than the provider, one transaction then does
// for many small pages; where the provider is slower, each page is written as it comes. Bounded, so that memory stays flat. A read begins
// with one page ahead, and twice as many after each that was written: where every attempt is soon cut off, each still keeps something.
import type { Page } from '../../connectors/index.ts';
import type { Failure } from '../diagnosis/index.ts';

export interface GatheredPage extends Omit<Page, 'copyText'> {
  /** Of each page: large texts are not copied for the sake of being one. */
  copyTexts: Buffer[];
  /** How many pages of the provider it holds. */
  pageCount: number;
}

/** What is read ahead at most, each counted for itself; a page that is larger stands alone. */
const pagesMax = 32;
const rowsMax = 5_000;
const bytesMax = 4 * 2 ** 20;

type Pages<P> = AsyncGenerator<P, Failure | null, undefined>;

/** Ends as `source` does, after everything that came before. Closes it when it is left early. */
export async function* gatherPages(source: Pages<Page>): Pages<GatheredPage> {
  const waiting: Page[] = [];
  let ending: { failure: Failure | null } | { error: unknown } | null = null;
  let isClosed = false;
  let pagesAhead = 1;
  const came = createSignal();
  const taken = createSignal();

  const hasRoom = (): boolean =>
    waiting.length < pagesAhead && sum(waiting, rowsOf) < rowsMax && sum(waiting, bytesOf) < bytesMax;

  async function pump(): Promise<void> {
    try {
      for (;;) {
        while (!hasRoom() && !isClosed) await taken.wait();
        if (isClosed) return;
        const { value, done } = await source.next();
        if (done) {
          ending = { failure: value };
          return;
        }
        waiting.push(value);
        came.give();
      }
    } catch (error) {
      ending = { error };
    } finally {
      came.give();
    }
  }

  const pumping = pump();
  try {
    for (;;) {
      while (waiting.length === 0 && !ending) await came.wait();
      const pages = waiting.splice(0);
      if (pages.length > 0) {
        taken.give();
        yield join(pages);
        pagesAhead = Math.min(2 * pagesAhead, pagesMax);
        taken.give();
        continue;
      }
      const end = ending as { failure: Failure | null } | { error: unknown } | null;
      if (end && 'error' in end) throw end.error;
      return end?.failure ?? null;
    }
  } finally {
    isClosed = true;
    taken.give();
    await pumping;
    await source.return(null);
  }
}

/** In order: the last one says where the read stands. */
function join(pages: readonly Page[]): GatheredPage {
  const last = pages.at(-1);
  if (!last) throw new Error('There is no page to join.');
  const marks = pages.flatMap((it) => it.marks ?? []);
  return {
    copyTexts: pages.map((it) => it.copyText).filter((it) => it.length > 0),
    rowCount: sum(pages, rowsOf),
    checkpoint: last.checkpoint,
    nextCursor: last.nextCursor,
    ...(marks.length > 0 && { marks }),
    ...(last.passedOver && { passedOver: last.passedOver }),
    pageCount: pages.length,
  };
}

const rowsOf = ({ rowCount }: Page): number => rowCount;
const bytesOf = ({ copyText }: Page): number => copyText.length;
const sum = (pages: readonly Page[], of: (page: Page) => number): number =>
  pages.reduce((total, page) => total + of(page), 0);

/** Waking is remembered until somebody waits. */
function createSignal(): { give(): void; wait(): Promise<void> } {
  let next = Promise.withResolvers<void>();
  return {
    give: () => next.resolve(),
    wait: async () => {
      await next.promise;
      next = Promise.withResolvers<void>();
    },
  };
}

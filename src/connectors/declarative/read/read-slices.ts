// Reads a stream slice by slice. Several slices are asked for at once, yet their pages come in the order of the slices: so one key and one
// page token say where a read was cut off, and memory holds no more than a page of each slice that was begun early.
//
// A slice counts as read with its last page, and the state says so as soon as that page is handed out: rows and state are kept together.
import type { Failure } from '../../../life/diagnosis/index.ts';
import type {
  ApiPage,
  PageSource,
  PageToken,
  Passing,
  ReadEvent,
  ReadOptions,
  ResumeAt,
  Slice,
  Slicer,
} from '../contract.ts';
import { keyOfSlice } from '../contract.ts';

type Events = AsyncGenerator<ReadEvent, Failure | null, undefined>;
type Slices = AsyncGenerator<Slice, Failure | null, undefined>;

/** A slice whose next page is on its way. */
interface BegunSlice {
  slice: Slice;
  pages: AsyncGenerator<ApiPage, Failure | null, undefined>;
  coming: Promise<IteratorResult<ApiPage, Failure | null>>;
}

/** Ends with null, or the Failure that stopped it. */
export async function* readSlices(
  slicer: Slicer,
  source: PageSource,
  { resume, concurrency = 1, isSortedByCursor = false, passing }: ReadOptions,
): Events {
  const slices = resume ? skipTo(slicer, resume, passing) : slicer.slices();
  const begun: BegunSlice[] = [];
  let ended: { failure: Failure | null } | null = null;
  try {
    for (;;) {
      while (!ended && begun.length < concurrency) {
        const { value, done } = await slices.next();
        if (done) ended = { failure: value };
        else begun.push(begin(slicer, source, value, resume && keyOfSlice(value) === resume.key ? resume.token : null));
      }
      const [current] = begun;
      if (!current) {
        if (ended?.failure) return ended.failure;
        slicer.finish();
        return null;
      }
      const failure = yield* readSlice(slicer, source, current, { isSortedByCursor, passing });
      begun.shift();
      if (failure) return failure;
      yield { kind: 'slice_end', slice: current.slice };
    }
  } finally {
    await Promise.all(begun.map(drop));
    await slices.return(null);
  }
}

function begin(slicer: Slicer, source: PageSource, slice: Slice, token: PageToken | undefined): BegunSlice {
  const pages = source.pages(slice, slicer.partsOf(slice), token ?? null);
  return { slice, pages, coming: next(pages) };
}

/** It may be dropped before anybody waits for it. */
function next(pages: BegunSlice['pages']): BegunSlice['coming'] {
  const coming = pages.next();
  coming.catch(() => {});
  return coming;
}

async function drop({ pages, coming }: BegunSlice): Promise<void> {
  await coming.catch(() => {});
  await pages.return(null).catch(() => {});
}

async function* readSlice(
  slicer: Slicer,
  source: PageSource,
  begun: BegunSlice,
  { isSortedByCursor, passing }: { isSortedByCursor: boolean; passing: Passing | undefined },
): Events {
  for (;;) {
    const { slice, pages } = begun;
    const { value: page, done } = await begun.coming;
    if (done) return page;
    const records = page.records.filter((record) => slicer.isWanted(record, slice));
    for (const record of records) slicer.observe(record, slice);
    const isLast = page.next === undefined || slicer.isPast(page.records, slice);
    const newest = slicer.newestIn(slice);
    const rest = isLast || !(isSortedByCursor || page.cutOff) ? null : slicer.advance(slice);
    if (isLast && passing?.ended(slice, page.passedOver)) slicer.leave(slice);
    else if (isLast) slicer.close(slice);
    yield {
      kind: 'page',
      slice,
      records,
      next: isLast ? undefined : page.next,
      newest,
      isToMark: isLast && newest !== null && slicer.needsMarks,
      isByCursor: rest !== null,
      passedOver: page.passedOver,
    };
    if (isLast || rest) await pages.return(null);
    if (isLast) return null;
    if (page.cutOff && !rest) return page.cutOff;
    if (rest) Object.assign(begun, begin(slicer, source, rest, null));
    else begun.coming = next(pages);
  }
}

/**
 * The slices from the one on at which an earlier attempt was cut off. Where that one no longer comes (a parent was deleted meanwhile),
 * everything is read again: rows with a key are the same afterwards, and none is missed.
 */
async function* skipTo(
  slicer: Slicer,
  { key, token, newest = null, marks }: ResumeAt,
  passing: Passing | undefined,
): Slices {
  const slices = slicer.slices();
  const passed: Slice[] = [];
  for (;;) {
    const { value, done } = await slices.next();
    if (done) {
      if (value) return value;
      yield* passed;
      return null;
    }
    passed.push(value);
    if (keyOfSlice(value) !== key) continue;
    for (const slice of passed)
      slicer.recall(slice, slice === value ? newest : (marks?.get(keyOfSlice(slice)) ?? null));
    const rest = token === undefined ? null : passed.pop();
    for (const slice of passed)
      if (passing?.wasLeft(keyOfSlice(slice))) slicer.leave(slice);
      else slicer.close(slice);
    if (rest) yield rest;
    return yield* slices;
  }
}

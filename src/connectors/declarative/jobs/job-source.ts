// Reads the pages of a slice that the provider prepares in the background (AsyncRetriever): a job is created, asked for until it is done,
// and its results are downloaded.
//
// The job is told in the page token from the moment it exists, with a page of no records, so that a read which is cut off waits on for the
// same job instead of starting another. Nothing sleeps here: when the door ends the pause, the read ends with a word about when to ask again.
import { dayMs } from '../../../clock.ts';
import { type Failure, isFailure } from '../../../life/diagnosis/index.ts';
import type { ApiPage, Door, PageSource, PageToken, RequestParts, Slice } from '../contract.ts';
import type { AsyncRetriever, HttpRequester, Scope } from '../manifest/index.ts';
import { type ExtractorNode, extractValues } from '../records/extract.ts';
import type { Authenticator } from '../requests/authenticate.ts';
import type { DecoderNode } from '../requests/decode.ts';
import { type Exchanged, exchange, guarded } from '../requests/exchange.ts';
import { scopeOf } from '../requests/page-source.ts';
import { noParts } from '../slices/routers.ts';
import { openForeignDoor } from './foreign-door.ts';
import { beginJob, type DonePlace, type JobToken, readJobToken } from './job-token.ts';

export interface JobSourceInput {
  retriever: AsyncRetriever;
  authenticatorOf(requester: HttpRequester): Authenticator;
  /** Reads the pages of one download; `scope` knows the job. */
  downloads(scope: Scope, door: Door): PageSource;
  door: Door;
  /** Config and clock. */
  scope: Scope;
}

const attemptsMax = 3;
const jobMinutesMax = 60;
/** Between two questions about a job; the last one from then on. */
const pollDelaysMs = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000];
/** So many records of a download are handed out at once. */
const chunkMax = 5_000;

type Pages = AsyncGenerator<ApiPage, Failure | null, undefined>;

/** How a job stands that is not running. */
type Outcome = { kind: 'done' | 'skipped' | 'lost' | 'failed' | 'timed_out'; polled: unknown; word: string };

export function createJobSource(input: JobSourceInput): PageSource {
  return {
    async *pages(slice, parts, from): Pages {
      let token = readJobToken(from) ?? { attempt: 1, notBeforeMs: 0, job: null, place: null };
      for (;;) {
        if (!token.job) {
          const created = await guarded(input.door, () => create(input, slice, parts, token));
          if (isFailure(created)) return created;
          yield created;
          if (created.next === undefined) return null;
          token = readJobToken(created.next) as JobToken;
        }
        const { job } = token;
        if (!job) throw new Error('A job that was created is told in its token.');
        const outcome = await guarded(input.door, () => waitFor(input, slice, job, from !== null));
        if (isFailure(outcome)) return outcome;
        if (outcome.kind === 'skipped') {
          yield { records: [], rawCount: 0, next: undefined, passedOver: null };
          return null;
        }
        if (outcome.kind === 'done') return yield* download(input, slice, token, outcome.polled);
        if (outcome.kind === 'timed_out')
          await end(input, input.retriever.abort_requester, slice, token, outcome.polled);
        const isHopeless = token.attempt >= attemptsMax;
        token = {
          // Whoever tries again after giving up begins anew, and does not ask for the old job for ever.
          attempt: isHopeless ? 1 : token.attempt + 1,
          notBeforeMs: outcome.kind === 'failed' ? input.door.now().getTime() + restMs(input) : 0,
          job: null,
          place: null,
        };
        yield { records: [], rawCount: 0, next: token as unknown as PageToken, passedOver: null };
        if (isHopeless)
          return input.door.giveUp('MOORING_JOB_FAILED', `The provider could not prepare the data: ${outcome.word}.`);
      }
    },
  };
}

const restMs = ({ retriever: { failed_retry_wait_time_in_seconds: wait }, scope }: JobSourceInput): number =>
  1000 * (Number(wait?.evaluate(scope) ?? 0) || 0);

/** A page without records whose token tells the job. */
async function create(
  input: JobSourceInput,
  slice: Slice,
  parts: RequestParts,
  { attempt, notBeforeMs }: JobToken,
): Promise<ApiPage | Failure> {
  const { door, retriever } = input;
  const remainingMs = notBeforeMs - door.now().getTime();
  if (remainingMs > 0 && !(await door.pause(remainingMs))) return notReady(door, remainingMs);
  const created = await ask(input, retriever.creation_requester, scopeOf(input.scope, slice, null), parts);
  if (isFailure(created)) return created;
  if (created.kind === 'begin_again') return created.refuse();
  if (created.kind === 'passed_over') return { records: [], rawCount: 0, next: undefined, passedOver: created.failure };
  const token = beginJob(attempt, door.now(), created.bodies[0], created.answer.headers);
  return { records: [], rawCount: 0, next: token as unknown as PageToken, passedOver: null };
}

/** Asks until the job runs no longer. `isOld`: it was created by an earlier attempt of the read, and may be forgotten by now. */
async function waitFor(
  input: JobSourceInput,
  slice: Slice,
  job: NonNullable<JobToken['job']>,
  isOld: boolean,
): Promise<Outcome | Failure> {
  const { door, retriever, scope } = input;
  const minutes = Number(retriever.polling_job_timeout?.evaluate(scope) ?? jobMinutesMax) || jobMinutesMax;
  for (let asked = 0; ; asked += 1) {
    const polled = await ask(input, retriever.polling_requester, jobScope(input, slice, job.created, null), noParts());
    if (isFailure(polled)) {
      return isOld && isForgotten(polled, door.now().getTime() - job.createdAtMs)
        ? { kind: 'lost', polled: null, word: 'it no longer knows the job' }
        : polled;
    }
    if (polled.kind === 'begin_again') return polled.refuse();
    if (polled.kind === 'passed_over') return polled.failure;
    const outcome = judgeStatus(input, slice, polled.bodies);
    if (outcome === null) return door.refuse(polled.answer);
    if (outcome !== 'running') return outcome;
    if (door.now().getTime() - job.createdAtMs >= minutes * 60_000)
      return { kind: 'timed_out', polled: polled.bodies[0], word: `the job has taken more than ${minutes} minutes` };
    const delayMs = pollDelaysMs[Math.min(asked, pollDelaysMs.length - 1)] ?? 0;
    if (!(await door.pause(delayMs))) return notReady(door, Math.max(...pollDelaysMs));
  }
}

/** Providers keep jobs for a day or longer, and have many words for one that they keep no more. */
function isForgotten({ response }: Failure, ageMs: number): boolean {
  const { status = 0 } = response ?? {};
  if (status === 404 || status === 410) return true;
  return ageMs > dayMs && status >= 400 && status < 500 && ![401, 403, 429].includes(status);
}

const notReady = (door: Door, delayMs: number): Failure =>
  door.giveUp(
    'MOORING_JOB_NOT_READY',
    `The provider is still preparing the data; it is asked again in ${Math.ceil(delayMs / 1000)} s at the earliest.`,
    delayMs,
  );

/** What the provider's word for the state of the job means. Null: the manifest does not know the word. */
function judgeStatus(
  { retriever, scope }: JobSourceInput,
  slice: Slice,
  bodies: unknown[],
): Outcome | 'running' | null {
  const extractor = retriever.status_extractor as ExtractorNode;
  const [found] = bodies.flatMap((body) => extractValues(extractor, body, scopeOf(scope, slice, null)));
  const { running, completed, failed, timeout, skipped = [] } = retriever.status_mapping;
  const word = String(found);
  const outcome = (kind: Outcome['kind']): Outcome => ({
    kind,
    polled: bodies[0],
    word: `the job has ended as ${word}`,
  });
  if (completed.includes(word)) return outcome('done');
  if (running.includes(word)) return 'running';
  if (skipped.includes(word)) return outcome('skipped');
  if (failed.includes(word)) return outcome('failed');
  return timeout.includes(word) ? outcome('timed_out') : null;
}

async function* download(input: JobSourceInput, slice: Slice, token: JobToken, polled: unknown): Pages {
  const created = token.job?.created;
  const targets = await guarded(input.door, () => findTargets(input, slice, created, polled));
  if (isFailure(targets)) return targets;
  const at: DonePlace = token.place ?? { target: 0, page: null, readCount: 0 };
  const tell = (place: DonePlace): PageToken => ({ ...token, place }) as unknown as PageToken;
  let isRead = false;
  try {
    if (at.target >= targets.length) {
      isRead = true;
      yield { records: [], rawCount: 0, next: undefined, passedOver: null };
      return null;
    }
    for (let target = at.target; target < targets.length; target += 1) {
      const { scope, extraFields } = jobParts(input, slice, created, polled, targets[target]);
      const door = openForeignDoor(input.door, input.retriever, scope);
      const isFirst = target === at.target;
      let place: DonePlace = isFirst ? at : { target, page: null, readCount: 0 };
      const pages = input.downloads(scope, door).pages({ ...slice, extraFields }, noParts(), place.page);
      for (;;) {
        const { value: page, done } = await pages.next();
        if (done) {
          if (page) return page;
          break;
        }
        const following: DonePlace | null =
          page.next !== undefined
            ? { target, page: page.next, readCount: 0 }
            : target + 1 < targets.length
              ? { target: target + 1, page: null, readCount: 0 }
              : null;
        for (const { records, readCount } of chunksOf(page.records, place.readCount)) {
          const next = readCount === null ? following : { ...place, readCount };
          isRead = next === null;
          yield { ...page, records, next: next ? tell(next) : undefined };
        }
        if (following) place = following;
      }
    }
    return null;
  } finally {
    // What is read need not be kept by the provider; a job that cannot be deleted has harmed nobody.
    if (isRead) await end(input, input.retriever.delete_requester, slice, token, polled);
  }
}

/** `readCount`: how many records are behind each chunk; null behind the last. At least one chunk. */
function* chunksOf<T>(records: readonly T[], from: number): Generator<{ records: T[]; readCount: number | null }> {
  for (let at = from; ; at += chunkMax) {
    const isLast = at + chunkMax >= records.length;
    yield { records: records.slice(at, at + chunkMax), readCount: isLast ? null : at + chunkMax };
    if (isLast) return;
  }
}

/** What is to be downloaded: addresses, mostly. One without a name where the manifest says nothing of it. */
async function findTargets(
  input: JobSourceInput,
  slice: Slice,
  created: unknown,
  polled: unknown,
): Promise<unknown[] | Failure> {
  const { download_target_requester: requester, download_target_extractor: extractor } = input.retriever;
  let bodies: unknown[] = [polled];
  const scope = jobScope(input, slice, created, polled);
  if (requester) {
    const answered = await ask(input, requester, scope, noParts());
    if (isFailure(answered)) return answered;
    if (answered.kind === 'begin_again') return answered.refuse();
    if (answered.kind === 'passed_over') return answered.failure;
    bodies = answered.bodies;
  }
  if (!extractor) return [null];
  return bodies.flatMap((body) => extractValues(extractor as ExtractorNode, body, scope));
}

/** Tells the provider that the job is no longer wanted. Nothing depends on its answer. */
async function end(
  input: JobSourceInput,
  requester: AsyncRetriever['abort_requester'],
  slice: Slice,
  token: JobToken,
  polled: unknown,
): Promise<void> {
  if (!requester) return;
  const scope = jobScope(input, slice, token.job?.created, polled);
  await guarded(input.door, () => ask(input, requester, scope, noParts()));
}

async function ask(
  input: JobSourceInput,
  requester: AsyncRetriever['creation_requester'],
  scope: Scope,
  parts: RequestParts,
): Promise<Exchanged | Failure> {
  const own = requester as HttpRequester;
  const decoder = input.retriever.decoder as DecoderNode | undefined;
  const authenticator = input.authenticatorOf(own);
  const { door } = input;
  return exchange({ requester: own, decoder, authenticator, door, cache: null }, { scope, parts: [parts], path: null });
}

const jobScope = (input: JobSourceInput, slice: Slice, created: unknown, polled: unknown): Scope => {
  const { scope, extraFields } = jobParts(input, slice, created, polled, undefined);
  return scopeOf(scope, { ...slice, extraFields }, null);
};

/** Expressions find the job under names of its own, and in the slice. */
function jobParts(
  { scope }: JobSourceInput,
  slice: Slice,
  created: unknown,
  polled: unknown,
  target: unknown,
): { scope: Scope; extraFields: Slice['extraFields'] } {
  const job = {
    creation_response: created ?? {},
    ...(polled !== null && polled !== undefined && { polling_response: polled }),
    ...(target !== null && target !== undefined && { download_target: target }),
  };
  return {
    scope: { ...scope, ...job },
    extraFields: { ...slice.extraFields, ...(job as unknown as Slice['extraFields']) },
  };
}

// Reads a stream of an API page by page. What must hold: a checkpoint names the next page to ask for, and the cursor never passes
// records that were not seen.
//
// Pages by number shift while records change: one that is updated moves to the end of a list that is sorted by its change, all others
// move up, and the first of the next page would never be seen. Where an API sorts so (isSortedByCursor), the read asks anew from the
// newest cursor it has seen instead of for the next number; numbers serve only among records of one and the same instant.
import { type AuthKind, type Failure, isFailure } from '../../life/diagnosis/index.ts';
import type { JsonObject, JsonValue } from '../../store/index.ts';
import type { StreamSettings } from '../connector-file.ts';
import { encodeCopyRows, ValueDoesNotFit } from '../copy-text.ts';
import type { Page, ReadRequest, Session } from '../types.ts';
import { addDuration, formatInstant, parseInstant } from './datetimes.ts';
import type { DatetimeCursor, ManifestStream } from './manifest.ts';
import { nextPageToken, type PageToken, readPageToken } from './paginate.ts';
import { planSlices, type Slice } from './plan-slices.ts';
import { type ApiRecord, buildPageRequest, contextOf, judgeAnswer } from './request-page.ts';

/** What is read, and how. */
export interface ApiStream {
  manifest: ManifestStream;
  settings: StreamSettings;
  authKind: AuthKind;
  objectIdName: string;
}

/** The checkpoint: all of the read that is still to come. Instants as ISO text. */
interface Progress {
  /** Where the slice that is being read begins, and the end of the whole read. Null for a stream without time. */
  from: string | null;
  until: string | null;
  token: PageToken;
  /** Newest cursor seen, from before this read or in it. */
  latest: string | null;
  isDone: boolean;
}

type Pages = AsyncGenerator<Page, Failure | null, undefined>;

export async function* readApiStream(session: Session, request: ReadRequest, stream: ApiStream): Pages {
  const { manifest, settings } = stream;
  const config: JsonObject = { ...session.config, [stream.objectIdName]: request.objectId };
  let progress = resume(request.checkpoint) ?? begin(session, request, manifest, config);
  let previousText: string | null = null;
  while (!progress.isDone) {
    const { slice, following } = sliceOf(manifest.cursor, progress);
    const place = { slice, token: progress.token };
    const context = contextOf(manifest, config, place);
    const asked = buildPageRequest(manifest, context, place);
    if ('foreignUrl' in asked)
      return trouble(session, stream, 'MOORING_FOREIGN_PAGE_URL', 'The next page lies at another origin than the API.');
    const answer = await session.request(asked);
    if (isFailure(answer)) return answer;
    const path = manifest.recordPath.map((part) => part.render(context));
    const records = await judgeAnswer(session, stream.authKind, answer, path);
    if (isFailure(records)) return records;
    // A provider that ignores the token would send the same page for ever.
    if (records.length > 0 && answer.text === previousText)
      return trouble(session, stream, 'MOORING_PAGES_REPEAT', 'The next page is the same as the one before.');
    previousText = answer.text;

    const newest = newestOf(manifest.cursor, records);
    const latest = laterOf(progress.latest, newest);
    const token = manifest.paginator
      ? nextPageToken(
          manifest.paginator,
          {
            ...context,
            response: answer.json,
            headers: answer.headers,
            last_record: records.at(-1) ?? {},
            last_page_size: records.length,
          },
          progress.token,
          records.length,
        )
      : null;
    const isByCursor = settings.isSortedByCursor && request.stream.reading === 'updated_since';
    progress = advance(
      { ...progress, latest },
      { token, slice, following, newest: isByCursor ? newest : null },
      manifest.cursor,
    );
    const page = encode(session, stream, request, records, progress);
    if (isFailure(page)) return page;
    yield { ...page, nextCursor: cursorAfter(session, request, progress, isByCursor) };
  }
  return null;
}

const resume = (checkpoint: JsonValue | null): Progress | null => {
  if (typeof checkpoint !== 'object' || checkpoint === null || Array.isArray(checkpoint)) return null;
  const { from = null, until = null, token, latest = null, isDone } = checkpoint;
  return {
    from: from as string | null,
    until: until as string | null,
    token: readPageToken(token),
    latest: latest as string | null,
    isDone: isDone === true,
  };
};

function begin(session: Session, request: ReadRequest, manifest: ManifestStream, config: JsonObject): Progress {
  const { cursor } = manifest;
  const latest = typeof request.cursor === 'string' ? request.cursor : null;
  if (!cursor) return { from: null, until: null, token: null, latest, isDone: false };
  const context = { config, stream_interval: {}, stream_slice: {}, stream_partition: {}, next_page_token: {} };
  let from: Date;
  let until: Date;
  if (request.window) {
    from = request.window.from;
    until = addDuration(request.window.until, cursor.granularity ?? { months: 0, ms: 1 }, -1);
  } else {
    const start = cursor.start.render(context);
    from = parseInstant(latest ?? start, cursor.recordFormats) ?? refuseStart(manifest, start);
    if (latest !== null && cursor.lookBack) from = addDuration(from, cursor.lookBack, -1);
    until = parseInstant(cursor.end?.render(context) ?? '', cursor.recordFormats) ?? session.now();
    // A cursor at the very present must still be asked for.
    if (from > until) until = from;
  }
  return { from: from.toISOString(), until: until.toISOString(), token: null, latest, isDone: from > until };
}

const refuseStart = (manifest: ManifestStream, start: string): never => {
  throw new Error(`The start_datetime of ${manifest.name} is no instant: "${start}".`);
};

/** The slice that is being read, and where the next one begins. */
function sliceOf(
  cursor: DatetimeCursor | null,
  { from, until }: Progress,
): { slice: Slice | null; following: Date | null } {
  if (!cursor || from === null || until === null) return { slice: null, following: null };
  const [slice, next] = planSlices(cursor, new Date(from), new Date(until));
  return { slice: slice ?? null, following: next?.startsAt ?? null };
}

interface Step {
  token: PageToken;
  slice: Slice | null;
  following: Date | null;
  /** Newest instant of the page, where the read goes on by it. */
  newest: Date | null;
}

function advance(
  progress: Progress,
  { token, slice, following, newest }: Step,
  cursor: DatetimeCursor | null,
): Progress {
  if (token !== null) {
    const isAhead = (from: Date): boolean =>
      cursor !== null && formatInstant(from, cursor.format) > formatInstant(slice?.startsAt ?? from, cursor.format);
    if (newest && slice && newest > slice.startsAt && newest <= slice.endsAt && isAhead(newest))
      return { ...progress, from: newest.toISOString(), token: null };
    return { ...progress, token };
  }
  if (following) return { ...progress, from: following.toISOString(), token: null };
  return { ...progress, token: null, isDone: true };
}

function newestOf(cursor: DatetimeCursor | null, records: readonly ApiRecord[]): Date | null {
  if (!cursor) return null;
  let newest: Date | null = null;
  for (const record of records) {
    const value = record[cursor.field];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const at = parseInstant(value, cursor.recordFormats);
    if (at && (newest === null || at > newest)) newest = at;
  }
  return newest;
}

/** ISO text in UTC: its order is the order of time. A cursor never goes back. */
function laterOf(latest: string | null, newest: Date | null): string | null {
  const text = newest?.toISOString() ?? null;
  return text !== null && (latest === null || text > latest) ? text : latest;
}

/** Only at the end of a read, unless the API sorts by the cursor; and never past now, or a record dated in the future would hide all others. */
function cursorAfter(
  session: Session,
  request: ReadRequest,
  progress: Progress,
  isByCursor: boolean,
): JsonValue | null {
  if (request.stream.reading !== 'updated_since') return null;
  if (!progress.isDone && !isByCursor) return request.cursor;
  const now = session.now().toISOString();
  return progress.latest !== null && progress.latest > now ? now : progress.latest;
}

function encode(
  session: Session,
  stream: ApiStream,
  request: ReadRequest,
  records: ApiRecord[],
  progress: Progress,
): Pick<Page, 'copyText' | 'rowCount' | 'checkpoint'> | Failure {
  try {
    const copyText = encodeCopyRows(request.stream.columns, records);
    return { copyText, rowCount: records.length, checkpoint: { ...progress } };
  } catch (error) {
    if (!(error instanceof ValueDoesNotFit)) throw error;
    return trouble(session, stream, error.code, `${stream.manifest.name}: ${error.message}`);
  }
}

/** Answers that no rule of HTTP calls wrong, and that cannot be gone on from. */
const trouble = (session: Session, { authKind }: ApiStream, code: string, message: string): Failure => ({
  kind: 'failure',
  provider: session.connectorSlug,
  stage: 'api_call',
  auth: authKind,
  error: { name: 'UnusableAnswer', code, message },
});

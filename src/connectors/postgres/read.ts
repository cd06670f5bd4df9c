// Reads a table page by page with COPY. What must hold: a page's checkpoint names its last row, and a read that goes on from there
// misses nothing and repeats nothing; an updated-since read never moves its cursor past rows that it has not seen.
//
// Rows may be committed late: a transaction sets updated_at when it begins and is seen only when it ends. So a new read begins
// `overlapSeconds` before the last cursor (60 unless set; integers have no such thing), and what is read twice is upserted over itself.
// A transaction that stays open longer than that escapes an updated-since read; docs name full_refresh for such tables.
import type { ForeignPostgres } from '../../egress/index.ts';
import { type Failure, isFailure } from '../../life/diagnosis/index.ts';
import type { JsonValue } from '../../store/index.ts';
import { decodeCopyLine } from '../copy-text.ts';
import type { Page, ReadRequest, Session, StreamDescription } from '../types.ts';
import { capAtNow, latestCursor } from './cursor-values.ts';
import { type CutPage, cutPages, type PageLimits, pageLimits } from './cut-pages.ts';
import {
  cursorTypeOf,
  type Position,
  planFullRefresh,
  planRows,
  planUnplaced,
  readPosition,
} from './plan-statement.ts';
import { cursorKindOf } from './suggest-cursors.ts';

const overlapSecondsDefault = 60;

/** How values are written is set for this transaction alone: a pooler between us and the server may hand the connection on. */
const beginReading =
  "begin read only; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC'; set local bytea_output = 'hex'; set local extra_float_digits = 3";

type Pages = AsyncGenerator<Page, Failure | null, undefined>;

export async function* readTable(session: Session, request: ReadRequest, limits: PageLimits = pageLimits): Pages {
  const db = await session.openPostgres(String(session.config.database));
  if (isFailure(db)) return db;
  try {
    const begun = await db.query(beginReading);
    if (isFailure(begun)) return begun;
    const { stream } = request;
    if (stream.reading === 'full_refresh') return yield* readAll(db, request, limits);
    if (stream.reading === 'updated_since') return yield* readUpdated(db, session, request, limits);
    throw new Error(`A table is not read by ${stream.reading}.`);
  } finally {
    await db.close();
  }
}

/** Everything, by key. Without a key the checkpoint is null: such a read cannot be resumed, and begins anew. */
async function* readAll(db: ForeignPostgres, { stream, checkpoint }: ReadRequest, limits: PageLimits): Pages {
  const pages = cutPages(db.copyOut(planFullRefresh(stream, readPosition(stream, checkpoint))), limits);
  const keyOf = keyReader(stream);
  return yield* mapPages(pages, (page) => {
    const position: Position | null = stream.primaryKey.length > 0 ? { part: 'all', key: keyOf(page) } : null;
    return pageOf(page, position as unknown as JsonValue, null);
  });
}

/** First the rows in order of the cursor, then those that the cursor says nothing about. */
async function* readUpdated(db: ForeignPostgres, session: Session, request: ReadRequest, limits: PageLimits): Pages {
  const { stream } = request;
  if (stream.primaryKey.length === 0) throw new Error(`${stream.name} has no key: it is not read by updated_since.`);
  const kind = cursorKindOf(cursorTypeOf(stream));
  if (kind === null) throw new Error(`${stream.cursorField} of ${stream.name} cannot serve as cursor.`);
  const since = typeof request.cursor === 'string' ? request.cursor : null;
  const position = readPosition(stream, request.checkpoint);
  const keyOf = keyReader(stream);
  const cursorOf = columnReader(stream, stream.cursorField ?? '');
  /** The cursor at the end; never before the one we came with. */
  let latest = position && position.part !== 'all' ? position.latest : since;

  const asPage = (page: CutPage, at: Position): Page =>
    pageOf(page, at as unknown as JsonValue, capAtNow(kind, latest, session.now()));

  if (position?.part !== 'unplaced') {
    const rows = db.copyOut(planRows(stream, position, since, overlapSecondsOf(session)));
    const failure = yield* mapPages(cutPages(rows, limits), (page) => {
      const cursor = cursorOf(page);
      latest = latestCursor(kind, latest, cursor);
      return asPage(page, { part: 'rows', cursor, key: keyOf(page), latest });
    });
    if (failure) return failure;
  }
  const unplaced = db.copyOut(planUnplaced(stream, position));
  return yield* mapPages(cutPages(unplaced, limits), (page) =>
    asPage(page, { part: 'unplaced', key: keyOf(page), latest }),
  );
}

async function* mapPages(
  pages: AsyncGenerator<CutPage, Failure | null, undefined>,
  map: (page: CutPage) => Page,
): Pages {
  try {
    for (;;) {
      const { value, done } = await pages.next();
      if (done) return value;
      yield map(value);
    }
  } finally {
    await pages.return(null);
  }
}

const pageOf = ({ copyText, rowCount }: CutPage, checkpoint: JsonValue, nextCursor: JsonValue | null): Page => ({
  copyText,
  rowCount,
  checkpoint,
  nextCursor,
});

/** Reads one column of a page's last row. */
function columnReader(stream: StreamDescription, name: string): (page: CutPage) => string {
  const index = stream.columns.findIndex((column) => column.name === name);
  return ({ lastLine }) => {
    const value = decodeCopyLine(lastLine)[index];
    if (value === null || value === undefined) throw new Error(`${stream.name}: ${name} is missing in a row.`);
    return value;
  };
}

function keyReader(stream: StreamDescription): (page: CutPage) => string[] {
  const readers = stream.primaryKey.map((name) => columnReader(stream, name));
  return (page) => readers.map((read) => read(page));
}

function overlapSecondsOf({ config }: Session): number {
  const { overlapSeconds } = config;
  return typeof overlapSeconds === 'number' && overlapSeconds >= 0 ? overlapSeconds : overlapSecondsDefault;
}

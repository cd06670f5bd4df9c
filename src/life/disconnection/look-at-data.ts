// What is refused though the provider tells who we are: the second look and the probe of a whole Connection ask for data as well, and
// find out how far the refusal reaches. A key that opens one stream and not the other is no broken Connection.
import type { CaseScope } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import type { Diagnosis, Failure } from '../diagnosis/index.ts';
import { caseScope } from './decide-follow-up.ts';
import { diagnoseFailure } from './judge-failure.ts';
import { type LookTarget, listSelected, openLook, readAnyPage } from './look-again.ts';

/** Of each kind at most this many others are asked: a look is a small thing. */
const othersMost = 3;

/** The Data Source and stream at which a sync stopped and waits for the second look; null when none waits. */
export async function findStopped(ctx: LifeContext, target: LookTarget): Promise<LookTarget | null> {
  const { db } = ctx.store;
  const waiting = await db
    .selectFrom('syncs')
    .innerJoin('data_sources', 'data_sources.id', 'syncs.data_source_id')
    .select(['syncs.data_source_id', 'syncs.kind', 'syncs.progress'])
    .where('data_sources.connection_id', '=', target.connection.id)
    .where('data_sources.paused_at', 'is', null)
    .where('syncs.status', '=', 'waiting')
    .where('syncs.waiting_until', 'is', null)
    .where('syncs.diagnosis', 'is not', null)
    .orderBy('syncs.data_source_id')
    .executeTakeFirst();
  if (!waiting) return null;
  const dataSource = await db
    .selectFrom('data_sources')
    .selectAll()
    .where('id', '=', waiting.data_source_id)
    .executeTakeFirst();
  if (!dataSource) return null;
  const rows = await listSelected(ctx, { ...target, dataSource, stream: null });
  const stream = rows.find(
    (row) => !(row.id in waiting.progress) && !(row.status === 'refused' && waiting.kind === 'scheduled'),
  );
  return stream ? { ...target, dataSource, stream } : null;
}

/** Reads again where a sync stopped. Null when it works; `reach` is set when it is refused there and given elsewhere. */
export async function lookAtData(
  ctx: LifeContext,
  stopped: LookTarget,
  signal: AbortSignal,
): Promise<{ failure: Failure; reach: CaseScope | null } | null> {
  const session = openLook(ctx, stopped, signal);
  const failure = await readAnyPage(ctx, session, stopped, await listSelected(ctx, stopped));
  if (failure === null) return null;
  const diagnosis = await diagnoseOf(ctx, stopped, failure);
  if (signal.aborted || diagnosis.verdict !== 'disconnected' || !isAboutAll(diagnosis)) return { failure, reach: null };
  const streams = await listSelected(ctx, { ...stopped, stream: null });
  const others = streams.filter((row) => row.id !== stopped.stream?.id && row.status !== 'refused');
  for (const row of others.slice(0, othersMost))
    if ((await readAnyPage(ctx, session, stopped, [row])) === null) return { failure, reach: 'stream' };
  for (const sibling of await listReadable(ctx, stopped))
    if ((await readSome(ctx, sibling, signal)) === null) return { failure, reach: 'data_source' };
  return { failure, reach: null };
}

/** Whether any data can be read through the Connection, or is refused for reasons of its own. Null when it can; also when it has no Data Source. */
export async function lookAtAnyData(
  ctx: LifeContext,
  target: LookTarget,
  signal: AbortSignal,
): Promise<Failure | null> {
  let standing: Failure | null = null;
  for (const one of await listReadable(ctx, target)) {
    const failure = await readSome(ctx, one, signal);
    if (failure === null) return null;
    if (isAboutAll(await diagnoseOf(ctx, target, failure))) standing ??= failure;
  }
  return standing;
}

/** Data Sources of the Connection, other than the target's, that nobody has paused. */
async function listReadable(ctx: LifeContext, target: LookTarget): Promise<LookTarget[]> {
  const rows = await ctx.store.db
    .selectFrom('data_sources')
    .selectAll()
    .where('connection_id', '=', target.connection.id)
    .where('id', '<>', target.dataSource?.id ?? '')
    .where('paused_at', 'is', null)
    .orderBy('id')
    .limit(othersMost)
    .execute();
  return rows.map((dataSource) => ({ ...target, dataSource, stream: null }));
}

async function readSome(ctx: LifeContext, target: LookTarget, signal: AbortSignal): Promise<Failure | null> {
  const rows = await listSelected(ctx, target);
  return readAnyPage(ctx, openLook(ctx, target, signal), target, rows.slice(0, othersMost));
}

const diagnoseOf = (ctx: LifeContext, { connection, connector }: LookTarget, failure: Failure): Promise<Diagnosis> =>
  diagnoseFailure(ctx, { connection, connector, failure });

/** Not one Data Source's own trouble, and no wrong request. What may pass (an outage) is about all as well: it proves nothing. */
const isAboutAll = (diagnosis: Diagnosis): boolean =>
  diagnosis.verdict !== 'request' && caseScope(diagnosis) === 'connection';

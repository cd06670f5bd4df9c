// Data Sources as the API shows them: the list in a handful of queries, however long it is.
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Actor } from '../../accounts/index.ts';
import { findStandingHolds } from '../../life/guard/index.ts';
import { earliest, earliestOf, findExpiries, findMissing } from '../../life/index.ts';
import { notFound } from '../../request-error.ts';
import type { DataSourceStatus, Tables } from '../../store/index.ts';
import type { ApiContext } from '../context.ts';
import { type DataSourcePage, type DataSourceView, type dataSourceListQuery, dataSourceStatus } from '../schemas.ts';
import { countExpiring, selectExpiring } from './expiration-view.ts';
import { expiryView } from './expiry-view.ts';
import { explainView } from './explain-view.ts';
import { findNamed, isNamed } from './find-named.ts';
import { pageByUrgency, partBy, type ReadPart } from './page-by-urgency.ts';
import { cutPage, pageBy } from './page-cursor.ts';

type Query = z.output<typeof dataSourceListQuery>;
type Row = Selectable<Tables['data_sources']> &
  Pick<Selectable<Tables['connections']>, 'connector_slug' | 'connected_by_user_id' | 'connected_by_name'> & {
    connection_name: string;
    identity_label: string | null;
  };

const selectRows = (ctx: ApiContext, accountId: string) =>
  ctx.store.db
    .selectFrom('data_sources')
    .innerJoin('connections', 'connections.id', 'data_sources.connection_id')
    .selectAll('data_sources')
    .select([
      'connections.connector_slug',
      'connections.connected_by_user_id',
      'connections.connected_by_name',
      'connections.name as connection_name',
      'connections.identity_label',
    ])
    .where('data_sources.account_id', '=', accountId);

export async function listDataSourceViews(ctx: ApiContext, actor: Actor, query: Query): Promise<DataSourcePage> {
  const [{ rows, next }, expiringCount, counted] = await Promise.all([
    pageOf(ctx, actor, query),
    countExpiring(ctx, actor.accountId),
    ctx.store.db
      .selectFrom('data_sources')
      .select((eb) => ['status', eb.fn.countAll<number>().as('amount')])
      .where('account_id', '=', actor.accountId)
      .groupBy('status')
      .execute(),
  ]);
  const counts = Object.fromEntries(
    dataSourceStatus.options.map((status) => [status, Number(counted.find((it) => it.status === status)?.amount ?? 0)]),
  ) as Record<DataSourceStatus, number>;
  return { items: await toViews(ctx, rows), next, counts, expiringCount };
}

type Page = { rows: Row[]; next: string | null };

async function pageOf(ctx: ApiContext, actor: Actor, query: Query): Promise<Page> {
  const named = query.search === undefined ? null : await findNamed(ctx.store.db, actor.accountId, query.search);
  const filtered = selectFiltered(ctx, actor, query, named);
  return query.sort === 'newest'
    ? pageOfNewest(filtered, query)
    : pageByUrgency(partsByUrgency(ctx, actor, filtered), query);
}

type Filtered = ReturnType<typeof selectFiltered>;

async function pageOfNewest(base: Filtered, query: Query): Promise<Page> {
  const found = await pageBy(base, 'data_sources.created_at', 'data_sources.id', query).execute();
  return cutPage(found, query.limit, (row) => ({ at: row.created_at, id: row.id }));
}

/** What needs a person, the oldest first; what heals alone; what ends soon; what is on its way; and what just works, the latest change first. */
function partsByUrgency(ctx: ApiContext, actor: Actor, all: Filtered): ReadPart<Row>[] {
  const whole = all.where(sql<boolean>`not data_sources.is_partial`);
  const working = whole.where('data_sources.status', 'in', ['connected', 'catching_up', 'connecting']);
  const lasting = whole.where('data_sources.connection_id', 'not in', selectExpiring(ctx, actor.accountId));
  const since = 'data_sources.status_since';
  const id = 'data_sources.id';
  return [
    partBy(all.where('data_sources.status', '=', 'disconnected'), since, id, 'asc'),
    partBy(
      all.where(sql<boolean>`data_sources.is_partial`).where('data_sources.status', '<>', 'disconnected'),
      since,
      id,
      'asc',
    ),
    partBy(whole.where('data_sources.status', '=', 'retrying'), since, id, 'asc'),
    partBy(
      working
        .innerJoin('expirations', 'expirations.connection_id', 'data_sources.connection_id')
        .where('expirations.connection_id', 'in', selectExpiring(ctx, actor.accountId)),
      'expirations.ends_at',
      id,
      'asc',
    ),
    partBy(lasting.where('data_sources.status', '=', 'catching_up'), since, id, 'asc'),
    partBy(lasting.where('data_sources.status', '=', 'connecting'), since, id, 'asc'),
    partBy(lasting.where('data_sources.status', '=', 'connected'), since, id, 'desc'),
  ];
}

/** `named`: those that `query.search` means, where they are known. */
function selectFiltered(ctx: ApiContext, actor: Actor, query: Query, named: string[] | null) {
  return selectRows(ctx, actor.accountId)
    .$if(query.status !== undefined, (it) => it.where('data_sources.status', '=', query.status as DataSourceStatus))
    .$if(query.connectionId !== undefined, (it) =>
      it.where('data_sources.connection_id', '=', query.connectionId as string),
    )
    .$if(query.search !== undefined && named === null, (it) =>
      it.where(isNamed(ctx.store.db, actor.accountId, query.search as string)),
    )
    .$if(named !== null, (it) => it.where('data_sources.id', '=', sql<string>`any(${named}::text[])`))
    .$if(query.isExpiring === true, (it) =>
      it
        .where('connections.status', '<>', 'disconnected')
        .where('data_sources.connection_id', 'in', selectExpiring(ctx, actor.accountId)),
    )
    .$if(query.cause !== undefined, (it) =>
      it.where((eb) =>
        eb.exists(
          eb
            .selectFrom('disconnections')
            .select(sql<number>`1`.as('one'))
            .whereRef('disconnections.connection_id', '=', 'data_sources.connection_id')
            .where('disconnections.status', '=', 'open')
            .where('disconnections.cause', '=', query.cause as never)
            .where((inner) =>
              inner.or([
                inner('disconnections.data_source_id', 'is', null),
                inner('disconnections.data_source_id', '=', inner.ref('data_sources.id')),
              ]),
            ),
        ),
      ),
    );
}

export async function getDataSourceView(ctx: ApiContext, actor: Actor, id: string): Promise<DataSourceView> {
  const row = await selectRows(ctx, actor.accountId).where('data_sources.id', '=', id).executeTakeFirst();
  if (!row) throw notFound('Data Source');
  const [view] = await toViews(ctx, [row]);
  if (!view) throw notFound('Data Source');
  return view;
}

async function toViews(ctx: ApiContext, rows: Row[]): Promise<DataSourceView[]> {
  const facts = await collectFacts(ctx, rows);
  return rows.map((row) => toView(ctx, facts, row));
}

type Facts = Awaited<ReturnType<typeof collectFacts>>;

/** What is shown with these rows, each kind in one query. */
async function collectFacts(ctx: ApiContext, rows: Row[]) {
  const { db } = ctx.store;
  const none = ''; // `in ()` is no SQL
  const ids = [none, ...rows.map((row) => row.id)];
  const connectionIds = [none, ...rows.map((row) => row.connection_id)];
  const lacking = rows.filter((row) => row.status === 'disconnected' || row.is_partial).map((row) => row.id);
  const [open, suspicions, due, streams, missing, expiries] = await Promise.all([
    db
      .selectFrom('disconnections')
      .select(['id', 'connection_id', 'data_source_id', 'scope', 'diagnosis'])
      .where('connection_id', 'in', connectionIds)
      .where('status', '=', 'open')
      .execute(),
    db
      .selectFrom('suspicions')
      .select(['connection_id', 'data_source_id', 'scope', 'diagnosis', 'hold_id'])
      .where('connection_id', 'in', connectionIds)
      .execute(),
    db.selectFrom('due_jobs').select(['key', 'due_at']).where('kind', '=', 'sync').where('key', 'in', ids).execute(),
    db.selectFrom('streams').select(['data_source_id', 'row_count']).where('data_source_id', 'in', ids).execute(),
    findMissing(db, lacking),
    findExpiries(db, connectionIds, ctx.clock.now()),
  ]);
  const holdIds = suspicions.map((it) => it.hold_id);
  return { open, suspicions, due, streams, missing, expiries, holds: await findStandingHolds(db, holdIds) };
}

function toView(ctx: ApiContext, facts: Facts, row: Row): DataSourceView {
  const connector = ctx.life.getConnector(row.connector_slug);
  const own = facts.streams.filter((stream) => stream.data_source_id === row.id);
  const expiry = facts.expiries.get(row.connection_id);
  return {
    id: row.id,
    name: row.name,
    connectionId: row.connection_id,
    connectionName: row.connection_name,
    connectorSlug: row.connector_slug,
    connectorName: connector.name,
    authKind: connector.authKind,
    objectLabel: row.object_label,
    status: row.status,
    statusSince: row.status_since.toISOString(),
    isPartial: row.is_partial,
    isPaused: row.paused_at !== null,
    connectedBy: { id: row.connected_by_user_id, name: row.connected_by_name },
    lastSyncedAt: row.last_synced_at?.toISOString() ?? null,
    nextSyncAt: facts.due.find((job) => job.key === row.id)?.due_at.toISOString() ?? null,
    syncEveryMs: row.sync_every_ms,
    schemaName: row.schema_name,
    rowCount: own.reduce((sum, stream) => sum + stream.row_count, 0),
    createdAt: row.created_at.toISOString(),
    ...troubleView(ctx, facts, row),
    expiry: expiry
      ? expiryView(ctx, expiry, {
          connector,
          accountLabel: row.identity_label,
          isDisconnected: row.status === 'disconnected',
        })
      : null,
    missing: missingView(facts, row),
  };
}

/** The disconnection that concerns it, else what it is suspected of; and why. */
function troubleView(
  ctx: ApiContext,
  { open, suspicions, holds }: Facts,
  row: Row,
): Pick<DataSourceView, 'openDisconnectionId' | 'explanation'> {
  const isConcerned = (it: { connection_id: string; data_source_id: string | null }): boolean =>
    it.connection_id === row.connection_id && (it.data_source_id === null || it.data_source_id === row.id);
  // The widest case first: a Connection's explains all below it.
  const [widest] = open.filter(isConcerned).sort((a, b) => width(b.scope) - width(a.scope));
  const suspicion =
    widest || row.status === 'disconnected'
      ? undefined
      : suspicions.find((it) => isConcerned(it) && it.scope !== 'stream');
  const trouble = widest ?? suspicion;
  return {
    openDisconnectionId: widest?.id ?? null,
    explanation: trouble
      ? explainView(trouble.diagnosis, {
          connector: ctx.life.getConnector(row.connector_slug),
          connectionName: row.connection_name,
          objectLabel: row.object_label,
          accountLabel: row.identity_label,
          supportContact: ctx.config.supportContact,
          heldUntil: holds.get(suspicion?.hold_id ?? '')?.untilAt,
        })
      : null,
  };
}

const width = (scope: string): number => ['stream', 'data_source', 'connection'].indexOf(scope);

function missingView({ missing }: Facts, row: Row): DataSourceView['missing'] {
  const lacking = missing.filter(
    (it) => it.dataSourceId === row.id && it.isSelected && (row.status === 'disconnected' || !it.isReady),
  );
  const since = earliestOf(lacking.map((it) => it.since));
  const reconnectBy = earliest(lacking.map((it) => it.reconnectBy));
  return (
    since && { since: since.at.toISOString(), isDay: since.isDay, reconnectBy: reconnectBy?.toISOString() ?? null }
  );
}

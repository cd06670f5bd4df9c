// Hands a currently valid credential to another program. It is renewed first when it would not last; who took it is written down before it
// leaves; a disconnected Connection gives none, and says why instead. Thousands a second: what arrives together is read and written together.
import type { Selectable } from 'kysely';
import { type Actor, requirePermission } from '../../accounts/index.ts';
import { notFound, RequestError } from '../../request-error.ts';
import { batchReads, type JsonObject, type Tables } from '../../store/index.ts';
import type { TakenCredential } from '../../tokens/index.ts';
import type { LifeContext } from '../context.ts';
import { judgeFailure } from '../disconnection/judge-failure.ts';
import { createNoteRead } from './note-read.ts';

export interface HandOutInput {
  connectionId: string;
  /** How long an access token must last from now, where it can be renewed. */
  leastLifeMs: number;
}

export interface HandedOut {
  connectionId: string;
  connectorSlug: string;
  /** What is no secret of the Connection: host, database, user, shop. */
  config: JsonObject;
  credential: TakenCredential;
}

export type HandOutCredential = (actor: Actor, input: HandOutInput) => Promise<HandedOut>;

/**
 * Built once per server. The verb throws RequestError: forbidden without an API key that may read credentials, not_found, conflict when
 * disconnected (with the diagnosis), unavailable while the provider does not renew the token.
 */
export function createHandOutCredential(ctx: LifeContext): HandOutCredential {
  const findConnection = batchReads((ids: readonly string[]) => readConnections(ctx, ids));
  const noteRead = createNoteRead(ctx);
  return async (actor, { connectionId, leastLifeMs }) => {
    requirePermission(actor, 'read_credentials');
    const connection = await findConnection(connectionId);
    if (!connection || connection.account_id !== actor.accountId) throw notFound('Connection');
    if (connection.status === 'disconnected') throw await disconnected(ctx, connection);
    const credential = await take(ctx, connection, leastLifeMs);
    await noteRead({ connection, apiKeyId: actor.id ?? '', apiKeyName: actor.name });
    return { connectionId, connectorSlug: connection.connector_slug, config: connection.config, credential };
  };
}

type Connection = Selectable<Tables['connections']>;

async function readConnections(ctx: LifeContext, ids: readonly string[]): Promise<Map<string, Connection>> {
  const rows = await ctx.store.db
    .selectFrom('connections')
    .selectAll()
    .where((it) => it('id', '=', it.fn.any(it.val([...ids]))))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function take(ctx: LifeContext, connection: Connection, leastLifeMs: number): Promise<TakenCredential> {
  const connector = ctx.getConnector(connection.connector_slug);
  const outcome = await ctx.tokens.takeCredential({ connectionId: connection.id, connector, leastLifeMs });
  if (outcome.kind === 'missing') throw notFound('Connection');
  if (outcome.kind === 'signs_in_each_time')
    throw new RequestError(
      'conflict',
      `${connector.name} is signed in to anew for each read, with what was entered, and that never leaves Mooring. There is no credential to hand out.`,
      { extra: { reason: 'signs_in_each_time' } },
    );
  const { failure } = outcome;
  // An answer given again is no second refusal.
  const isMet = failure !== null && !(outcome.kind === 'failure' && outcome.isRemembered);
  const followUp =
    isMet && (await judgeFailure(ctx, { connection, connector, dataSource: null, stream: null, failure }));
  if (followUp && followUp.kind === 'disconnected') throw await disconnected(ctx, connection);
  // A token that still lives serves as long as nobody has to act; that it is not renewed stands beside it.
  if (outcome.kind === 'taken') return outcome.credential;
  throw notRenewed(connector.name, followUp && followUp.kind === 'retry' ? followUp.at : null);
}

async function disconnected(ctx: LifeContext, connection: Connection): Promise<RequestError> {
  const { id, name, connector_slug, identity_label } = connection;
  const open = await ctx.store.db
    .selectFrom('disconnections')
    .select(['id', 'diagnosis'])
    .where('connection_id', '=', id)
    .where('scope', '=', 'connection')
    .where('status', '=', 'open')
    .executeTakeFirst();
  return new RequestError('conflict', `“${name}” is disconnected. Somebody has to reconnect it first.`, {
    extra: {
      reason: 'disconnected',
      disconnectionId: open?.id ?? null,
      reconnectUrl: `${ctx.baseUrl}/connections/${id}/reconnect`,
      ...(open && {
        diagnosis: open.diagnosis,
        connectorSlug: connector_slug,
        connectionName: name,
        accountLabel: identity_label,
      }),
    },
  });
}

const notRenewed = (connectorName: string, retryAt: Date | null): RequestError =>
  new RequestError(
    'unavailable',
    `${connectorName} did not renew the access token just now. Mooring tries again by itself; ask again in a minute.`,
    { extra: { reason: 'not_renewed', retryAt: retryAt?.toISOString() ?? null } },
  );

// Before people are told of an end that is written in the credential (VALID UNTIL of a PostgreSQL role), the server is asked again: its
// administrator may have moved the date. What goes wrong on the way is no matter of ours; the date that is known then stands.
import { secondMs } from '../../clock.ts';
import type { JsonObject } from '../../store/index.ts';
import type { LifeContext } from '../context.ts';
import { isFailure } from '../diagnosis/index.ts';

/** For each look. */
const timeoutMs = 30 * secondMs;
/** At a time; an Account may have many that end on one day. */
const concurrency = 8;

/** Asks again for those of these Connections whose end was told by the credential, and keeps what it says now. */
export async function lookAtEnds(ctx: LifeContext, connectionIds: string[], signal: AbortSignal): Promise<void> {
  if (connectionIds.length === 0) return;
  const rows = await ctx.store.db
    .selectFrom('connections')
    .select(['id', 'connector_slug', 'config', 'identity_key'])
    .where('id', 'in', connectionIds)
    .where('credential_ends_at', 'is not', null)
    .execute();
  const waiting = [...rows];
  const work = async (): Promise<void> => {
    for (let row = waiting.shift(); row && !signal.aborted; row = waiting.shift()) await lookAtEnd(ctx, row, signal);
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, rows.length) }, work));
}

interface Looked {
  id: string;
  connector_slug: string;
  config: JsonObject;
  identity_key: string | null;
}

async function lookAtEnd(ctx: LifeContext, { id, connector_slug, config, identity_key }: Looked, signal: AbortSignal) {
  const connector = ctx.getConnector(connector_slug);
  const version = await ctx.tokens.getVersion(ctx.store.db, id);
  const session = ctx.tokens.openSession({
    connectionId: id,
    connector,
    config,
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  });
  const identity = await connector.probe(session);
  if (isFailure(identity) || identity.key !== identity_key) return;
  await ctx.store.db.transaction().execute(async (trx) => {
    await trx.selectFrom('connections').select('id').where('id', '=', id).forUpdate().execute();
    // Renewed by a person meanwhile, whose own probe is the newer one.
    if ((await ctx.tokens.getVersion(trx, id)) !== version) return;
    await trx
      .updateTable('connections')
      .set({ credential_ends_at: identity.credentialEndsAt ?? null })
      .where('id', '=', id)
      .execute();
    await ctx.tokens.writeForecast(trx, id);
  });
}

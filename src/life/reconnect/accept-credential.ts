// Takes a new credential for a Connection: compares the identity, stores it as the next version, restarts the syncs.
// Same ids, settings, history. A refused or foreign credential leaves everything as it was.
import type { Selectable } from 'kysely';
import { type Actor, writeAudit } from '../../accounts/index.ts';
import type { Identity } from '../../connectors/index.ts';
import { cancelJob } from '../../jobs/index.ts';
import { notFound } from '../../request-error.ts';
import { type JsonObject, notifyLive, type Shortfall, type Tables, type Trx } from '../../store/index.ts';
import type { NewCredential } from '../../tokens/index.ts';
import { doerOf } from '../connect/doer.ts';
import type { LifeContext } from '../context.ts';
import { lockLife } from '../lock-life.ts';
import { noteEvent } from '../timeline.ts';
import { beginCatchUp } from './begin-catch-up.ts';
import { endLinks } from './links/end-links.ts';
import { describeShortfall } from './reach/index.ts';

interface AcceptInput {
  connection: Selectable<Tables['connections']>;
  config: JsonObject;
  credential: NewCredential;
  identity: Identity;
  actor: Actor;
  /** What the person was shown that it does not reach, and went on. */
  shortfall?: Shortfall | null;
}

/** Everything of a Reconnect that is written, in one transaction. The credential was probed before. */
export async function acceptCredential(
  ctx: LifeContext,
  trx: Trx,
  { connection, config, credential, identity, actor, shortfall = null }: AcceptInput,
): Promise<void> {
  const now = ctx.clock.now();
  const doer = doerOf(actor);
  // Nobody said whose account it is, then or now: it was taken on the word of whoever entered it.
  const isUncompared = identity.key === '' || !connection.identity_key;
  await lockLife(trx, connection.id);
  const standing = await trx.selectFrom('connections').select('id').where('id', '=', connection.id).executeTakeFirst();
  // Deleted while the new credential was probed.
  if (!standing) throw notFound('Connection');
  await trx
    .updateTable('connections')
    .set({
      config: JSON.stringify(config),
      identity_key: identity.key || null,
      identity_label: identity.label || null,
      credential_ends_at: identity.credentialEndsAt ?? null,
      authorized_by_user_id: doer.userId,
      authorized_by_name: doer.name,
      authorized_at: now,
    })
    .where('id', '=', connection.id)
    .execute();
  // After the row above, from which its forecast follows too.
  await ctx.tokens.saveCredential(trx, connection.id, credential);
  const open = await trx
    .updateTable('disconnections')
    .set({ reconnected_at: now, reconnected_by_name: doer.name })
    .where('connection_id', '=', connection.id)
    .where('status', '=', 'open')
    .returning(['id', 'account_id'])
    .execute();
  for (const { id } of open) {
    await cancelJob(trx, 'probe', id);
    await cancelJob(trx, 'remind', id);
  }
  // Whoever else was asked to reconnect it need not any more.
  await endLinks(trx, { connectionId: connection.id }, { at: now, because: 'reconnected', byName: doer.name });
  await noteEvent(trx, {
    accountId: connection.account_id,
    connectionId: connection.id,
    at: now,
    kind: 'reconnected',
    doer,
    data: {
      identity: identity.label || null,
      isUncompared,
      shortfall: shortfall && describeShortfall(shortfall),
    },
  });
  await writeAudit(trx, {
    at: now,
    actor,
    action: 'connection.reconnected',
    targetId: connection.id,
    detail: {
      name: connection.name,
      identity: identity.label || null,
      ...(isUncompared && { isUncompared }),
      ...(shortfall && { shortfall: describeShortfall(shortfall) }),
    },
  });
  await beginCatchUp(ctx, trx, { connection, onlyDataSourceId: null, requestedByName: doer.name });
  await notifyLive(trx, connection.account_id, 'connection', connection.id);
}

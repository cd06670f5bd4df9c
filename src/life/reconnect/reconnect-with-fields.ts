// Reconnect by a new key or password. It is probed before anything is kept: a refused one leaves the old state and says why.
import { type Actor, requirePermission } from '../../accounts/index.ts';
import { RequestError } from '../../request-error.ts';
import { candidateFromFields, type FieldValues } from '../connect/candidate.ts';
import { doerOf } from '../connect/doer.ts';
import { getConnection } from '../connect/get-connection.ts';
import { probeCandidate, refusalOf } from '../connect/probe-candidate.ts';
import type { LifeContext } from '../context.ts';
import { type Failure, isFailure } from '../diagnosis/index.ts';
import { lockLife } from '../lock-life.ts';
import { noteEvent } from '../timeline.ts';
import { acceptCredential } from './accept-credential.ts';
import { type ByLink, linkOver } from './links/by-link.ts';
import { describeShortfall, lookAtReach } from './reach/index.ts';

export interface ReconnectFields {
  connectionId: string;
  fields: FieldValues;
  /** The person says that a changed host, port or database name is still the same database. */
  isSameDatabase: boolean;
  /** The person was shown what the new secret does not reach, and goes on. */
  acceptsLess?: boolean;
  /** Through a reconnect link, which is spent in the transaction that keeps the credential. */
  link?: Pick<ByLink, 'take' | 'close'> | undefined;
}

/** Throws RequestError('refused_by_provider') with the explanation, or 'conflict' when another identity stands behind the new secret. */
export async function reconnectWithFields(
  ctx: LifeContext,
  actor: Actor,
  { connectionId, fields, isSameDatabase, acceptsLess = false, link }: ReconnectFields,
): Promise<void> {
  requirePermission(actor, 'connect');
  const connection = await getConnection(ctx, actor, connectionId);
  const connector = ctx.getConnector(connection.connector_slug);
  // What a provider told when it was connected is no field: it is told anew.
  const settings = Object.entries(connection.config).filter(([name]) =>
    connector.fields.some((field) => field.name === name),
  );
  const candidate = await candidateFromFields(ctx, connector, {
    ...(Object.fromEntries(settings) as FieldValues),
    ...fields,
  });
  const identity = isFailure(candidate) ? candidate : await probeCandidate(ctx, connector, candidate);
  if (isFailure(identity) || isFailure(candidate)) {
    await noteEvent(ctx.store.db, {
      accountId: connection.account_id,
      connectionId,
      at: ctx.clock.now(),
      kind: 'reconnect_refused',
      doer: doerOf(actor),
      data: { reason: 'refused' },
    });
    throw await refusalOf(ctx, connector, identity as Failure);
  }
  if (
    connection.identity_key &&
    // Where nobody tells whose it is now, there is nothing to compare.
    identity.key !== '' &&
    identity.key !== connection.identity_key &&
    !(isSameDatabase && connector.auth.kind === 'db_password')
  ) {
    throw new RequestError(
      'conflict',
      `This leads to ${identity.label}, but the Connection belongs to ${connection.identity_label}. ${adviceFor(connector.auth.kind)}`,
      {
        extra: { reason: 'other_identity', previousIdentity: connection.identity_label, newIdentity: identity.label },
      },
    );
  }
  const shortfall = await lookAtReach(ctx, { connection, connector, ...candidate });
  if (shortfall && !acceptsLess)
    throw new RequestError(
      'conflict',
      `This works, but it reaches less than before. ${describeShortfall(shortfall)} Nothing was changed.`,
      { extra: { reason: 'reaches_less', shortfall } },
    );
  await ctx.store.db.transaction().execute(async (trx) => {
    if (link) {
      await lockLife(trx, connection.id);
      if (!(await link.take(trx))) throw linkOver();
    }
    await acceptCredential(ctx, trx, {
      connection,
      config: candidate.config,
      credential: candidate.credential,
      identity,
      actor,
      shortfall,
    });
    await link?.close(trx, connection.id);
  });
}

const adviceFor = (kind: string): string =>
  kind === 'db_password'
    ? 'If it is the same database under a new address or name, confirm that; otherwise connect it as a new one.'
    : 'Use a key of the same account, or connect the other account as a new Connection.';

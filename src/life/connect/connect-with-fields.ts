// Connects by key or password: probe first, then Connection and credential in one transaction.
import { type Actor, requirePermission, writeAudit } from '../../accounts/index.ts';
import { type Connector, type Identity, keepFromRemoval } from '../../connectors/index.ts';
import { notFound, RequestError } from '../../request-error.ts';
import { type JsonObject, newId, type Trx } from '../../store/index.ts';
import type { NewCredential } from '../../tokens/index.ts';
import type { Doer, LifeContext } from '../context.ts';
import { isFailure } from '../diagnosis/index.ts';
import { noteEvent } from '../timeline.ts';
import { candidateFromFields, type FieldValues } from './candidate.ts';
import { doerOf } from './doer.ts';
import { getOffered } from './get-offered.ts';
import { probeCandidate, refusalOf } from './probe-candidate.ts';

export interface ConnectFields {
  connectorSlug: string;
  name?: string | undefined;
  fields: FieldValues;
}

/** Returns the id of the new Connection. Throws RequestError('bad_input') or ('refused_by_provider'). */
export async function connectWithFields(
  ctx: LifeContext,
  actor: Actor,
  { connectorSlug, name, fields }: ConnectFields,
): Promise<string> {
  requirePermission(actor, 'connect');
  const connector = getOffered(ctx, connectorSlug);
  if (connector.auth.kind === 'oauth2')
    throw new RequestError('bad_input', `${connector.name} is authorized on the provider's own pages.`);
  const candidate = await candidateFromFields(ctx, connector, fields);
  if (isFailure(candidate)) throw await refusalOf(ctx, connector, candidate);
  const identity = await probeCandidate(ctx, connector, candidate);
  if (isFailure(identity)) throw await refusalOf(ctx, connector, identity);
  return ctx.store.db.transaction().execute((trx) =>
    insertConnection(ctx, trx, actor, {
      connector,
      name,
      config: candidate.config,
      credential: candidate.credential,
      identity,
    }),
  );
}

interface InsertInput {
  connector: Connector;
  name: string | undefined;
  config: JsonObject;
  credential: NewCredential;
  identity: Identity;
  /** Where it is not whoever authorizes: the User who asked for it. */
  connectedBy?: Doer | undefined;
}

/** Writes a Connection whose credential was proved. Used by both ways of connecting. */
export async function insertConnection(
  ctx: LifeContext,
  trx: Trx,
  actor: Actor,
  { connector, name, config, credential, identity, connectedBy }: InsertInput,
): Promise<string> {
  const now = ctx.clock.now();
  const id = newId('con');
  // The provider was asked meanwhile: whoever took the connector away then saw no Connection that uses it.
  if (!(await keepFromRemoval(trx, connector.slug))) throw notFound('connector');
  const doer = doerOf(actor);
  const connecting = connectedBy ?? doer;
  await trx
    .insertInto('connections')
    .values({
      id,
      account_id: actor.accountId,
      connector_slug: connector.slug,
      name: (name ?? (identity.label === '' ? connector.name : `${connector.name} (${identity.label})`)).slice(0, 200),
      // The probe has proved it.
      status: 'connected',
      status_since: now,
      config: JSON.stringify(config),
      identity_key: identity.key || null,
      identity_label: identity.label || null,
      credential_ends_at: identity.credentialEndsAt ?? null,
      connected_by_user_id: connecting.userId,
      connected_by_name: connecting.name,
      authorized_by_user_id: doer.userId,
      authorized_by_name: doer.name,
      authorized_at: now,
      created_at: now,
    })
    .execute();
  await ctx.tokens.saveCredential(trx, id, credential);
  await noteEvent(trx, {
    accountId: actor.accountId,
    connectionId: id,
    at: now,
    kind: 'connected',
    doer,
    data: { connectionName: name ?? connector.name, identity: identity.label || null },
  });
  await writeAudit(trx, {
    at: now,
    actor,
    action: 'connection.connected',
    targetId: id,
    detail: { connector: connector.slug },
  });
  return id;
}

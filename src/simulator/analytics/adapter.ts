// oidc-provider's storage, laid onto the book of grants. Reads Date for every expiry; ends records instead of deleting them.
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { secondMs } from '../../clock.ts';
import type { GrantBook, SandboxReason, StoredRecord } from './grants.ts';

/** Models whose records die with their grant. */
const grantModels = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

/** The adapter for one model. `reasonOfRevocation` tells why oidc-provider revokes a grant at this moment. */
export function createAdapter(model: string, book: GrantBook, reasonOfRevocation: () => SandboxReason): Adapter {
  const keyOf = (id: string) => `${model}:${id}`;

  const isAlive = (record: StoredRecord): boolean => {
    if (record.isEnded || record.expiresAtMs <= Date.now()) return false;
    if (!grantModels.has(model)) return true;
    const grant = book.grants.get(String(record.payload.grantId));
    return grant !== undefined && book.whyEnded(grant) === null;
  };

  return {
    async upsert(id, payload, expiresInSeconds) {
      if (model === 'Grant') book.begin(id, String(payload.accountId), String(payload.clientId));
      const expiresAtMs =
        expiresInSeconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresInSeconds * secondMs;
      book.records.set(keyOf(id), { model, payload, expiresAtMs, isEnded: false });
    },

    async find(id) {
      if (model === 'Client') return clientMetadata(book, id);
      const record = book.records.get(keyOf(id));
      if (!record || !isAlive(record)) return undefined;
      if (model === 'Grant') {
        const grant = book.grants.get(id);
        if (!grant || book.whyEnded(grant) !== null) return undefined;
      }
      return isForgivenReuse(book, record) ? { ...record.payload, consumed: undefined } : record.payload;
    },

    async findByUid(uid) {
      for (const record of book.records.values())
        if (record.model === model && record.payload.uid === uid && isAlive(record)) return record.payload;
      return undefined;
    },

    async findByUserCode() {
      return undefined;
    },

    async consume(id) {
      const record = book.records.get(keyOf(id));
      // The first use counts: a forgiven reuse does not lengthen the grace.
      if (record) record.payload.consumed ??= Math.floor(Date.now() / secondMs);
    },

    async destroy(id) {
      const record = book.records.get(keyOf(id));
      if (model === 'Grant') book.end(id, reasonOfRevocation());
      else if (record) record.isEnded = true;
    },

    // The tokens of an ended grant are dead by looking at the grant.
    async revokeByGrantId() {},
  };
}

/** A refresh token that was used within the grace of its grant counts as not used. */
function isForgivenReuse(book: GrantBook, record: StoredRecord): boolean {
  const { consumed, clientId, grantId } = record.payload;
  if (record.model !== 'RefreshToken' || typeof consumed !== 'number') return false;
  const { reuseGraceSeconds } = book.optionsOf(String(clientId), String(grantId));
  return Math.floor(Date.now() / secondMs) - consumed < reuseGraceSeconds;
}

function clientMetadata(book: GrantBook, clientId: string): AdapterPayload | undefined {
  const client = book.clients.get(clientId);
  return client
    ? {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        client_name: client.clientId,
        redirect_uris: client.redirectUris,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      }
    : undefined;
}

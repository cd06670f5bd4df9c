// The audit log: who did what to whom, written in the transaction of the deed. Never holds a secret.
import { type JsonObject, newId, type Trx } from '../store/index.ts';
import type { Actor } from './types.ts';

export interface AuditEntry {
  at: Date;
  /** `accountId` null: what concerns the whole installation, such as its keys. */
  actor: Pick<Actor, 'id' | 'name'> & { accountId: string | null };
  /** What and what was done with it: "user.role_changed", "api_key.created". */
  action: string;
  targetId?: string | null;
  detail?: JsonObject;
}

/** Adds one entry. Other rooms use it for their own deeds. */
export async function writeAudit(trx: Trx, entry: AuditEntry): Promise<void> {
  await trx
    .insertInto('audit_log')
    .values({
      id: newId('aud'),
      account_id: entry.actor.accountId,
      at: entry.at,
      actor_id: entry.actor.id,
      actor_name: entry.actor.name,
      action: entry.action,
      target_id: entry.targetId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute();
}

// Tells the open pages of operators to read the alarms again.
import { listOperators } from '../../accounts/index.ts';
import { type DbOrTrx, notifyLive } from '../../store/index.ts';

/** In every Account that has an operator. */
export async function notifyOperators(db: DbOrTrx, alarmId: string): Promise<void> {
  const accountIds = new Set((await listOperators(db)).map(({ accountId }) => accountId));
  for (const accountId of accountIds) await notifyLive(db, accountId, 'alarm', alarmId);
}

// What an alarm is, before it is put into words.
import type { AlarmKind, AlarmOutcome, JsonObject } from '../../store/index.ts';

export interface AlarmFacts {
  id: string;
  kind: AlarmKind;
  status: 'open' | 'closed';
  outcome: AlarmOutcome | null;
  openedAt: Date;
  closedAt: Date | null;
  connectorSlug: string | null;
  /** "this host" where it is about no provider. */
  connectorName: string;
  rule: string | null;
  data: JsonObject;
  /** How many are concerned now; null where that is not counted. */
  concerned: { connections: number; accounts: number } | null;
}

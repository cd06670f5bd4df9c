// Alarms as the API shows them to operators.
import { z } from 'zod';
import { listQuery } from './schemas.ts';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });

export const alarm = z.object({
  id: z.string(),
  kind: z.enum(['provider_refuses', 'operator_fault', 'request_fault', 'host_unreachable', 'host_clock']),
  status: z.enum(['open', 'closed']),
  openedAt: instant,
  closedAt: instant.nullable(),
  /** What became of it: the provider accepts again, disconnections were opened, or the fault is mended. */
  outcome: z.enum(['released', 'opened', 'mended']).nullable(),
  /** Null where it is about no provider. */
  connectorSlug: z.string().nullable(),
  connectorName: z.string().nullable(),
  rule: z.string().nullable(),
  detail: z.string().nullable(),
  title: z.string(),
  happened: z.array(z.string()),
  mooringDoes: z.array(z.string()),
  youCan: z.array(z.string()),
  /** The provider's own words, without secrets and personal data; empty when it gave none. */
  providerMessage: z.string(),
  /** How many Connections and Accounts are concerned now; null where that is not counted, and when it is over. */
  concerned: z.object({ connections: z.number().int(), accounts: z.number().int() }).nullable(),
});

export const alarmListQuery = listQuery.extend({
  /** Default: all of them. */
  status: z.enum(['open', 'closed']).optional(),
});

export type AlarmView = z.infer<typeof alarm>;

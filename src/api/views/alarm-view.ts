// An alarm as the API shows it: put into words now.
import { type AlarmFacts, explainAlarm } from '../../life/alarms/index.ts';
import type { AlarmView } from '../alarm-schemas.ts';

export function toAlarmView(facts: AlarmFacts): AlarmView {
  const { detail, providerMessage } = facts.data;
  return {
    id: facts.id,
    kind: facts.kind,
    status: facts.status,
    openedAt: facts.openedAt.toISOString(),
    closedAt: facts.closedAt?.toISOString() ?? null,
    outcome: facts.outcome,
    connectorSlug: facts.connectorSlug,
    connectorName: facts.connectorSlug === null ? null : facts.connectorName,
    rule: facts.rule,
    detail: typeof detail === 'string' ? detail : null,
    ...explainAlarm(facts),
    providerMessage: typeof providerMessage === 'string' ? providerMessage : '',
    concerned: facts.concerned,
  };
}

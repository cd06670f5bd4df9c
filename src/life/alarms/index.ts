// Alarms: what operators should know or do. Raised once for what it is about, mailed, reminded of daily, closed with what became of it.
// No alarm names an Account, a Connection or a person.
export { type ExplainedAlarm, explainAlarm } from './explain-alarm.ts';
export { countOpenAlarms, getAlarm, listAlarms, toAlarmFacts } from './list-alarms.ts';
export type { AlarmFacts } from './types.ts';

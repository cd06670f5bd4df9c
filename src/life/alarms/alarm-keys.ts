// What an alarm is about, as a key: one of each stands at a time.
export const alarmKeys = {
  providerRefuses: (connectorSlug: string, rule: string): string => `provider_refuses ${connectorSlug} ${rule}`,
  operatorFault: (connectorSlug: string, rule: string): string => `operator_fault ${connectorSlug} ${rule}`,
  requestFault: (connectorSlug: string, rule: string): string => `request_fault ${connectorSlug} ${rule}`,
  hostUnreachable: (host: string): string => `host_unreachable ${host}`,
  hostClock: (host: string): string => `host_clock ${host}`,
} as const;

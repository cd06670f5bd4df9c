// Egress: the only door to the internet.
export { createEgress } from './create-egress.ts';
export { failureFromResponse } from './failures.ts';
export { checkMailServer, createMailSender } from './mail.ts';
export { createRedactor } from './redact.ts';
export type * from './types.ts';

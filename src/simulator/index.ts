// The door of the simulator: pretend providers that behave, run as a process of their own. For demo and tests only; the server
// never imports it. What each provider speaks and how it is broken stands in README.md beside this file.
export type { Campaign } from './analytics/accounts.ts';
export type { GrantOptions, SandboxReason } from './analytics/grants.ts';
export type { ReportRow } from './analytics/report-rows.ts';
export type { GrantTold, SimulatorControl } from './control/control.ts';
export { type SignIn, signInAndConsent } from './control/sign-in-and-consent.ts';
export type { CrmRecord } from './crm/records.ts';
export { sandboxClient, sandboxCrm, sandboxUsers } from './defaults.ts';
export type { SandboxMail } from './mailbox/mailbox.ts';
export type { LabOddities } from './oauth-lab/behaviour.ts';
export { type OAuthLab, startOAuthLab } from './oauth-lab/lab.ts';
export type { PretendKind, PretendPerson, PretendProvider } from './pretend/contract.ts';
export { pretendKinds } from './pretend/list.ts';
export { type RunningPretend, startPretend } from './pretend/serve.ts';
export { type Simulator, type SimulatorOptions, startSimulator } from './start-simulator.ts';
export type { Stats } from './stats.ts';

// The story: the chapters of a Data Source's life. Verbs for the API and the command line, handlers for the jobs.
export { type DayOrTime, earliestOf, measureDataUntil } from './catch-up/data-until.ts';
export { earliest, findMissing } from './catch-up/find-missing.ts';
export { daysOf, reportCatchUp } from './catch-up/report-catch-up.ts';
export { abandonAuthorization, acceptLess, connectAsNew, getAuthorization } from './connect/authorizations.ts';
export { beginAuthorization, callbackPath, completeAuthorization } from './connect/authorize.ts';
export { checkConnection, deleteConnection, type RevocationOutcome } from './connect/change-connection.ts';
export {
  changeDataSource,
  type DataSourcePatch,
  deleteDataSource,
  pauseDataSource,
  resumeDataSource,
  syncNow,
} from './connect/change-data-source.ts';
export { connectWithFields } from './connect/connect-with-fields.ts';
export {
  createDataSource,
  type DataSourceInput,
  listOfferedStreams,
  listSourceObjects,
} from './connect/create-data-source.ts';
export { getConnection, getDataSource } from './connect/get-connection.ts';
export { sealedInLife } from './connect/sealed-authorizations.ts';
export { type Dependents, listDependents, takeOverConnection } from './connect/take-over.ts';
export { type Doer, type LifeContext, mooring } from './context.ts';
export {
  type CredentialReads,
  createHandOutCredential,
  type HandedOut,
  listCredentialReads,
  type ReportedFailure,
  reportFailure,
} from './credentials/index.ts';
export { retryOperatorFaults } from './disconnection/retry-operator-faults.ts';
export {
  explainExpiryOf,
  type FoundExpiry,
  findExpiries,
  selectEnds,
  selectStandingEnds,
  soonUntil,
  toFound,
  type WhichEnds,
} from './expiry/index.ts';
export { createJobHandlers } from './job-handlers.ts';
export { sendAccountMail } from './notify/account-mail.ts';
export { markRead } from './notify/mark-read.ts';
export { sentAtOf } from './notify/outbox.ts';
export { showNotification, showSubject } from './notify/show-notification.ts';
export type { MailContent, RenderedMail } from './notify/types.ts';
export { reconnectWithFields } from './reconnect/reconnect-with-fields.ts';
export { renderTimeline } from './render-timeline.ts';
export { landingTable } from './sync/landing.ts';
export { tellPassedOver } from './sync/tell-passed-over.ts';
export type { TimelineKind, TimelineKinds } from './timeline.ts';

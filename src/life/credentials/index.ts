// Credentials for other programs: handing out a valid one, writing down who took it, and hearing what a provider answered to it.
export { createHandOutCredential, type HandedOut, type HandOutCredential } from './hand-out-credential.ts';
export { type CredentialReads, listCredentialReads } from './list-reads.ts';
export { type NextStep, type ReportedFailure, type ReportInput, reportFailure } from './report-failure.ts';
export { sweepCredentialReads } from './sweep-reads.ts';

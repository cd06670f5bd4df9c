// Unknown failures: what providers answered and no rule could explain, kept redacted and grouped by shape, so that an operator can look at
// it and hand it on as a line of the corpus. Noted where a failure is judged; never in the way of a sync.
export { type CorpusLine, toCorpusLine } from './corpus-line.ts';
export { dismissUnknownFailure } from './dismiss-unknown-failure.ts';
export {
  getUnknownFailure,
  listUnknownFailures,
  type UnknownFailure,
  type UnknownFailureFilter,
} from './list-unknown-failures.ts';
export { isUnknown, noteUnknownFailure } from './note-unknown-failure.ts';
export { stripText } from './strip-failure.ts';
export { sweepUnknownFailures } from './sweep-unknown-failures.ts';

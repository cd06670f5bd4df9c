// Expiries to come: found, put into words, announced ahead of time. When one has come, the ordinary disconnection follows.
export { announceExpirations } from './announce-expirations.ts';
export type { ExplainedExpiry } from './explain-expiry.ts';
export { explainExpiryOf } from './explain-expiry-of.ts';
export {
  type FoundExpiry,
  findExpiries,
  isPastItsEnd,
  selectEnds,
  selectStandingEnds,
  soonUntil,
  toFound,
  type WhichEnds,
} from './find-expiries.ts';
export { renewForecasts } from './renew-forecasts.ts';

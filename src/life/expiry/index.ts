// Expiries to come: found, put into words, announced ahead of time. When one has come, the ordinary disconnection follows.
export { type ExplainedExpiry, explainExpiry } from './explain-expiry.ts';
export { type FoundExpiry, findExpiries, soonUntil, toFound } from './find-expiries.ts';
export { renewForecasts } from './renew-forecasts.ts';

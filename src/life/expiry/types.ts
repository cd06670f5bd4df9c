// The words of an expiry to come, as the tokens room forecasts it and as it is explained.
export type { ExpiryCertainty, ExpiryReason } from '../../tokens/index.ts';
export type { ExplainedExpiry } from './explain-expiry.ts';

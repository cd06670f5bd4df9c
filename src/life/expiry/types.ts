// The words of an expiry to come, as the tokens room forecasts it.
export type { ExpiryCertainty, ExpiryReason } from '../../tokens/index.ts';

// Tokens: vault, keeper, OAuth, sessions.
export type { TokensContext } from './context.ts';
export { createTokens } from './create-tokens.ts';
export type { ExpiryCertainty, ExpiryForecast, ExpiryReason } from './forecast-expiry.ts';
export { TokenNotSavedError } from './save-refreshed.ts';
export { loadSecretKey } from './secret-key.ts';
export type * from './types.ts';
export { type OpenVault, openVault, VaultError } from './vault.ts';

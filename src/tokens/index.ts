// Tokens: vault, keeper, OAuth, sessions.
export type { TokensContext } from './context.ts';
export { createTokens } from './create-tokens.ts';
export type { ExpiryCertainty, ExpiryForecast, ExpiryReason } from './forecast-expiry.ts';
export { type ListedKey, listDataKeys, type Rotation, rotateDataKey } from './rotate-keys.ts';
export { beginMasterRotation, findMasterRotation, finishMasterRotation } from './rotate-master.ts';
export { TokenNotSavedError } from './save-refreshed.ts';
export { VaultError } from './sealed-bytes.ts';
export type { SealedColumns } from './sealed-columns.ts';
export { loadSecretKey } from './secret-key.ts';
export { nextKeyFile, oldKeyFile, parseSecretKey, prepareNextKeyFile, putNextKeyInPlace } from './secret-key-files.ts';
export type * from './types.ts';
export { type OpenVault, openVault } from './vault.ts';

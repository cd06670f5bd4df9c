// Tokens: vault, keeper, OAuth, sessions.
export type { TokensContext } from './context.ts';
export { createTokens } from './create-tokens.ts';
export type { ExpiryCertainty, ExpiryForecast, ExpiryReason } from './forecast-expiry.ts';
export { fingerprintOf } from './key-fingerprint.ts';
export { type ListedKey, listDataKeys, type Rotation, rotateDataKey } from './rotate-keys.ts';
export { beginMasterRotation, findMasterRotation, finishMasterRotation } from './rotate-master.ts';
export {
  createPresence,
  findProcessesOfOtherKey,
  listProcesses,
  nameOfProcess,
  type Presence,
  type RunningProcess,
  seenWithinMs,
} from './running-processes.ts';
export { TokenNotSavedError } from './save-refreshed.ts';
export { SecretKeyChangedError, VaultError } from './sealed-bytes.ts';
export type { SealedColumns } from './sealed-columns.ts';
export { loadSecretKey } from './secret-key.ts';
export { nextKeyFile, oldKeyFile, parseSecretKey, prepareNextKeyFile, putNextKeyInPlace } from './secret-key-files.ts';
export { createTrialTokens, type TrialTokens } from './trial-tokens.ts';
export type * from './types.ts';
export { type OpenVault, openVault } from './vault.ts';
export type { KeyChange, NoteKeyChange } from './vault-keys.ts';

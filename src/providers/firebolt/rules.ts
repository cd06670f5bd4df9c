// Firebolt: sentences of its SDK.
import { likely, means, type Rule } from '../../life/diagnosis/index.ts';

const sdk = 'https://github.com/firebolt-db/firebolt-python-sdk/blob/main/src/firebolt/utils/exception.py';

export const rules: readonly Rule[] = [
  {
    id: 'firebolt/authentication',
    match: { words: ['failed to authenticate'] },
    ...means.wrongApiKey,
    citation: sdk,
    seen: 'Failed to authenticate: {cause}.',
    example: {
      stage: 'db_connect',
      auth: 'service_account',
      error: { name: 'AuthenticationError', message: 'Failed to authenticate: invalid client credentials.' },
    },
  },
  {
    id: 'firebolt/authorization',
    match: { words: ['authorization failed'] },
    ...means.objectAccessLost,
    citation: sdk,
    seen: 'Authorization failed: {cause}.',
    example: {
      stage: 'db_connect',
      auth: 'service_account',
      error: { name: 'AuthorizationError', message: 'Authorization failed: the service account has no access.' },
    },
  },
  {
    id: 'firebolt/no-account',
    match: { words: ['account', 'does not exist'] },
    ...likely(means.databaseMissing),
    citation: sdk,
    seen: "Account '{account_name}' does not exist.",
    example: {
      stage: 'db_connect',
      auth: 'service_account',
      error: { name: 'AccountNotFoundError', message: "Account 'acme' does not exist." },
    },
  },
  {
    id: 'firebolt/no-database-attached',
    match: { words: ['engine must to be attached to a database first'] },
    ...likely(means.databaseMissing),
    citation: sdk,
    seen: 'Engine must to be attached to a database first.',
    example: {
      stage: 'db_connect',
      auth: 'service_account',
      error: {
        name: 'NoAttachedDatabaseError',
        message: 'Unable to call execute: Engine must to be attached to a database first.',
      },
    },
  },
  {
    id: 'firebolt/engine-moving',
    match: { words: ['engine must not be in starting or stopping state'] },
    ...means.outage,
    citation: sdk,
    seen: 'Engine must not be in starting or stopping state.',
    example: {
      stage: 'db_connect',
      auth: 'service_account',
      error: {
        name: 'AttachedEngineInUseError',
        message: 'Unable to call execute: Engine must not be in starting or stopping state.',
      },
    },
  },
  {
    id: 'firebolt/engine-stopped',
    match: { code: 'EngineNotRunningError' },
    ...likely(means.outage),
    citation: sdk,
    seen: 'EngineNotRunningError',
    example: {
      stage: 'db_connect',
      auth: 'service_account',
      error: { name: 'EngineNotRunningError', message: 'Engine is not running.' },
    },
  },
];

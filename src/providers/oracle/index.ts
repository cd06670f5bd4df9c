// Oracle Database.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const oracle: ProviderRules = {
  slug: 'oracle',
  name: 'Oracle Database',
  aliases: [
    'oracle-db',
    'oracle-database',
    'oracledb',
    'oracle-autonomous-database',
    'amazon-rds-oracle',
    'oracle-cloud',
  ],
  rules,
  lifetimes,
  help: {
    details: {
      account_locked: {
        interpret:
          'Too many wrong passwords, or an administrator, locked the account. Where a profile sets PASSWORD_LOCK_TIME it opens again by itself after that time.',
        resolve: ['A database administrator runs ALTER USER … ACCOUNT UNLOCK.'],
        url: 'https://docs.oracle.com/error-help/db/ora-28000',
      },
      password_expired: {
        resolve: [
          'Change the password in Oracle (ALTER USER … IDENTIFIED BY …), or have a database administrator do so, and enter the new one here.',
        ],
      },
      role_lost: { resolve: ['A database administrator runs GRANT CREATE SESSION to the user.'] },
    },
  },
};

// Snowflake: warehouse, by password, key pair, OAuth or programmatic access token.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const snowflake: ProviderRules = {
  slug: 'snowflake',
  name: 'Snowflake',
  aliases: [
    'snowflake-db',
    'snowflake-data-warehouse',
    'snowflake-destination',
    'source-snowflake',
    'snowpark',
    'snowflake-sql-api',
  ],
  rules,
  lifetimes,
  help: {
    details: {
      ip_not_allowed: {
        interpret: 'A network policy of the Snowflake account or of this user does not list our addresses.',
        resolve: [
          'An administrator with the role SECURITYADMIN adds our addresses to the network policy of the user or account.',
        ],
        url: 'https://docs.snowflake.com/en/user-guide/network-policies',
      },
      mfa_or_sso_required: {
        interpret: 'The account asks for a second factor at each login with a password, which a sync cannot give.',
        resolve: ['Connect with a user of type SERVICE and a key pair, which no second factor is asked for.'],
        url: 'https://docs.snowflake.com/user-guide/key-pair-auth',
      },
      wrong_api_key: {
        interpret:
          'The public key registered with the Snowflake user is not the one that belongs to the stored private key.',
        resolve: [
          'An administrator runs ALTER USER … SET RSA_PUBLIC_KEY with the matching key, or you enter the right private key here.',
        ],
        url: 'https://docs.snowflake.com/user-guide/key-pair-auth-troubleshooting',
      },
      account_locked: {
        resolve: ['Wait 15 minutes and enter the right password, or have an administrator unlock the user.'],
        url: 'https://docs.snowflake.com/en/user-guide/admin-user-management',
      },
    },
  },
};

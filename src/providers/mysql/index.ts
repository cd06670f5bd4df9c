// MySQL, MariaDB and what speaks their protocol.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const mysql: ProviderRules = {
  slug: 'mysql',
  name: 'MySQL',
  aliases: [
    'mariadb',
    'aurora-mysql',
    'amazon-aurora-mysql',
    'rds-mysql',
    'amazon-rds-mysql',
    'cloud-sql-mysql',
    'google-cloud-mysql',
    'azure-mysql',
    'azure-database-mysql',
    'tidb',
    'tidb-cloud',
    'vitess',
    'percona',
    'doris',
    'starrocks',
    'oceanbase',
    'digitalocean-mysql',
    'aiven-mysql',
    'mysql-heatwave',
    'singlestore',
    'memsql',
  ],
  rules,
  lifetimes,
  help: {
    details: {
      ip_not_allowed: {
        interpret:
          'MySQL grants logins by user and address together: the user may exist, but not from where we connect. After many broken connections a server also blocks an address until it is told to forget them.',
        resolve: [
          "An administrator creates the user for our address (CREATE USER 'name'@'address') or runs FLUSH HOSTS if the address was blocked.",
        ],
        url: 'https://dev.mysql.com/doc/refman/8.4/en/account-names.html',
      },
      wrong_password: {
        interpret:
          'MySQL answers the same to a wrong password, an unknown user and a user who may not come from our address.',
        resolve: [
          'Enter the password again; if it is right, have an administrator check with SHOW GRANTS that the user may log in from our address.',
        ],
      },
      object_access_lost: {
        resolve: [
          "An administrator runs GRANT SELECT on the database or table to the user, for example GRANT SELECT ON shop.* TO 'sync'@'%'.",
        ],
        url: 'https://dev.mysql.com/doc/refman/8.4/en/grant.html',
      },
    },
  },
};

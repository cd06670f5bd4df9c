// ClickHouse, and its cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const clickhouse: ProviderRules = {
  slug: 'clickhouse',
  name: 'ClickHouse',
  aliases: [
    'clickhouse-cloud',
    'clickhouse-db',
    'altinity',
    'altinity-cloud',
    'chdb',
    'tinybird-clickhouse',
    'double-cloud-clickhouse',
  ],
  marks: [{ header: { name: 'x-clickhouse-exception-code' } }, { header: { name: 'x-clickhouse-query-id' } }],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_password: {
        interpret: 'ClickHouse gives one answer to a wrong password and to an unknown user.',
        resolve: [
          'In ClickHouse Cloud, open the service, then Settings > Reset password; elsewhere an administrator runs ALTER USER … IDENTIFIED BY …. Enter the new password here.',
        ],
      },
      ip_not_allowed: {
        resolve: ['In ClickHouse Cloud, open the service, then Settings > IP access list, and add our addresses.'],
        url: 'https://clickhouse.com/docs/cloud/security/setting-ip-filters',
      },
      object_access_lost: {
        resolve: ['An administrator runs GRANT SELECT ON database.* TO the user.'],
        url: 'https://clickhouse.com/docs/sql-reference/statements/grant',
      },
    },
  },
};

// PostgreSQL and what speaks its protocol.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const postgres: ProviderRules = {
  slug: 'postgres',
  name: 'PostgreSQL',
  aliases: [
    'postgresql',
    'postgres-v2',
    'aurora-postgresql',
    'aurora-postgres',
    'timescaledb',
    'timescale',
    'yugabytedb',
    'alloydb',
    'cloud-sql-postgres',
    'google-cloud-sql-postgres',
    'azure-postgresql',
    'azure-postgres',
    'azure-database-postgresql',
    'rds-postgresql',
    'amazon-rds-postgres',
    'heroku-postgres',
    'render-postgres',
    'railway-postgres',
    'crunchy-bridge',
    'digitalocean-postgres',
    'aiven-postgres',
    'prisma-postgres',
    'greenplum',
    'citus',
    'edb-postgres',
    'materialize',
    'risingwave',
    'planetscale-postgres',
  ],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_password: {
        resolve: [
          "An administrator sets the password again with ALTER ROLE name PASSWORD '…' and looks at VALID UNTIL of the role (\\du in psql); enter that password here.",
        ],
        url: 'https://www.postgresql.org/docs/current/sql-alterrole.html',
      },
      ip_not_allowed: {
        interpret:
          'The file pg_hba.conf of the server, or its provider’s list of addresses, has no line that lets our address in.',
        resolve: [
          'An administrator adds a line for our addresses to pg_hba.conf, or to the allow list of the hosted database, and reloads it.',
        ],
        url: 'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
      },
      object_access_lost: {
        resolve: [
          'The owner of the tables runs GRANT USAGE ON SCHEMA … and GRANT SELECT ON ALL TABLES IN SCHEMA … to the role we log in with.',
        ],
        url: 'https://www.postgresql.org/docs/current/sql-grant.html',
      },
    },
  },
};

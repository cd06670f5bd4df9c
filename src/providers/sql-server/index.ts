// Microsoft SQL Server, Azure SQL and what speaks TDS.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const sqlServer: ProviderRules = {
  slug: 'sql-server',
  name: 'Microsoft SQL Server',
  aliases: [
    'sqlserver',
    'mssql',
    'microsoft-sql-server',
    'ms-sql',
    'azure-sql',
    'azure-sql-database',
    'azure-sql-managed-instance',
    'azure-synapse',
    'synapse',
    'azure-synapse-analytics',
    'azure-data-studio',
    'microsoft-fabric-warehouse',
    'rds-sqlserver',
    'amazon-rds-sql-server',
    'cloud-sql-sqlserver',
    'babelfish',
    'sybase',
  ],
  rules,
  lifetimes,
  help: {
    details: {
      ip_not_allowed: {
        interpret: 'The firewall of the Azure SQL server does not list our addresses.',
        resolve: [
          'In the Azure portal, open the SQL server, then Security > Networking, and add a firewall rule with our addresses.',
        ],
        url: 'https://learn.microsoft.com/en-us/azure/azure-sql/database/firewall-configure',
      },
      wrong_password: {
        interpret:
          'SQL Server answers 18456 to a wrong password, an unknown login, a disabled login and a database that is not there; only its own log names the state.',
        resolve: [
          'Enter the password again; if it is right, have an administrator read the state of error 18456 in the server log.',
        ],
        url: 'https://learn.microsoft.com/en-us/sql/relational-databases/errors-events/mssqlserver-18456-database-engine-error',
      },
      object_access_lost: {
        resolve: [
          'A database administrator adds the user to the role db_datareader, or runs GRANT SELECT on the tables.',
        ],
        url: 'https://learn.microsoft.com/en-us/sql/relational-databases/security/authentication-access/database-level-roles',
      },
    },
  },
};

// The protocols' rules in the order they are asked: our own codes first, then what is universal and plain, the narrow ones before
// OAuth's general ones, network last.

import type { Rule } from '../rules.ts';
import { amqpRules } from './amqp.ts';
import { awsRules } from './aws.ts';
import { clickhouseRules } from './clickhouse.ts';
import { commonCodeRules } from './common-codes.ts';
import { frameworkRules } from './frameworks.ts';
import { gatewayRules } from './gateways.ts';
import { googleRules } from './google.ts';
import { ldapRules } from './ldap.ts';
import { mailRules } from './mail.ts';
import { metaRules } from './meta.ts';
import { microsoftRules } from './microsoft.ts';
import { mongodbRules } from './mongodb.ts';
import { mooringRules } from './mooring.ts';
import { mqttRules } from './mqtt.ts';
import { mysqlRules } from './mysql.ts';
import { networkRules } from './network.ts';
import { oauth1Rules } from './oauth1.ts';
import { oauth2Rules } from './oauth2.ts';
import { openBankingRules } from './open-banking.ts';
import { oracleRules } from './oracle.ts';
import { redisRules } from './redis.ts';
import { salesforceRules } from './salesforce.ts';
import { serverRules } from './servers.ts';
import { sftpRules } from './sftp.ts';
import { signInLibraryRules } from './sign-in-libraries.ts';
import { smbRules } from './smb.ts';
import { snowflakeRules } from './snowflake.ts';
import { sqlServerRules } from './sql-server.ts';
import { sqlstateRules } from './sqlstate.ts';
import { universalRules } from './universal.ts';

export const protocolRules: readonly Rule[] = [
  ...mooringRules,
  ...universalRules,
  ...microsoftRules,
  ...googleRules,
  ...metaRules,
  ...salesforceRules,
  // A code such as ORA-28000 is nobody else's; AWS calls things ServiceUnavailable, as many do.
  ...oracleRules,
  ...awsRules,
  ...gatewayRules,
  ...openBankingRules,
  ...signInLibraryRules,
  ...serverRules,
  ...frameworkRules,
  ...oauth1Rules,
  ...oauth2Rules,
  ...commonCodeRules,
  ...snowflakeRules,
  ...clickhouseRules,
  ...sqlServerRules,
  ...mysqlRules,
  ...mongodbRules,
  ...redisRules,
  ...sftpRules,
  ...ldapRules,
  ...smbRules,
  ...amqpRules,
  ...mailRules,
  ...mqttRules,
  ...sqlstateRules,
  ...networkRules,
];

// Snowflake: driver codes, and what its server says under the driver's one code for a failed login (250001).
import { likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const login = 'https://docs.snowflake.com/en/user-guide/client-connectivity-troubleshooting/error-messages';
const keyPair = 'https://docs.snowflake.com/en/user-guide/key-pair-auth-troubleshooting';
const network = 'https://docs.snowflake.com/en/user-guide/network-policies';

const error = (
  name: string,
  codes: readonly string[],
  meaning: Meaning,
  citation = login,
  stage: Stage = 'db_connect',
): Rule => ({
  id: `snowflake/${name}`,
  match: { kind: 'error', code: codes },
  ...meaning,
  citation,
  example: { stage, auth: 'db_password', error: { code: codes[0]!, message: 'See the documentation.' } },
});

const inWords = (
  name: string,
  words: readonly string[],
  meaning: Meaning,
  message: string,
  citation = login,
): Rule => ({
  id: `snowflake/${name}`,
  match: { kind: 'error', words },
  ...meaning,
  citation,
  example: { stage: 'db_connect', auth: 'db_password', error: { name: 'DatabaseError', code: '250001', message } },
});

export const snowflakeRules: readonly Rule[] = [
  inWords(
    'ip-in-words',
    ['incoming request with ip token', 'not allowed'],
    means.ipNotAllowed,
    'Incoming request with IP/Token 10.0.0.1 is not allowed to access Snowflake.',
    network,
  ),
  inWords('jwt-in-words', ['jwt token is invalid'], likely(means.wrongApiKey), 'JWT token is invalid.', keyPair),
  inWords(
    'second-factor-in-words',
    ['duo security | multi factor authentication | mfa authentication | saml'],
    likely(means.mfaOrSsoRequired),
    'MFA authentication is required.',
  ),
  inWords(
    'locked-in-words',
    ['temporarily locked | user account is locked'],
    means.accountLocked,
    'Your user account is temporarily locked.',
  ),
  inWords(
    'user-disabled-in-words',
    ['user access disabled | user is disabled'],
    likely(means.accountLocked),
    'User access disabled.',
  ),
  inWords(
    'account-closed-in-words',
    ['account is suspended | account has been suspended | account must be specified'],
    likely(means.orgFrozen),
    'Your account is suspended.',
  ),
  inWords(
    'trial-in-words',
    ['free trial has ended | trial has ended | trial has expired'],
    means.subscriptionInactive,
    'Your free trial has ended.',
  ),
  inWords(
    'password-in-words',
    ['incorrect username or password'],
    means.wrongPassword,
    'Incorrect username or password was specified.',
  ),
  error('password', ['390100', '390422'], means.wrongPassword),
  error('locked', ['390102', '390111'], likely(means.accountLocked)),
  error('user-disabled', ['390101'], likely(means.accountLocked)),
  error('ip', ['390420', '390432'], likely(means.ipNotAllowed), network),
  error('jwt', ['390144', '394300', '394304'], likely(means.wrongApiKey), keyPair),
  error('session', ['390112', '390114', '390195', '390318'], likely(means.accessTokenExpired)),
  error('oauth-expired', ['390303', '390304'], likely(means.revoked)),
  error('role', ['390186', '390189', '000606', '57P03606'], likely(means.roleLost), login, 'db_query'),
  error('privilege', ['003001', '3001'], means.objectAccessLost, login, 'db_query'),
  {
    id: 'snowflake/object-in-words',
    match: { kind: 'error', words: ['does not exist or not authorized'] },
    ...likely(means.objectAccessLost),
    citation: login,
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { code: '002003', message: "Object 'X' does not exist or not authorized." },
    },
  },
  error('request', ['001003', '000904', '290404'], likely(means.badRequest), login, 'db_query'),
  error('backend', ['250001', '250003', '250006', '290400', '290503', '290502', '253002'], likely(means.outage)),
];

// What a rule matches, in words: "code `invalid_grant`, the words “expired or revoked”, while refreshing a token".
import type { ConditionName, Match, Rule, WaitReading } from '../../src/life/diagnosis/index.ts';
import { anyOf, code, fewOf, plain } from './markdown.ts';

export function tellMatch(match: Match): string {
  const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
    value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
  const parts = [
    ...some(list(match.code), (it) => `code ${anyOf(fewOf(it.map(code), codesMax))}`),
    ...some(list(match.also), (it) => `and code ${anyOf(it.map(code))}`),
    ...some(list(match.sqlstate), (it) => `SQLSTATE ${anyOf(it.map(code))}`),
    ...Object.entries(match.at ?? {}).map(([path, value]) =>
      value === '' ? `${code(path)} is there` : `${code(path)} is ${code(value)}`,
    ),
    ...(match.header
      ? [`header ${code(match.header.name)}${match.header.has ? ` with ${code(match.header.has)}` : ''}`]
      : []),
    ...(match.words ?? []).map((group) => `the words ${anyOf(fewOf(group.split(' | ').map(quote), wordsMax))}`),
    ...some(list(match.says), (it) => `says ${anyOf(fewOf(it.map(spaced), wordsMax))}`),
    ...some(
      list(match.status),
      (it) => `status ${anyOf(it.map((status) => (status === 'none' ? 'missing' : String(status))))}`,
    ),
    ...some(list(match.stage), (it) => anyOf(it.map((stage) => stageWords[stage]))),
    ...some(list(match.auth), (it) => `with ${anyOf(it.map((auth) => authWords[auth]))}`),
    ...some(list(match.format), (it) => `body ${anyOf(it.map((format) => formatWords[format]))}`),
    ...(match.kind === 'error'
      ? ['an error of the driver or the network']
      : match.kind === 'http'
        ? ['an HTTP answer']
        : []),
    ...some(match.without ?? [], (it) => `not the words ${anyOf(fewOf(it.map(quote), wordsMax))}`),
    ...some(list(match.saysNot), (it) => `not saying ${anyOf(fewOf(it.map(spaced), wordsMax))}`),
  ];
  return parts.join(', ') || 'anything';
}

/** The same with what must hold of the dates, and where the wait is read. */
export const tellRule = ({ match, when = [], retryAfter }: Rule): string =>
  [tellMatch(match), ...when.map((name) => conditionWords[name]), ...(retryAfter ? [tellWait(retryAfter)] : [])].join(
    ', ',
  );

const tellWait = ({ header, at, unit }: WaitReading): string =>
  `wait in ${code(header ?? at ?? '')} (${unit.replaceAll('_', ' ')})`;

const some = <T>(items: readonly T[], tell: (items: readonly T[]) => string): string[] =>
  items.length > 0 ? [tell(items)] : [];

/** Of long lists the first; all stand in the rule. */
const wordsMax = 10;
const codesMax = 20;

const quote = (words: string): string => `“${plain(words)}”`;

/** `refreshToken expired` -> "refresh token expired", as a saying is set. */
const spaced = (saying: string): string => `*${plain(saying.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())}*`;

const stageWords = {
  token_refresh: 'while refreshing a token',
  api_call: 'on an API call',
  db_connect: 'while connecting to the database',
  db_query: 'on a database query',
  network: 'on the network',
} as const;

export const authWords = {
  oauth2: 'OAuth',
  api_key: 'an API key',
  basic: 'user and password',
  session: 'a session',
  service_account: 'a service account',
  db_password: 'a database password',
  none: 'no credential',
} as const;

const formatWords = {
  json: 'JSON',
  form: 'form-encoded',
  xml: 'XML',
  html: 'HTML',
  text: 'plain text',
  empty: 'empty',
  none: 'missing',
} as const;

const conditionWords: Readonly<Record<ConditionName, string>> = {
  credentialEnded: '**when** the credential had a known end that has passed',
  hasRefreshToken: '**when** there is a refresh token',
  hasNoRefreshToken: '**when** there is no refresh token',
  accessTokenEnded: '**when** the access token is past its end',
  refreshTokenTooOld: '**when** the refresh token is older than the provider lets any live',
  unusedTooLong: '**when** the grant was unused for longer than the provider allows',
  testingModeOver: '**when** the grant died at the age at which testing mode ends it',
  isReplayAfterLostReply: '**when** the same token was sent again after a lost reply',
};

// Every option of Mooring in one table: environment variable, default, meaning. The table feeds `loadConfig`, `mooring doctor`
// and docs/reference/config.md. This is the only file that reads the environment.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { dayMs, hourMs, minuteMs, secondMs } from './clock.ts';

interface Option<T> {
  /** The environment variable. The same name with `_FILE` reads the value from a file. */
  env: string;
  /** What happens without it; shown in the reference. */
  fallback: string;
  meaning: string;
  secret?: boolean;
  /** Text to value; throws a plain Error with what is expected. Is given `fallback` when nothing is set. */
  parse: (text: string) => T;
}

const option = <T>(it: Option<T>): Option<T> => it;

const text = (value: string): string => value;
const optionalText = (value: string): string | null => (value === '' ? null : value);
const list = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function integerBetween(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most)
      throw new Error(`expected a whole number from ${least} to ${most}`);
    return number;
  };
}

const durationUnitMs: Record<string, number> = { ms: 1, s: secondMs, m: minuteMs, h: hourMs, d: dayMs };

/** "60s", "5m", "24h", "14d", "250ms" or "0s" -> milliseconds. */
export function parseDurationMs(value: string): number {
  const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(value.trim());
  if (!match) throw new Error('expected a duration such as 250ms, 60s, 5m, 24h or 14d');
  return Number(match[1]) * (durationUnitMs[match[2] ?? 's'] ?? secondMs);
}

function durationUpTo(mostMs: number): (value: string) => number {
  return (value) => {
    const ms = parseDurationMs(value);
    if (ms < 1 || ms > mostMs) throw new Error(`expected a duration of at most ${mostMs / dayMs}d`);
    return ms;
  };
}

function durationsMs(value: string): number[] {
  const durations = list(value).map(parseDurationMs);
  if (durations.length === 0) throw new Error('expected durations separated by commas, such as 1m,5m,15m');
  return durations;
}

function oneOf<const T extends string>(...values: T[]): (value: string) => T {
  return (value) => {
    const found = values.find((candidate) => candidate === value);
    if (found === undefined) throw new Error(`expected one of ${values.join(', ')}`);
    return found;
  };
}

function optionalOrigin(value: string): string | null {
  if (value === '') return null;
  if (!URL.canParse(value)) throw new Error('expected a URL such as https://mooring.example.org');
  const url = new URL(value);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error('expected a URL that begins with http:// or https://');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new Error('expected scheme, host and port only, without a path');
  return url.origin;
}

function optionalDatabaseUrl(value: string): string | null {
  if (value === '') return null;
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value))
    throw new Error('expected postgresql://user:password@host:5432/database; special signs in it are written as %XX');
  return value;
}

/** "https://a.example=http://127.0.0.1:9000,..." -> map from origin to origin. */
function originMap(value: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const entry of list(value)) {
    const [from, to] = entry.split('=');
    const origins = [from, to].map((it) => (it === undefined ? null : optionalOrigin(it)));
    if (origins[0] == null || origins[1] == null)
      throw new Error('expected pairs such as https://api.example.com=http://127.0.0.1:9000');
    map.set(origins[0], origins[1]);
  }
  return map;
}

const defaultDataDir = (): string => {
  if (process.platform !== 'win32' && process.getuid?.() === 0) return '/var/lib/mooring';
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'mooring');
};

/** The one table. Order is the order of the reference page. */
export const options = {
  dataDir: option({
    env: 'MOORING_DATA_DIR',
    fallback: '',
    meaning:
      'Folder for the embedded PostgreSQL and the generated secret key. Default: /var/lib/mooring for root, else $XDG_DATA_HOME/mooring or ~/.local/share/mooring.',
    parse: (value: string) => (value === '' ? defaultDataDir() : value),
  }),
  host: option({
    env: 'MOORING_HOST',
    fallback: '127.0.0.1',
    meaning: 'Address to listen on. 0.0.0.0 listens everywhere: then put a proxy with TLS before it.',
    parse: text,
  }),
  port: option({
    env: 'MOORING_PORT',
    fallback: '7070',
    meaning: 'Port to listen on; 0 takes a free one.',
    parse: integerBetween(0, 65_535),
  }),
  baseUrl: option({
    env: 'MOORING_BASE_URL',
    fallback: '',
    meaning:
      'Where people reach Mooring, as in links in emails and OAuth redirect URIs. Default: http://localhost:PORT.',
    parse: optionalOrigin,
  }),
  databaseUrl: option({
    env: 'DATABASE_URL',
    fallback: '',
    meaning: 'A PostgreSQL 14 or newer to use. Default: an embedded PostgreSQL in the data folder.',
    secret: true,
    parse: optionalDatabaseUrl,
  }),
  secretKey: option({
    env: 'MOORING_SECRET_KEY',
    fallback: '',
    meaning:
      'The key that seals all credentials: 32 bytes as base64. Default: generated into secret.key in the data folder. Without it a backup is worthless: keep a copy elsewhere.',
    secret: true,
    parse: optionalText,
  }),
  secretKeyNew: option({
    env: 'MOORING_SECRET_KEY_NEW',
    fallback: '',
    meaning:
      'The key that "mooring keys rotate --master" changes to. Only that command reads it. Default: a generated one where the key stands in the data folder.',
    secret: true,
    parse: optionalText,
  }),
  smtpUrl: option({
    env: 'SMTP_URL',
    fallback: '',
    meaning:
      'Mail server, such as smtps://user:password@mail.example.org:465. Without it emails are kept and shown in the app, and nobody is mailed.',
    secret: true,
    parse: optionalText,
  }),
  mailFrom: option({
    env: 'MOORING_MAIL_FROM',
    fallback: 'Mooring <mooring@localhost>',
    meaning: 'The sender of emails.',
    parse: text,
  }),
  supportContact: option({
    env: 'MOORING_SUPPORT_CONTACT',
    fallback: '',
    meaning:
      'Whom to ask when Mooring cannot say why (an email address or a URL), shown with causes that are unique to the provider. Default: the Account Owner is named.',
    parse: optionalText,
  }),
  trustedProxies: option({
    env: 'MOORING_TRUSTED_PROXIES',
    fallback: '',
    meaning: 'Addresses or networks of reverse proxies whose X-Forwarded-* headers are believed, separated by commas.',
    parse: list,
  }),
  egressAllow: option({
    env: 'MOORING_EGRESS_ALLOW',
    fallback: '',
    meaning:
      'Private networks that Data Sources may reach, separated by commas (10.0.0.0/8,127.0.0.1/32), or `private` for all of them. Default: none, so that nobody reaches your internal network through Mooring.',
    parse: list,
  }),
  egressMap: option({
    env: 'MOORING_EGRESS_MAP',
    fallback: '',
    meaning:
      'Sends requests for one origin to another, for rehearsals against the simulator: https://api.example.com=http://127.0.0.1:9000.',
    parse: originMap,
  }),
  logLevel: option({
    env: 'MOORING_LOG_LEVEL',
    fallback: 'info',
    meaning: 'fatal, error, warn, info, debug, trace or silent.',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
  }),
  syncEveryMs: option({
    env: 'MOORING_SYNC_EVERY',
    fallback: '1h',
    meaning: 'How often a new Data Source is synced.',
    parse: parseDurationMs,
  }),
  confirmAfterMs: option({
    env: 'MOORING_CONFIRM_AFTER',
    fallback: '60s',
    meaning: 'Pause before the second look that confirms a disconnection. A cause that is sure needs none.',
    parse: parseDurationMs,
  }),
  unrecognizedAfterMs: option({
    env: 'MOORING_UNRECOGNIZED_AFTER',
    fallback: '24h',
    meaning: 'Steady failure with an unrecognized answer becomes a disconnection after this time.',
    parse: parseDurationMs,
  }),
  retryDelaysMs: option({
    env: 'MOORING_RETRY_DELAYS',
    fallback: '30s,1m,2m,5m,10m,20m,30m',
    meaning:
      'Waits between attempts while trouble is transient; the last one repeats. A longer Retry-After of the provider wins.',
    parse: durationsMs,
  }),
  probeDelaysMs: option({
    env: 'MOORING_PROBE_DELAYS',
    fallback: '5m,15m,30m,1h',
    meaning: 'Waits between gentle probes of a disconnected one that may recover by itself; the last one repeats.',
    parse: durationsMs,
  }),
  guardHoldMs: option({
    env: 'MOORING_GUARD_HOLD',
    fallback: '30m',
    meaning:
      'How long Mooring holds back when several unrelated Connections of one provider are refused alike: nothing opens, nobody is mailed but the operators. 0s switches the provider guard off.',
    parse: parseDurationMs,
  }),
  guardWindowMs: option({
    env: 'MOORING_GUARD_WINDOW',
    fallback: '10m',
    meaning: 'Refusals within this time count together for the guards.',
    parse: parseDurationMs,
  }),
  guardConnections: option({
    env: 'MOORING_GUARD_CONNECTIONS',
    fallback: '3',
    meaning: 'So many unrelated Connections of one provider, refused by the same rule, are suspicious.',
    parse: integerBetween(2, 100_000),
  }),
  guardSharePercent: option({
    env: 'MOORING_GUARD_SHARE',
    fallback: '20',
    meaning:
      'So many percent of the unrelated Connections of one provider are suspicious too, where that is fewer; never fewer than two.',
    parse: integerBetween(1, 100),
  }),
  guardProbeEveryMs: option({
    env: 'MOORING_GUARD_PROBE_EVERY',
    fallback: '5m',
    meaning: 'While Mooring holds back, a few of the refused Connections are looked at again this often.',
    parse: parseDurationMs,
  }),
  guardSiblings: option({
    env: 'MOORING_GUARD_SIBLINGS',
    fallback: '3',
    meaning:
      'At the first refusal of its kind, so many other Connections of the provider renew their tokens early (or are probed), so that it shows whether one or all are refused.',
    parse: integerBetween(0, 100),
  }),
  hostAlarmAfterMs: option({
    env: 'MOORING_HOST_ALARM_AFTER',
    fallback: '3m',
    meaning: 'When no provider can be reached from this host, operators are told after this time.',
    parse: parseDurationMs,
  }),
  clockSkewMs: option({
    env: 'MOORING_CLOCK_SKEW',
    fallback: '2m',
    meaning: "A clock that is this far from the providers' is taken for wrong.",
    parse: parseDurationMs,
  }),
  alarmRemindMs: option({
    env: 'MOORING_ALARM_REMIND',
    fallback: '24h',
    meaning: 'Operators are reminded of an alarm this often while it stands.',
    parse: parseDurationMs,
  }),
  remindAfterMs: option({
    env: 'MOORING_REMIND_AFTER',
    fallback: '1d,3d,7d,14d',
    meaning: 'Reminders while a disconnection stays open, counted from its opening.',
    parse: durationsMs,
  }),
  expiryAheadMs: option({
    env: 'MOORING_EXPIRY_AHEAD',
    fallback: '14d,7d,2d',
    meaning:
      'How long before a Connection expires people are warned. From the longest of these on it is shown as expiring.',
    parse: durationsMs,
  }),
  reconnectLinkLifeMs: option({
    env: 'MOORING_RECONNECT_LINK_LIFE',
    fallback: '30d',
    meaning: 'How long a reconnect link stays valid, at most 30d. It ends sooner with its disconnection.',
    parse: durationUpTo(30 * dayMs),
  }),
  reconnectLinkRemindAfterMs: option({
    env: 'MOORING_RECONNECT_LINK_REMIND_AFTER',
    fallback: '2d,5d,10d',
    meaning:
      'Reminders for somebody who was asked to connect or reconnect and has not done it, counted from the asking.',
    parse: durationsMs,
  }),
  expiryMailHour: option({
    env: 'MOORING_EXPIRY_MAIL_HOUR',
    fallback: '8',
    meaning:
      'The hour of the day, UTC, within which these warnings are mailed: all of a day for one person in one email.',
    parse: integerBetween(0, 23),
  }),
  closingMailLatestMs: option({
    env: 'MOORING_CLOSING_MAIL_LATEST',
    fallback: '24h',
    meaning: 'The closing mail goes when the catch-up has ended, at the latest this long after recovery.',
    parse: parseDurationMs,
  }),
  mailRetryDelaysMs: option({
    env: 'MOORING_MAIL_RETRY_DELAYS',
    fallback: '10s,1m,5m,15m,1h',
    meaning: 'Waits between attempts to hand an email to the mail server; the last one repeats.',
    parse: durationsMs,
  }),
  jobLeaseMs: option({
    env: 'MOORING_JOB_LEASE',
    fallback: '30s',
    meaning: 'How long a job stays with a worker that has gone silent before another takes it over.',
    parse: parseDurationMs,
  }),
  pollEveryMs: option({
    env: 'MOORING_POLL_EVERY',
    fallback: '1s',
    meaning: 'How often a worker looks for due jobs when no hint arrives.',
    parse: parseDurationMs,
  }),
  streamConcurrency: option({
    env: 'MOORING_STREAM_CONCURRENCY',
    fallback: '2',
    meaning: 'Streams of a Data Source that a sync reads at a time, where its connector allows it.',
    parse: integerBetween(1, 16),
  }),
  workerConcurrency: option({
    env: 'MOORING_WORKER_CONCURRENCY',
    fallback: '8',
    meaning: 'Syncs that one worker process runs at a time.',
    parse: integerBetween(1, 256),
  }),
} as const;

export type Config = { [Name in keyof typeof options]: ReturnType<(typeof options)[Name]['parse']> };

/** A configuration that cannot be used; the message names the variable, what is wrong and what to do. */
export class ConfigError extends Error {}

/** What is set where: for `mooring doctor`. Secrets come as "(set)". */
export interface ConfigReport {
  env: string;
  value: string;
  source: 'default' | 'environment' | 'file';
}

/**
 * Reads all options from `environment` (default: the process's). Throws ConfigError on an unknown MOORING_* variable,
 * an unreadable `_FILE`, both a variable and its `_FILE`, or a value that does not parse.
 */
export function loadConfig(environment: Record<string, string | undefined> = process.env): Config {
  return Object.fromEntries(readAll(environment).map(({ name, value }) => [name, value])) as Config;
}

/** The same reading, told as a list for people. */
export function reportConfig(environment: Record<string, string | undefined> = process.env): ConfigReport[] {
  return readAll(environment).map(({ option: it, raw, source }) => ({
    env: it.env,
    value: it.secret && raw !== '' ? '(set)' : raw,
    source,
  }));
}

function readAll(environment: Record<string, string | undefined>) {
  refuseUnknown(environment);
  return Object.entries(options).map(([name, entry]) => {
    const it = entry as Option<unknown>;
    const { raw, source } = readRaw(it, environment);
    try {
      return { name, option: it, raw, source, value: it.parse(raw) };
    } catch (error) {
      const shown = it.secret ? '' : ` (it is "${raw}")`;
      throw new ConfigError(
        `${it.env}${source === 'file' ? '_FILE' : ''}: ${(error as Error).message}${shown}. ${it.meaning}`,
      );
    }
  });
}

function readRaw(
  it: Option<unknown>,
  environment: Record<string, string | undefined>,
): { raw: string; source: ConfigReport['source'] } {
  // An empty variable counts as not set: compose files pass those on.
  const direct = environment[it.env] || undefined;
  const path = environment[`${it.env}_FILE`] || undefined;
  if (direct !== undefined && path !== undefined)
    throw new ConfigError(`${it.env} and ${it.env}_FILE are both set. Keep one of them.`);
  if (direct !== undefined) return { raw: direct, source: 'environment' };
  if (path === undefined) return { raw: it.fallback, source: 'default' };
  try {
    return { raw: readFileSync(path, 'utf8').trim(), source: 'file' };
  } catch (error) {
    throw new ConfigError(
      `${it.env}_FILE names "${path}", which cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}). Check the path and its permissions.`,
    );
  }
}

/** Variables that other commands of the project read, listed so that they are not taken for mistakes. */
const readElsewhere: readonly string[] = ['MOORING_TEST_DATABASE_URL'];

function refuseUnknown(environment: Record<string, string | undefined>): void {
  const known = [...Object.values(options).flatMap((it) => [it.env, `${it.env}_FILE`]), ...readElsewhere];
  for (const name of Object.keys(environment)) {
    if (!name.startsWith('MOORING_') || known.includes(name)) continue;
    const nearest = known.reduce((best, candidate) =>
      editDistance(name, candidate) < editDistance(name, best) ? candidate : best,
    );
    throw new ConfigError(
      `${name} is not an option of Mooring. Did you mean ${nearest}? All options stand in docs/reference/config.md.`,
    );
  }
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

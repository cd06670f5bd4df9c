// Redis and its kin: the word in capitals that begins an error reply.
import { likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const acl = 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/';
const protocol = 'https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors';
const cluster = 'https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/';
const clients = 'https://redis.io/docs/latest/develop/reference/clients/';
const permissionThread = 'https://github.com/upstash/ratelimit-js/issues/18';
const tokenThread = 'https://github.com/upstash/redis-js/issues/1389';
const dailyThread = 'https://github.com/medusajs/admin/issues/654';

interface More {
  stage?: Stage;
  seen?: string;
}

const reply = (name: string, words: readonly string[], meaning: Meaning, citation: string, more: More = {}): Rule => ({
  id: `redis/${name}`,
  match: { code: words, kind: 'error' },
  ...meaning,
  citation,
  ...(more.seen ? { seen: more.seen } : {}),
  example: {
    stage: more.stage ?? 'db_query',
    auth: 'db_password',
    error: { name: 'ReplyError', message: `${words[0]} see the documentation` },
  },
});

/** What the general `ERR` says; the words decide. */
const inWords = (
  name: string,
  words: readonly string[],
  meaning: Meaning,
  message: string,
  citation: string,
  more: More = {},
): Rule => ({
  id: `redis/${name}`,
  match: { kind: 'error', words },
  ...meaning,
  citation,
  ...(more.seen ? { seen: more.seen } : {}),
  example: { stage: more.stage ?? 'db_query', auth: 'db_password', error: { name: 'ReplyError', message } },
});

export const redisRules: readonly Rule[] = [
  reply('password', ['WRONGPASS', 'NOAUTH'], means.wrongPassword, tokenThread, {
    stage: 'db_connect',
    seen: 'WRONGPASS invalid or missing auth token',
  }),
  inWords(
    'password-in-words',
    [
      'err invalid password | err auth | err client sent auth | err no password is set | err invalid username password pair',
    ],
    likely(means.wrongPassword),
    'ERR invalid password',
    acl,
    { stage: 'db_connect' },
  ),
  reply('permission', ['NOPERM'], means.scopeMissing, permissionThread, { seen: 'NOPERM this user has no' }),
  inWords(
    'daily-limit',
    ['err max daily request limit exceeded'],
    means.quotaExhausted,
    'ERR max daily request limit exceeded. Limit: 10000, Usage: 10000.',
    dailyThread,
    { seen: 'ERR max daily request limit exceeded' },
  ),
  inWords(
    'clients',
    ['err max number of clients reached | err max number of clients'],
    means.tooManyConnections,
    'ERR max number of clients reached',
    clients,
    { stage: 'db_connect' },
  ),
  reply('protected-mode', ['DENIED'], likely(means.ipNotAllowed), acl, { stage: 'db_connect' }),
  reply('starting', ['LOADING', 'MASTERDOWN'], means.outage, protocol),
  inWords('busy', ['busy redis is busy'], means.outage, 'BUSY Redis is busy running a script.', protocol),
  reply(
    'cluster',
    ['CLUSTERDOWN', 'TRYAGAIN', 'READONLY', 'MISCONF', 'NOREPLICAS', 'UNBLOCKED', 'NOTREADY'],
    likely(means.outage),
    cluster,
  ),
  // A client that knows clusters follows these.
  reply('moved', ['MOVED', 'CROSSSLOT'], likely(means.clientBug), cluster),
  inWords(
    'memory',
    ['oom command not allowed'],
    likely(means.outage),
    "OOM command not allowed when used memory > 'maxmemory'.",
    clients,
  ),
  inWords(
    'no-database',
    ['err db index is out of range | err invalid db index'],
    likely(means.databaseMissing),
    'ERR DB index is out of range',
    protocol,
    { stage: 'db_connect' },
  ),
  reply(
    'request',
    ['WRONGTYPE', 'NOSCRIPT', 'EXECABORT', 'BUSYGROUP', 'NOGROUP', 'NOPROTO'],
    means.badRequest,
    protocol,
  ),
  inWords(
    'request-in-words',
    ['err unknown command | err wrong number of arguments | err syntax error | err unknown subcommand'],
    means.badRequest,
    "ERR unknown command 'JSON.GET'",
    protocol,
  ),
  {
    id: 'redis/client-closed',
    match: {
      kind: 'error',
      code: [
        'MaxRetriesPerRequestError',
        'ClusterAllFailedError',
        'ClientClosedError',
        'SocketClosedUnexpectedlyError',
        'ReconnectStrategyError',
      ],
    },
    ...likely(means.network),
    citation: clients,
    example: {
      stage: 'db_query',
      auth: 'db_password',
      error: { name: 'MaxRetriesPerRequestError', message: 'Reached the max retries per request limit (which is 20).' },
    },
  },
];

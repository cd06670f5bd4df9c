// Redis and its kin: the word in capitals that begins an error reply.
import { likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import type { Stage } from '../types.ts';

const acl = 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/';
const protocol = 'https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors';
const cluster = 'https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/';

const reply = (
  name: string,
  words: readonly string[],
  meaning: Meaning,
  citation: string,
  stage: Stage = 'db_query',
): Rule => ({
  id: `redis/${name}`,
  match: { code: words, kind: 'error' },
  ...meaning,
  citation,
  example: { stage, auth: 'db_password', error: { name: 'ReplyError', message: `${words[0]} see the documentation` } },
});

export const redisRules: readonly Rule[] = [
  reply('password', ['WRONGPASS', 'NOAUTH'], means.wrongPassword, acl, 'db_connect'),
  reply('permission', ['NOPERM'], means.scopeMissing, acl),
  reply('starting', ['LOADING', 'MASTERDOWN', 'BUSY'], means.outage, protocol),
  reply('cluster', ['CLUSTERDOWN', 'TRYAGAIN', 'READONLY', 'MISCONF', 'NOREPLICAS'], likely(means.outage), cluster),
  reply('request', ['WRONGTYPE', 'NOSCRIPT', 'EXECABORT', 'CROSSSLOT'], means.badRequest, protocol),
];

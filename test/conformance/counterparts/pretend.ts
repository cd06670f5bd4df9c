// A counterpart made of a pretend provider (src/simulator/pretend): started in this process, authorized over its own pages, its truths asked
// directly. A connector whose provider can be pretended needs a few lines that name what is to be read, and how it changes.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  type Connector,
  getShippedConnector,
  type OAuthCodeDescription,
  type Secrets,
} from '../../../src/connectors/index.ts';
import { type PretendKind, type RunningPretend, signInAndConsent, startPretend } from '../../../src/simulator/index.ts';
import { atEndOfFile } from '../../harness/database.ts';
import { type Counterpart, type StreamTruth, sessionsOf } from '../counterpart.ts';
import { echoedOverHttp, startAt } from './sandbox.ts';

const redirectUri = 'http://localhost:7070/api/v1/oauth/callback';
const day = (at: Date): string => at.toISOString().slice(0, 10);

export interface PretendSettings {
  kind: PretendKind;
  connectorSlug: string;
  identity: Counterpart['identity'];
  objectId: string;
  refusal: Counterpart['refusal'];
  streams: PretendStream[];
  /** It says in Retry-After how long to wait. */
  hasRetryAfter: boolean;
  /** It counts its callers by the minute: its clock then moves on by a second whenever it is looked at. */
  hasMinuteLimit?: boolean;
}

export interface PretendStream {
  name: string;
  pagesMin: number;
  /** For streams read by days: the first window; the second one are the last two days, half an hour later. */
  from?: string;
  /** An act that changes what the stream holds. */
  change?: [act: string, input?: Record<string, string>];
}

export async function startPretendCounterpart(settings: PretendSettings): Promise<Counterpart> {
  const { kind, connectorSlug, identity, objectId, refusal, streams, hasRetryAfter, hasMinuteLimit } = settings;
  const connector = getShippedConnector(connectorSlug);
  let now = startAt;
  let looks = 0;
  const pretend = await startPretend(kind, {
    now: () => (hasMinuteLimit ? new Date(now.getTime() + 1_000 * looks++) : now),
  });
  atEndOfFile(pretend.close);
  const secrets = await obtainSecrets(connector, pretend);
  const config = enteredOf(connector, pretend, false);
  const sessions = sessionsOf(connector, { config, secrets, egressMap: pretend.egressMap, now: () => now });
  // Limits of a minute are no matter here: a little time passes with each.
  const open: Counterpart['open'] = (...given) => {
    now = new Date(now.getTime() + 2_000);
    return sessions(...given);
  };
  const tomorrow = new Date(Date.parse(day(startAt)) + 86_400_000);
  const truthOf = ({ name, pagesMin, from, change }: PretendStream): StreamTruth => ({
    name,
    pagesMin,
    ...(from !== undefined && {
      first: { window: { from: new Date(from), until: tomorrow } },
      second: { window: { from: new Date(Date.parse(day(startAt)) - 86_400_000), until: tomorrow } },
    }),
    truth: async () =>
      pretend.provider.truthOf({ connectorSlug, stream: name, objectId, from: from ?? day(now), until: day(now) }),
    async change() {
      // All of it within the life of an access token; the figures of the last two days grow meanwhile.
      now = new Date(now.getTime() + Math.floor((40 * 60_000) / streams.length));
      if (change) await pretend.act(...change);
    },
  });
  return {
    config,
    open,
    secrets,
    wrongSecrets: Object.fromEntries(Object.keys(secrets).map((name) => [name, `wrong-${name}-of-some-length-0815`])),
    refusal,
    identity,
    objectId,
    streams: streams.map(truthOf),
    echoCredential: () => echoedOverHttp(connector, secrets, config),
    limitRate: hasRetryAfter
      ? (seconds) => pretend.act('set-mode', { kind: 'rate_limited', seconds: String(seconds), count: '1' })
      : null,
    goAway: () => pretend.act('set-mode', { kind: 'refused' }),
    comeBack: () => pretend.act('calm'),
  };
}

async function obtainSecrets(connector: Connector, pretend: RunningPretend): Promise<Secrets> {
  const { auth } = connector;
  return auth.kind === 'oauth2'
    ? { accessToken: await obtainToken(auth, pretend) }
    : enteredOf(connector, pretend, true);
}

/** What a person enters to connect: the secrets of it, or the settings. */
function enteredOf({ fields }: Connector, { provider }: RunningPretend, isSecret: boolean): Record<string, string> {
  const names = fields.filter((it) => it.isSecret === isSecret).map(({ name }) => name);
  return Object.fromEntries(Object.entries(provider.enter()).filter(([name]) => names.includes(name)));
}

/** As a client does that follows RFC 6749 alone: out to the pages, and the code for a token. */
async function obtainToken(auth: OAuthCodeDescription, { url, provider }: RunningPretend): Promise<string> {
  const { oauthClient: client } = provider;
  const [person] = provider.people();
  assert.ok(client && person);
  client.redirectUris.add(redirectUri);
  const at = (address: string): string => `${url}${new URL(address).pathname}`;
  const verifier = 'a-verifier-of-at-least-forty-three-characters-0123456789';
  const query = new URLSearchParams({
    ...auth.authorizeParameters,
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: redirectUri,
    scope: auth.scopes.join(auth.scopeSeparator ?? ' '),
    state: 'state',
    ...(auth.hasPkce && {
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }),
  });
  const { email, password } = person;
  const back = await signInAndConsent(`${at(auth.authorizeUrl)}?${query}`, { username: email, password });
  const proof = { client_id: client.clientId, client_secret: client.clientSecret };
  const answer = await fetch(at(auth.tokenUrl), {
    method: 'POST',
    headers: auth.clientAuthentication.startsWith('basic')
      ? { authorization: `Basic ${Buffer.from(Object.values(proof).join(':')).toString('base64')}` }
      : {},
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: new URL(back).searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
      ...(auth.hasPkce && { code_verifier: verifier }),
      ...(auth.clientAuthentication === 'body' && proof),
    }),
  });
  const reply = (await answer.json()) as { access_token?: string };
  assert.ok(reply.access_token, JSON.stringify(reply));
  return reply.access_token;
}

// The counterpart of an added connector: its manifest as it is, its provider played, sessions as those are with which somebody connects.
import assert from 'node:assert/strict';
import { createControlledClock, hourMs } from '../../src/clock.ts';
import type { Connector, Secrets, Session } from '../../src/connectors/index.ts';
import { type Failure, isFailure } from '../../src/life/diagnosis/index.ts';
import type { JsonObject } from '../../src/store/index.ts';
import { createTrialTokens, type NewCredential, type TrialTokens } from '../../src/tokens/index.ts';
import { type Counterpart, egressOf } from './counterpart.ts';
import { type AddedConnector, playProvider } from './read-added.ts';

const startAt = new Date('2026-03-02T09:00:00Z');

export async function startAddedCounterpart(added: AddedConnector, connector: Connector): Promise<Counterpart> {
  const { settings, wrongSecrets, refusal, identity = { key: '', label: '' } } = added.provider;
  const clock = createControlledClock(startAt);
  const { played, trouble, egressMap } = await playProvider(added, clock.now);
  const tokens = createTrialTokens({ egress: egressOf(egressMap), clock });
  const enter = (secrets: JsonObject) => splitFields(connector, { ...settings, ...secrets });
  const { config } = enter(played.secrets());
  const checked = connector.checkConfig(config);

  return {
    config,
    get secrets() {
      return enter(played.secrets()).secrets;
    },
    wrongSecrets: enter(wrongSecrets).secrets,
    refusal,
    identity,
    objectId: identity.key === '' ? 'account' : identity.key,
    open: (secrets = enter(played.secrets()).secrets, signal = new AbortController().signal) =>
      openWhenUsed({ connector, config: checked, signal, now: clock.now }, () =>
        signInWith(tokens, connector, { config: checked, secrets, signal }),
      ),
    issued: () => played.issued?.() ?? [],
    streams: played.streams.map((stream) => ({
      ...stream,
      truth: async () => stream.truth(),
      async change() {
        clock.advance(hourMs);
        stream.change();
      },
    })),
    async echoCredential() {
      const session = await signInWith(tokens, connector, {
        config: checked,
        secrets: enter(played.secrets()).secrets,
        signal: new AbortController().signal,
      });
      trouble.echoes = true;
      assert.ok(!isFailure(session));
      const failure = await connector.probe(session);
      trouble.echoes = false;
      assert.ok(isFailure(failure));
      return failure;
    },
    async limitRate(retryAfterSeconds) {
      trouble.limited = { count: 1, retryAfterSeconds };
    },
    async goAway() {
      trouble.isAway = true;
    },
    async comeBack() {
      trouble.isAway = false;
    },
  };
}

/** What the form sends, apart: settings, and what goes to the vault. */
function splitFields(connector: Connector, entered: JsonObject): { config: JsonObject; secrets: Secrets } {
  const texts = connector.flattenConfig?.(entered) ?? (entered as Secrets);
  const secretNames = new Set(connector.fields.filter(({ isSecret }) => isSecret).map(({ name }) => name));
  const part = (isSecret: boolean): Secrets =>
    Object.fromEntries(Object.entries(texts).filter(([name]) => secretNames.has(name) === isSecret));
  return { config: part(false), secrets: part(true) };
}

interface SignIn {
  config: JsonObject;
  secrets: Secrets;
  signal: AbortSignal;
}

async function signInWith(
  tokens: TrialTokens,
  connector: Connector,
  { config, secrets, signal }: SignIn,
): Promise<Session | Failure> {
  const credential =
    connector.auth.kind === 'oauth2'
      ? tokenOf(secrets)
      : await tokens.obtainCredential(connector, { config, entered: secrets, signal });
  if (isFailure(credential)) return credential;
  return tokens.openCandidateSession({ connector, config: { ...config, ...credential.learned }, credential, signal });
}

/** Where people sign in at the provider's pages, the suite is given a token. */
const tokenOf = ({ accessToken = '' }: Secrets): NewCredential => ({
  secrets: { kind: 'oauth2', accessToken, refreshToken: null, scope: null },
  obtainedAt: startAt,
  accessExpiresAt: null,
  refreshExpiresAt: null,
});

/** A session that signs in when it is first used, so that a refused sign-in comes out of whatever is asked. */
function openWhenUsed(
  { connector, config, signal, now }: Pick<Session, 'config' | 'signal' | 'now'> & { connector: Connector },
  start: () => Promise<Session | Failure>,
): Session {
  let starting: Promise<Session | Failure> | undefined;
  async function within<T>(use: (session: Session) => Promise<T | Failure>): Promise<T | Failure> {
    starting ??= start();
    const session = await starting;
    return isFailure(session) ? session : use(session);
  }
  return {
    connectorSlug: connector.slug,
    config,
    signal,
    now,
    request: (request) => within((session) => session.request(request)),
    secrets: () => within((session) => session.secrets()),
    openPostgres: (database) => within((session) => session.openPostgres(database)),
  };
}

// A connector described for the OAuth lab, on the tokens room with a real database: what a flow is tested against. Descriptions are read as
// those of the catalog are, so a test also proves that they can be written like that.
import assert from 'node:assert/strict';
import { type ControlledClock, createControlledClock } from '../../src/clock.ts';
import { createDeclarativeConnector, loadManifest } from '../../src/connectors/declarative/index.ts';
import { type Connector, parseConnectorFile, type Session } from '../../src/connectors/index.ts';
import { createEgress } from '../../src/egress/index.ts';
import { isFailure, type Lifetimes } from '../../src/life/diagnosis/index.ts';
import { type LabOddities, type OAuthLab, startOAuthLab } from '../../src/simulator/index.ts';
import type { JsonObject, Store } from '../../src/store/index.ts';
import type { NewCredential, Tokens } from '../../src/tokens/index.ts';
import { atEndOfFile, createTestDatabase, silentLog } from './database.ts';
import { createConnection, createTestTokens } from './tokens.ts';

export const labRedirectUri = 'http://localhost:7070/api/v1/oauth/callback';
const startAt = new Date('2026-03-01T12:00:00Z');

export interface LabDescription {
  /** YAML of `auth`. */
  auth: string;
  /** YAML of `fields`. */
  fields?: string;
  identity?: string;
  /** url_base of the manifest. */
  api?: string;
}

/** The lab stands at https://lab.invalid, and at every host below that a test names. */
export function labConnector(
  { auth, fields = '[]', identity = '{ path: /api/me, key: user.id, label: user.email }', api }: LabDescription,
  lifetimes: Lifetimes | null = null,
): Connector {
  const file = parseConnectorFile(
    `{ slug: lab, name: Lab, category: Tests, description: A test., auth: ${auth}, fields: ${fields}, identity: ${identity}, streams: { items: { reading: full_refresh } } }`,
    'lab/connector.yaml',
  );
  const manifest = loadManifest(
    `
version: 6.0.0
check: { type: CheckStream, stream_names: [items] }
streams:
  - type: DeclarativeStream
    name: items
    retriever:
      type: SimpleRetriever
      requester: { type: HttpRequester, url_base: "${api ?? 'https://lab.invalid'}", path: /api/me }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [items] } }
    schema_loader: { type: InlineSchemaLoader, schema: { properties: { id: { type: integer } } } }`,
    'lab/manifest.yaml',
  );
  return createDeclarativeConnector(file, manifest, lifetimes);
}

export interface LabWorld {
  store: Store;
  lab: OAuthLab;
  clock: ControlledClock;
  tokens: Tokens;
  connector: Connector;
  /** Goes to the consent page and comes back. */
  authorize(config?: JsonObject): Promise<Awaited<ReturnType<Tokens['completeAuthorization']>>>;
  /** The same, and what it brought is stored. */
  connect(config?: JsonObject): Promise<{ connectionId: string; config: JsonObject }>;
  /** A credential for what was entered is stored. */
  connectWith(
    entered: Record<string, string>,
    config?: JsonObject,
  ): Promise<{ connectionId: string; config: JsonObject }>;
  keep(credential: NewCredential, config: JsonObject): Promise<{ connectionId: string; config: JsonObject }>;
  open(at: { connectionId: string; config: JsonObject }): Session;
  /** Status of one request to the API with the stored credential; asserts an answer. */
  call(at: { connectionId: string; config: JsonObject }): Promise<number>;
}

export async function createLabWorld(
  description: LabDescription,
  odd: LabOddities = {},
  { hosts = [], lifetimes = null }: { hosts?: string[]; lifetimes?: Lifetimes | null } = {},
): Promise<LabWorld> {
  const clock = createControlledClock(startAt);
  const lab = await startOAuthLab(odd, { now: () => clock.now(), origin: 'https://lab.invalid' });
  atEndOfFile(() => lab.close());
  const store = await createTestDatabase();
  const egressMap = new Map(['lab.invalid', ...hosts].map((host) => [`https://${host}`, lab.url]));
  const egress = createEgress({ config: { egressAllow: ['127.0.0.0/8'], egressMap }, clock, log: silentLog });
  atEndOfFile(() => egress.close());
  const { tokens } = await createTestTokens({ store, clock, egress });
  const connector = labConnector(description, lifetimes);
  await tokens.setOAuthApp(
    'lab',
    { clientId: lab.behaviour.client.id, clientSecret: lab.behaviour.client.secret },
    'Ada',
  );
  const signal = new AbortController().signal;

  const world: LabWorld = {
    store,
    lab,
    clock,
    tokens,
    connector,
    async authorize(config = {}) {
      const state = `state-${lab.asked.length}`;
      const way = { redirectUri: labRedirectUri, state, config };
      const { authorizeUrl, codeVerifier } = await tokens.beginAuthorization(connector, way);
      const page = await fetch(authorizeUrl, { redirect: 'manual' });
      const location = page.headers.get('location');
      assert.ok(location, `the consent page shows: ${await page.text()}`);
      return tokens.completeAuthorization(connector, { ...way, callbackUrl: new URL(location), codeVerifier });
    },
    async connect(config = {}) {
      const credential = await world.authorize(config);
      assert.ok(!isFailure(credential), JSON.stringify(credential));
      return world.keep(credential, config);
    },
    async connectWith(entered, config = {}) {
      const credential = await tokens.obtainCredential(connector, { config, entered });
      assert.ok(!isFailure(credential), JSON.stringify(credential));
      return world.keep(credential, config);
    },
    async keep(credential, config) {
      const connectionId = await createConnection(store, tokens, credential, clock.now());
      const whole = { ...config, ...credential.learned };
      await store.db
        .updateTable('connections')
        .set({ config: JSON.stringify(whole), connector_slug: 'lab' })
        .where('id', '=', connectionId)
        .execute();
      return { connectionId, config: whole };
    },
    open: (at) => tokens.openSession({ ...at, connector, signal }),
    async call(at) {
      const base = description.api ? 'https://api.lab.invalid' : 'https://lab.invalid';
      const answer = await world.open(at).request({ method: 'GET', url: `${base}/api/me` });
      assert.ok(!isFailure(answer), JSON.stringify(answer));
      return answer.status;
    },
  };
  return world;
}

/** The requests to one path of the lab, in order. */
export const askedAt = (lab: OAuthLab, path: string) => lab.asked.filter((it) => it.path === path);

/** The parameters of the last request to the token endpoint, a form. */
export const lastForm = (lab: OAuthLab, path = '/token'): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(askedAt(lab, path).at(-1)?.body ?? ''));

// Ways of signing in that need requests of their own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openFakeDoor } from '../../../../test/harness/fake-door.ts';
import { manifestOf, plainContext, readStream } from '../../../../test/harness/read-stream.ts';

const streamWith = (authenticator: string) =>
  manifestOf(`
  - type: DeclarativeStream
    name: a
    retriever:
      type: SimpleRetriever
      requester: { type: HttpRequester, url_base: "https://api.test", path: items, authenticator: ${authenticator.replace(/\n\s*/g, ' ')} }
      record_selector: { type: RecordSelector, extractor: { type: DpathExtractor, field_path: [] } }
      partition_router: { type: ListPartitionRouter, cursor_field: n, values: ["1", "2", "3"] }
`);

const legacy =
  streamWith(`{ type: LegacySessionTokenAuthenticator, header: X-Session, login_url: session, validate_session_url: me,
  session_token: "{{ config['token'] }}", session_token_response_key: id, username: "{{ config['user'] }}", password: "{{ config['password'] }}" }`);

const readWith = async (config: Record<string, string>, knownToken: string | null) => {
  const door = openFakeDoor(({ url, headers }) => {
    if (url.endsWith('/me')) return { status: headers['X-Session'] === knownToken ? 200 : 401 };
    return url.endsWith('/session') ? { body: { id: 'fresh' } } : { body: { id: 1 } };
  });
  const read = await readStream(legacy, door, { state: null }, plainContext(config));
  return { ...read, sent: door.sent.map((it) => `${new URL(it.url).pathname} ${it.headers['X-Session'] ?? it.body}`) };
};

test('a session token of the settings serves while it is known; else user name and password sign in, once', async () => {
  const known = await readWith({ token: 'old', user: 'u', password: 'p' }, 'old');
  assert.deepEqual(known.sent, ['/me old', '/items old', '/items old', '/items old']);
  const over = await readWith({ token: 'old', user: 'u', password: 'p' }, null);
  const signIn = '/session {"username":"u","password":"p"}';
  assert.deepEqual(over.sent, ['/me old', signIn, '/items fresh', '/items fresh', '/items fresh']);
  const none = await readWith({ token: '', user: 'u', password: 'p' }, null);
  assert.deepEqual(none.sent.slice(0, 2), [signIn, '/items fresh']);
});

test('a token that is over, without a password, is a refusal of the provider', async () => {
  const over = await readWith({ token: 'old', user: '', password: '' }, null);
  assert.equal(over.failure?.response?.status, 401);
  const nothing = await readWith({ token: '', user: 'u', password: '' }, null);
  assert.equal(nothing.failure?.error?.code, 'MOORING_SETTINGS_DO_NOT_FIT');
});

test('a refused sign-in speaks of name and password, a refused request of its session', async () => {
  const session =
    streamWith(`{ type: SessionTokenAuthenticator, session_token_path: [id], request_authentication: { type: Bearer },
    login_requester: { type: HttpRequester, url_base: "https://api.test", path: session, http_method: POST } }`);
  for (const [refusing, stage] of [
    ['/session', 'token_refresh'],
    ['/items', 'api_call'],
  ] as const) {
    const door = openFakeDoor(({ url }) =>
      url.endsWith(refusing) ? { status: 401, body: {} } : { body: { id: 'x' } },
    );
    const { failure } = await readStream(session, door, { state: null }, plainContext({}));
    assert.equal(failure?.stage, stage, refusing);
  }
});

test('several tokens are used in turn, as each has calls left, and rest until their time comes', async () => {
  const rotating =
    streamWith(`{ type: RateLimitedMultipleTokenAuthenticator, tokens: "{{ config['tokens'] }}", auth_method: token,
    quota_status_source: { type: QuotaStatusSource, url: "https://api.test/quota" },
    quotas: [{ type: TokenQuota, name: core, remaining_path: [left], reset_path: [resets] }] }`);
  const start = Date.parse('2026-03-01T00:00:00Z');
  const used: string[] = [];
  const door = openFakeDoor(({ url, headers }) => {
    const token = headers.Authorization ?? '';
    if (!url.endsWith('/quota')) used.push(token);
    const left = door.nowMs > start ? 5 : 1;
    return { body: url.endsWith('/quota') ? { left, resets: start / 1000 + 60 } : { id: 1 } };
  });
  const { failure } = await readStream(rotating, door, { state: null }, plainContext({ tokens: 'a, b' }));
  assert.equal(failure, null);
  assert.deepEqual(used, ['token a', 'token b', 'token a']);
  assert.deepEqual(door.pausedMs, [60_000]);

  const hurried = openFakeDoor(() => ({ body: { left: 0, resets: start / 1000 + 60 } }));
  hurried.isPatient = false;
  const spent = await readStream(rotating, hurried, { state: null }, plainContext({ tokens: 'a' }));
  assert.equal(spent.failure?.error?.code, 'MOORING_BUDGET_SPENT');
});

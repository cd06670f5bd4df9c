import assert from 'node:assert/strict';
import test from 'node:test';
import { mooring } from '../../test/harness/command-line.ts';
import { createControlledClock } from '../clock.ts';

const invalidGrant = '{"error":"invalid_grant","error_description":"Token has been expired or revoked."}';

interface Printed {
  verdict: string;
  cause: string | null;
  detail: string;
  certainty: string;
  rule: string;
}

test('one failure from options: plain words, or JSON', async () => {
  const args = [
    'diagnose',
    '--provider',
    'example',
    '--stage',
    'token_refresh',
    '--status',
    '400',
    '--body',
    invalidGrant,
  ];
  const words = await mooring(args);
  assert.equal(words.exitCode, 0);
  assert.match(words.stdout, /^Disconnected: somebody has to act\n/);
  assert.match(words.stdout, /Cause +Invalid refresh token\n/);
  assert.match(words.stdout, /How to interpret this error\n[\s\S]*How to resolve this error\n {2}1\. /);
  const machine = await mooring([...args, '--json']);
  const printed = machine.json<Printed & { explained: { resolve: string[] } }>();
  assert.equal(printed.verdict, 'disconnected');
  assert.equal(printed.cause, 'invalid_refresh_token');
  assert.ok(printed.explained.resolve.length > 0);
});

test('an answer of curl on stdin', async () => {
  const { exitCode, json } = await mooring(['diagnose', '--provider', 'example', '--auth', 'oauth2', '--json'], {
    stdin: 'HTTP/1.1 429 Too Many Requests\r\nretry-after: 30\r\n\r\n',
  });
  assert.equal(exitCode, 0);
  assert.equal(json<{ retryAfterMs: number }>().retryAfterMs, 30_000);
  assert.equal(json<Printed>().detail, 'rate_limited');
});

test('headers count, and a driver is told by its code', async () => {
  const header = 'WWW-Authenticate: Bearer error="insufficient_scope"';
  const scope = await mooring(['diagnose', '--auth', 'oauth2', '--status', '403', '--header', header, '--json']);
  assert.equal(scope.json<Printed>().cause, 'insufficient_privileges');
  const driver = await mooring([
    'diagnose',
    '--provider',
    'postgres',
    '--stage',
    'db_connect',
    '--error-code',
    '28P01',
    '--json',
  ]);
  assert.equal(driver.json<Printed>().cause, 'invalid_credentials');
});

test('JSON lines: one answer a line, in order, whatever else stands in it', async () => {
  const lines = [
    {
      id: 'a',
      provider: 'x',
      stage: 'token_refresh',
      auth: 'oauth2',
      response: { status: 400, headers: {}, body: JSON.parse(invalidGrant) },
      verdict: 'request',
      cause: 'nonsense',
    },
    { id: 'b', provider: 'x', stage: 'api_call', auth: 'api_key', response: { status: 503, headers: {}, body: '' } },
    { id: 'c', provider: 'x', stage: 'network', auth: 'none', error: { code: 'ENOTFOUND' } },
  ];
  const { exitCode, stdout } = await mooring(['diagnose', '--jsonl'], {
    stdin: lines.map((line) => JSON.stringify(line)).join('\n'),
  });
  assert.equal(exitCode, 0);
  const printed = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed & { id: string });
  assert.deepEqual(
    printed.map(({ id, verdict, cause }) => [id, verdict, cause]),
    [
      ['a', 'disconnected', 'invalid_refresh_token'],
      ['b', 'transient', null],
      ['c', 'transient', null],
    ],
  );
  for (const line of printed) assert.ok(line.detail && line.certainty && line.rule);
});

test('a line that cannot be read is answered in its place, with why, and named on stderr; the exit code tells', async () => {
  const { exitCode, stdout, stderr } = await mooring(['diagnose', '--jsonl'], {
    stdin:
      '\ufeff{"id":1,"error":{"code":"ECONNRESET"}}\r\nnope\n\n[2]\n{"id":3}\n{"id":4,"response":{"sta\n{"id":5,"response":429}\n',
  });
  assert.equal(exitCode, 2);
  const printed = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed & { id: number | null; error?: string });
  assert.deepEqual(
    printed.map(({ id, error = null }) => [id, error]),
    [
      [1, null],
      [null, 'line 2 is not JSON'],
      [null, 'line 4 is no JSON object'],
      [3, 'line 5 has neither "response" nor "error"'],
      [null, 'line 6 ends before its JSON does'],
      [5, 'line 7 has a "response" that is no object'],
    ],
  );
  for (const line of printed) assert.ok(line.verdict && line.detail && line.certainty && line.rule);
  assert.match(stderr, /line 2 is not JSON\n[\s\S]*line 7 has a "response" that is no object\n$/);
});

test('dates settle what one answer cannot: from options, as dates or ages, or as JSON', async () => {
  const clock = createControlledClock(new Date('2026-03-02T09:00:00Z'));
  const base = ['diagnose', '--provider', 'example', '--auth', 'oauth2', '--status', '401', '--json'];
  const body = ['--body', '{"error":"invalid_token"}'];
  const detailWith = async (...args: string[]): Promise<string> =>
    (await mooring([...base, ...body, ...args], { clock })).json<Printed>().detail;
  // A token that is seconds old is not known yet to all servers of the provider.
  assert.equal(await detailWith('--issued', '10s'), 'eventual_consistency');
  assert.equal(await detailWith('--issued', '2026-03-02T08:59:50Z'), 'eventual_consistency');
  assert.equal(await detailWith('--context', '{"tokenIssuedAtMs":1772441990000}'), 'eventual_consistency');
  assert.equal(await detailWith('--issued', '2026-03-01', '--now', '2026-03-01T00:00:05Z'), 'eventual_consistency');
  assert.equal(await detailWith('--issued', '60d'), 'access_token_expired');
});

test('what curl says when nothing answered is a network failure, not a body', async () => {
  const { json } = await mooring(['diagnose', '--json'], {
    stdin: 'curl: (6) Could not resolve host: api.example.com\n',
  });
  assert.equal(json<Printed>().detail, 'dns');
  const refused = await mooring(['diagnose', '--json'], { stdin: 'curl: (7) Failed to connect to 127.0.0.1 port 9\n' });
  assert.equal(refused.json<Printed>().detail, 'network');
});

test('on a terminal of 80 columns no line is longer, whatever the provider wrote', async () => {
  const message = 'The permission that was given to this application is not enough for what it asked. '.repeat(4);
  const { stdout } = await mooring(
    [
      'diagnose',
      '--provider',
      'postgres',
      '--status',
      '403',
      '--body',
      JSON.stringify({ error: 'forbidden', message }),
    ],
    { columns: 80 },
  );
  for (const line of stdout.split('\n')) assert.ok(line.length < 80, line);
  assert.match(stdout, /^ {2}Message {4}The permission .*\n {13}\S/m);
});

test('what is not usable is refused in a sentence, with exit code 2', async () => {
  const cases: [string[], RegExp][] = [
    [['--status', '99'], /HTTP status from 100 to 599/],
    [['--stage', 'sometime'], /Allowed choices are token_refresh/],
    [['--header', 'no colon'], /expected "name: value"/],
    [['--body', '@/no/such/file'], /cannot be read \(ENOENT\)/],
    [['--status', '401', '--error-code', '28P01'], /either an HTTP answer .* or an error/],
    [['--status', '401', '--issued', 'yesterday'], /--issued "yesterday": expected a date/],
    [['--status', '401', '--context', '[]'], /expected a JSON object/],
    [['--status', '401', '--context', '{"issued":1}'], /"issued" is not known\. Known: nowMs/],
    [['--status', '401', '--context', '{"nowMs":"1"}'], /"nowMs" must be a number/],
    [
      ['--jsonl', '--provider', 'x', '--error-code', 'y'],
      /--provider, --error-code: with --jsonl each line says it itself/,
    ],
    [[], /Nothing came on stdin/],
  ];
  for (const [args, expected] of cases) {
    const { exitCode, stderr } = await mooring(['diagnose', ...args]);
    assert.equal(exitCode, 2, args.join(' '));
    assert.match(stderr, expected);
  }
  const atTerminal = await mooring(['diagnose'], { typed: [] });
  assert.equal(atTerminal.exitCode, 2);
  assert.match(atTerminal.stderr, /nothing to diagnose/);
});

test('what a provider wrote cannot steer the terminal', async () => {
  const { stdout } = await mooring([
    'diagnose',
    '--status',
    '400',
    '--body',
    JSON.stringify({ error: 'x', message: 'a\u001b[2Jb\u202ec' }),
  ]);
  assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u202e'));
});

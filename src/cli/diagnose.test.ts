import assert from 'node:assert/strict';
import test from 'node:test';
import { mooring } from '../../test/harness/command-line.ts';

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

test('a line that is no object is answered in its place and named on stderr; the exit code tells', async () => {
  const { exitCode, stdout, stderr } = await mooring(['diagnose', '--jsonl'], {
    stdin: '{"id":1}\nnope\n\n[2]\n{"id":3}\n',
  });
  assert.equal(exitCode, 2);
  assert.deepEqual(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
    [1, null, null, 3],
  );
  assert.match(stderr, /line 2 is no JSON object\n[\s\S]*line 4 is no JSON object/);
});

test('what is not usable is refused in a sentence, with exit code 2', async () => {
  const cases: [string[], RegExp][] = [
    [['--status', '99'], /HTTP status from 100 to 599/],
    [['--stage', 'sometime'], /Allowed choices are token_refresh/],
    [['--header', 'no colon'], /expected "name: value"/],
    [['--body', '@/no/such/file'], /cannot be read \(ENOENT\)/],
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

// The README's main job: the demo plays its story to the end and says so with its exit code.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const mooring = fileURLToPath(new URL('../../bin/mooring.js', import.meta.url));

test('mooring demo --once ends well, and every Data Source is equal at both ends', { timeout: 180_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [mooring, 'demo', '--once', '--port', '0']);
  const equal = stdout.split('\n').filter((line) => line.includes('at the provider: equal'));
  assert.equal(equal.length, 4, stdout);
  assert.match(stdout, /Invalid refresh token \(revoked\)/);
  assert.match(stdout, /How to resolve this error/);
});

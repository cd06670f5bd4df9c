// Runs test files side by side in the order in which they are given: `node --test` would sort them by name, and the longest would run
// alone at the end. Called by test.ts; takes files and `--test-name-pattern=...`.
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';

const filesAtATime = 2;
/** Far more than any takes, also on a busy machine: only one that hangs is ended. */
const fileTimeoutMs = 10 * 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'test-name-pattern': { type: 'string', multiple: true } },
});
const namePatterns = values['test-name-pattern'];
const tests = run({
  files: positionals,
  concurrency: filesAtATime,
  timeout: fileTimeoutMs,
  ...(namePatterns && { testNamePatterns: namePatterns }),
});
tests.on('test:summary', ({ file, success }) => {
  if (file === undefined) process.exitCode = success ? 0 : 1;
});
// Without a sum there was no end.
process.exitCode = 1;
tests.compose(spec).pipe(process.stdout);

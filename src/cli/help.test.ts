import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import type { Command } from 'commander';
import { mooring } from '../../test/harness/command-line.ts';
import { buildProgram } from './run-command-line.ts';

const program = buildProgram({ version: '0.0.0' } as never);

/** Every command that does something, with its words: ["account", "create"]. */
function listCommands(command: Command, path: string[] = []): { path: string[]; command: Command }[] {
  return command.commands.flatMap((it) => {
    const here = [...path, it.name()];
    return it.commands.length > 0 ? listCommands(it, here) : [{ path: here, command: it }];
  });
}

const commands = listCommands(program);

test('every command has help that says what it does and shows an example', async () => {
  assert.ok(commands.length >= 14);
  for (const { path } of commands) {
    const { exitCode, stdout } = await mooring([...path, '--help']);
    assert.equal(exitCode, 0, path.join(' '));
    assert.match(stdout, new RegExp(`^Usage: mooring ${path.join(' ')}`));
    if (path.join(' ') !== 'account list') assert.match(stdout, /Examples?:\n {2}\S/, path.join(' '));
  }
});

test('every command, argument and option is in docs/reference/cli.md, and the page names no option that is gone', () => {
  const page = readFileSync(new URL('../../docs/reference/cli.md', import.meta.url), 'utf8');
  const flags = new Set(program.options.map((option) => option.long));
  for (const { path, command } of commands) {
    const title = `## mooring ${path.join(' ')}`;
    const from = page.indexOf(`${title}\n`);
    assert.ok(from >= 0, `no section "${title}"`);
    const section = page.slice(from, page.indexOf('\n## ', from + 1));
    for (const argument of command.registeredArguments)
      assert.match(section, new RegExp(argument.name().toUpperCase()), title);
    for (const option of command.options) {
      flags.add(option.long);
      assert.ok(section.includes(`\`${option.long}`), `${title} does not name ${option.long}`);
    }
  }
  const known = new Set([...flags, '--help']);
  const named = [...page.matchAll(/`(--[a-z-]+)/g)].map((match) => match[1]);
  assert.deepEqual(
    named.filter((name) => !known.has(name)),
    [],
  );
});

test('no command, an unknown one and a missing argument show how it is used', async () => {
  const none = await mooring([]);
  assert.equal(none.exitCode, 2);
  assert.match(none.stderr, /Usage: mooring/);
  const unknown = await mooring(['backp']);
  assert.equal(unknown.exitCode, 2);
  assert.match(unknown.stderr, /unknown command 'backp'\n\(Did you mean backup\?\)/);
  const missing = await mooring(['backup']);
  assert.equal(missing.exitCode, 2);
  assert.match(missing.stderr, /missing required argument 'file'/);
  const group = await mooring(['account']);
  assert.equal(group.exitCode, 2);
});

test('an unexpected error is short, and tells where it came from with --verbose', async () => {
  const environment = { MOORING_DATA_DIR: '/nowhere', MOORING_PORT: '0' };
  const loadMain = async () => {
    throw new Error('boom\nand more', { cause: new Error('the fuse') });
  };
  const short = await mooring(['start'], { environment, loadMain });
  assert.equal(short.exitCode, 1);
  assert.match(
    short.stderr,
    /mooring: Something went wrong that was not expected: boom\nRun it again with --verbose to see where\.\n$/,
  );
  const long = await mooring(['start', '--verbose'], { environment, loadMain });
  assert.match(long.stderr, /boom\nand more\n +at [\s\S]*because of: Error: the fuse\n +at /);
});

test('a configuration that cannot be used is one sentence, without the secret in it', async () => {
  const wrong = await mooring(['account', 'list'], { environment: { DATABASE_URL: 'mysql://u:secret-word@h/d' } });
  assert.equal(wrong.exitCode, 2);
  assert.match(wrong.stderr, /^mooring: DATABASE_URL: expected postgresql:/);
  assert.doesNotMatch(wrong.stderr, /secret-word/);
});

test('a diagnostic report of the process leaves the environment out', async () => {
  await mooring(['--version']);
  assert.ok(!('environmentVariables' in process.report.getReport()));
});

#!/usr/bin/env node
// The command `mooring`. Plain JavaScript that old Nodes understand too: where the Node that runs it is older than 24, it runs itself
// again with the one that comes as an npm package; and what runs for long runs with a heap that stays small. All else is in src/cli.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const nodeMajorMin = 24;

/**
 * Left alone, the part of the heap where objects begin grows to 128 MB before it is swept, and a sync, which makes nothing that lasts,
 * fills it. With 16 MB it is swept more often, in less time each. An operator's own --max-semi-space-size counts instead.
 */
const heapFlag = '--max-semi-space-size=8';
const isLasting = ['start', 'worker', 'demo'].includes(process.argv[2]);
/** How much the old part of the heap may grow beyond what lives in it, in per cent, before it is swept: of itself V8 lets it grow to several times that. */
const oldHeapFlag = '--heap-growing-percent=30';
const isHeapGiven = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].some((it) => it.includes('semi-space-size'));
const nodeFlags = isLasting && !isHeapGiven ? [heapFlag] : [];

if (Number(process.versions.node.split('.')[0]) < nodeMajorMin) runWithNewerNode();
// In the place of this process, not beside it. Windows cannot do that; there the heap is as large as it gets.
else if (nodeFlags.length > 0 && process.execve)
  process.execve(process.execPath, again(process.execPath), environment());
else await runHere();

/** glibc keeps a heap for each of Node's threads, and gives little back of any; two do as well. Other C libraries do not look at it. */
function environment() {
  return { MALLOC_ARENA_MAX: '2', ...process.env };
}

/** This command once more, whole. */
function again(node) {
  return [node, ...nodeFlags, ...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
}

async function runHere() {
  // Set from within: a Node whose V8 does not know it goes on, where one that was started with it would refuse.
  if (isLasting) setFlagsFromString(oldHeapFlag);
  const { runCommandLine } = await import('../src/cli/index.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2), { loadMain: () => import('../src/main.ts') });
}

function runWithNewerNode() {
  const newer = findNewerNode();
  if (newer === null) {
    console.error(
      `mooring: Mooring needs Node.js ${nodeMajorMin} or newer; this is ${process.version}. Run "npm ci" in its folder, which brings one along, or install a newer Node.js.`,
    );
    process.exitCode = 2;
    return;
  }
  const child = spawn(newer, [...nodeFlags, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: nodeFlags.length > 0 ? environment() : process.env,
  });
  // Whoever ends us means the child. A Ctrl-C reaches it twice, from the terminal and from here; it counts that as one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`mooring: ${newer} cannot be run: ${error.message}`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

/** Of the npm package `node`, wherever npm has put it. */
function findNewerNode() {
  const inPackage = process.platform === 'win32' ? join('bin', 'node.exe') : join('bin', 'node');
  try {
    const path = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), inPackage);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

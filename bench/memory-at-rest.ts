// What the server takes while nothing is due: memory ten seconds after the start, and processor time over twenty seconds, its own and
// its PostgreSQL's. Reads /proc, so it runs on Linux only.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContext, Benchmark, Figure } from './benchmark.ts';
import { insertDataSources } from './many-data-sources.ts';
import { pause } from './measure.ts';
import { buildHouse } from './parts.ts';
import { readMemory, startServer } from './server-process.ts';

const amounts = [0, 1_000, 100_000];
const settleMs = 10_000;
/** Of processor time in /proc, on every Linux of today. */
const ticksPerSecond = 100;

export const memoryAtRest: Benchmark = {
  name: 'memory-at-rest',
  summary: 'memory and processor time of an idle server with 0, 1,000 and 100,000 scheduled Data Sources',
  options: { seconds: { fallback: 20, meaning: 'how long the processor time is watched' } },

  async run(ctx) {
    const figures: Figure[] = [];
    for (const amount of amounts) figures.push(...(await measure(ctx, amount)));
    return {
      measured: `\`mooring start\` as its own process: resident memory ${settleMs / 1000} s after /readyz, then processor time over ${ctx.number('seconds')} s in which no sync is due, as a share of one core.`,
      figures,
    };
  },
};

async function measure(ctx: BenchContext, amount: number): Promise<Figure[]> {
  const house = await buildHouse(ctx);
  if (amount > 0) await insertDataSources(house, amount, 'x');
  await house.close();
  const server = await startServer(ctx, house.environment);
  const postmaster = Number(
    readFileSync(join(house.mooring.config.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  await pause(settleMs);
  const { nowMib: rssMib } = readMemory(server.pid);
  const before = { server: cpuSeconds(server.pid), postgres: cpuSecondsOfTree(postmaster) };
  const seconds = ctx.number('seconds');
  await pause(seconds * 1000);
  const share = (after: number, earlier: number): number => ((after - earlier) / seconds) * 100;
  const own = share(cpuSeconds(server.pid), before.server);
  const postgres = share(cpuSecondsOfTree(postmaster), before.postgres);
  await server.stop();
  const name = amount.toLocaleString('en-US');
  ctx.tell(`${name} Data Sources: ${rssMib} MiB, ${own.toFixed(1)} % and ${postgres.toFixed(1)} %`);
  return [
    { name: `${name} Data Sources, memory`, value: rssMib, unit: 'MiB' },
    {
      name: `${name} Data Sources, processor`,
      value: own + postgres,
      unit: '% of a core',
      ...(amount === Math.max(...amounts) && { goal: { most: 5 } }),
    },
    { name: `${name} Data Sources, PostgreSQL's part of it`, value: postgres, unit: '% of a core' },
  ];
}

/** User and system time of a process, and of children that have ended. */
const cpuSeconds = (pid: number): number =>
  statOf(pid)
    .slice(11, 15)
    .reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;

/** Fields of /proc/PID/stat from the third on: the second, the name, may hold spaces. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** A server of PostgreSQL and its processes, which are all its children. */
function cpuSecondsOfTree(postmaster: number): number {
  const children = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === postmaster);
  return [postmaster, ...children].reduce((sum, pid) => sum + cpuSecondsOrNone(pid), 0);
}

function parentOf(pid: number): number | null {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return null; // it has ended meanwhile
  }
}

function cpuSecondsOrNone(pid: number): number {
  try {
    return cpuSeconds(pid);
  } catch {
    return 0;
  }
}

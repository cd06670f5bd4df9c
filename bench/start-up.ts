// From spawning `mooring start` to the first 200 of /readyz: on a fresh folder, on one that is there, and on one whose process was killed.
import { findFreePort } from '../src/store/index.ts';
import type { BenchContext, Benchmark } from './benchmark.ts';
import { median } from './measure.ts';
import { makeFolder } from './parts.ts';
import { startServer } from './server-process.ts';

export const startUp: Benchmark = {
  name: 'start-up',
  summary: 'from spawning `mooring start` to /readyz 200',
  options: { rounds: { fallback: 5, meaning: 'starts of each kind' } },

  async run(ctx) {
    const rounds = ctx.number('rounds');
    const times = { fresh: [] as number[], existing: [] as number[], killed: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      const environment = await describeServer(ctx);
      const first = await startServer(ctx, environment);
      times.fresh.push(first.readyMs);
      await first.stop();
      const second = await startServer(ctx, environment);
      times.existing.push(second.readyMs);
      await second.kill();
      const third = await startServer(ctx, environment);
      times.killed.push(third.readyMs);
      await third.stop();
      ctx.tell(`round ${round + 1} of ${rounds}`);
    }
    return {
      measured: `Median of ${rounds} starts of each kind, embedded PostgreSQL in the data folder, asked every 5 ms. Fresh: initdb and all migrations. Killed: Mooring was killed and its PostgreSQL goes on, and is taken over.`,
      figures: [
        { name: 'ready, existing data folder', value: Math.round(median(times.existing)), unit: 'ms' },
        { name: 'ready, fresh data folder', value: Math.round(median(times.fresh)), unit: 'ms' },
        { name: 'ready, after a kill', value: Math.round(median(times.killed)), unit: 'ms' },
      ],
    };
  },
};

const describeServer = async (ctx: BenchContext): Promise<Record<string, string>> => ({
  MOORING_DATA_DIR: await makeFolder(ctx),
  MOORING_PORT: String(await findFreePort()),
  MOORING_LOG_LEVEL: 'error',
});

// The state of the house for /metrics, counted when it is asked for: Data Sources by status, open disconnections by cause, jobs.
import { collectDefaultMetrics, Gauge } from 'prom-client';
import { countJobs } from '../jobs/index.ts';
import type { ApiContext } from './context.ts';
import { cause, dataSourceStatus } from './schemas.ts';

export function measureState({ metrics, store: { db }, clock }: Pick<ApiContext, 'metrics' | 'store' | 'clock'>): void {
  if (metrics.getSingleMetric('mooring_data_sources')) return;
  collectDefaultMetrics({ register: metrics });
  const registers = [metrics];
  new Gauge({
    name: 'mooring_data_sources',
    help: 'Data Sources by status',
    labelNames: ['status'],
    registers,
    async collect() {
      const rows = await db
        .selectFrom('data_sources')
        .select((eb) => ['status', eb.fn.countAll<number>().as('amount')])
        .groupBy('status')
        .execute();
      for (const status of dataSourceStatus.options)
        this.set({ status }, Number(rows.find((row) => row.status === status)?.amount ?? 0));
    },
  });
  new Gauge({
    name: 'mooring_disconnections_open',
    help: 'Open disconnections by cause',
    labelNames: ['cause'],
    registers,
    async collect() {
      const rows = await db
        .selectFrom('disconnections')
        .select((eb) => ['cause', eb.fn.countAll<number>().as('amount')])
        .where('status', '=', 'open')
        .groupBy('cause')
        .execute();
      for (const it of cause.options)
        this.set({ cause: it }, Number(rows.find((row) => row.cause === it)?.amount ?? 0));
    },
  });
  new Gauge({
    name: 'mooring_jobs',
    help: 'Jobs that are due and not done, and jobs that are parked after failing again and again',
    labelNames: ['state'],
    registers,
    async collect() {
      const { due, parked } = await countJobs(db, clock.now());
      this.set({ state: 'due' }, due);
      this.set({ state: 'parked' }, parked);
    },
  });
}

// The state of the house for /metrics, counted when it is asked for: Data Sources by status, open disconnections by cause, jobs, alarms.
import { collectDefaultMetrics, Gauge } from 'prom-client';
import { countJobs } from '../jobs/index.ts';
import { countOpenAlarms } from '../life/alarms/index.ts';
import { selectStandingEnds, soonUntil } from '../life/index.ts';
import { alarm } from './alarm-schemas.ts';
import type { ApiContext } from './context.ts';
import { cause, dataSourceStatus, expiry } from './schemas.ts';

type Measured = Pick<ApiContext, 'metrics' | 'store' | 'clock' | 'config' | 'life'>;

/** Registers the gauges; each is counted when somebody reads it. */
export function measureState(ctx: Measured): void {
  const { metrics } = ctx;
  if (metrics.getSingleMetric('mooring_data_sources')) return;
  collectDefaultMetrics({ register: metrics });
  measureDataSources(ctx);
  measureDisconnections(ctx);
  measureExpirations(ctx);
  measureOperations(ctx);
}

function measureDataSources({ metrics, store: { db } }: Measured): void {
  new Gauge({
    name: 'mooring_data_sources',
    help: 'Data Sources by status',
    labelNames: ['status'],
    registers: [metrics],
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
}

function measureDisconnections({ metrics, store: { db } }: Measured): void {
  new Gauge({
    name: 'mooring_disconnections_open',
    help: 'Open disconnections by cause',
    labelNames: ['cause'],
    registers: [metrics],
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
}

function measureExpirations({ metrics, store: { db }, clock, config }: Measured): void {
  new Gauge({
    name: 'mooring_connections_expiring',
    help: 'Connections whose authorization ends by itself soon (MOORING_EXPIRY_AHEAD) and that are not disconnected, by certainty',
    labelNames: ['certainty'],
    registers: [metrics],
    async collect() {
      const now = clock.now();
      const rows = await selectStandingEnds(db, { now, until: soonUntil(config, now), accountId: null })
        .select((eb) => ['certainty', eb.fn.countAll<number>().as('amount')])
        .groupBy('certainty')
        .execute();
      for (const certainty of expiry.shape.certainty.options)
        this.set({ certainty }, Number(rows.find((row) => row.certainty === certainty)?.amount ?? 0));
    },
  });
}

/** What operators look after. */
function measureOperations({ metrics, store: { db }, clock, life }: Measured): void {
  const registers = [metrics];
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
  new Gauge({
    name: 'mooring_alarms_open',
    help: 'Alarms for operators that stand, by kind',
    labelNames: ['kind'],
    registers,
    async collect() {
      const open = await countOpenAlarms(db);
      for (const kind of alarm.shape.kind.options) this.set({ kind }, open.find((it) => it.kind === kind)?.amount ?? 0);
    },
  });
  new Gauge({
    name: 'mooring_clock_skew_seconds',
    help: "How far the clock of this process is ahead of each provider's, by its last answer",
    labelNames: ['provider'],
    registers,
    collect() {
      this.reset();
      for (const { provider, skewMs } of life.listClockSkews()) this.set({ provider }, skewMs / 1_000);
    },
  });
}

// pg-boss, the queue: carries due jobs to one of the workers. It is told to keep little: what is due stands in due_jobs, and a
// delivery that is lost or doubled does no harm, since a worker takes the lease of the due_jobs row before it begins.
import { fromKysely, PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';
import type { Store, Trx } from '../store/index.ts';

const schema = 'mooring_queue';
export const queues = ['mail', 'quick', 'sync'] as const;
export type QueueName = (typeof queues)[number];

/** What travels: never a secret, never state; only which job. */
export interface Delivery {
  kind: string;
  key: string;
}

/** A delivery on its way out: the lower its turn, the sooner it is fetched. */
export interface Dispatch extends Delivery {
  turn: number;
}

export interface Queue {
  send(trx: Trx, name: QueueName, deliveries: Dispatch[]): Promise<void>;
  fetch(name: QueueName, most: number): Promise<{ id: string; data: Delivery }[]>;
  complete(name: QueueName, id: string): Promise<void>;
  stop(): Promise<void>;
}

/** Opens the queue, making its tables when they are missing. */
export async function openQueue(store: Store, log: Log): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: store.url,
    schema,
    max: 4,
    application_name: 'mooring queue',
    schedule: false,
    // Every process sees after the tables: one would be enough, more do no harm.
    supervise: true,
  });
  boss.on('error', (error) => log.warn({ error: error.message }, 'the queue met an error'));
  await boss.start();
  for (const name of queues) {
    // short: one waiting delivery for each key, however often the dispatcher repeats itself.
    await boss.createQueue(name, {
      policy: 'short',
      retryLimit: 0,
      expireInSeconds: 86_399,
      deleteAfterSeconds: 600,
      retentionSeconds: 86_400,
    });
  }
  return {
    async send(trx, name, deliveries) {
      const jobs = deliveries.map(({ kind, key, turn }) => ({
        data: { kind, key },
        singletonKey: `${kind}:${key}`,
        priority: -turn,
      }));
      await boss.insert(name, jobs, { db: fromKysely(trx) });
    },
    fetch: (name, most) => boss.fetch<Delivery>(name, { batchSize: most }),
    async complete(name, id) {
      await boss.complete(name, id);
    },
    stop: () => boss.stop({ graceful: false, close: true }),
  };
}

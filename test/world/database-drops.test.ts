// Our own database breaks all connections again and again: while pages are read and written, while a disconnection is noticed and told,
// while it is caught up. The process lives on, and afterwards nothing is lost or doubled.
import assert from 'node:assert/strict';
import test from 'node:test';
import pg from 'pg';
import { hourMs, minuteMs } from '../../src/clock.ts';
import { connectFakeCrm, contact, createFakeCrmWorld } from '../harness/fake-crm.ts';
import { getDataSource, landedRows, listDisconnections, listStreams, type World } from '../harness/world.ts';

const pageSize = 200;
const lapsed = { status: 403, body: { error: 'subscription_inactive', message: 'Renew it.' } };

/** Runs what is due, through whatever breaks, until nothing is due or has failed. Returns how often the runner itself was hit. */
async function settleThroughDrops(world: World): Promise<void> {
  for (let round = 0; round < 60; round++) {
    try {
      await world.mooring.runner.settle();
      const { rows } = await world.mooring.store.pool.query(
        'select 1 from due_jobs where last_error is not null or (lease_until is not null and lease_until > $1)',
        [world.clock.now()],
      );
      if (rows.length === 0) return;
    } catch {
      // As the loop of a worker does: wait and go on.
    }
    world.clock.advance(5 * minuteMs);
  }
  const { rows } = await world.mooring.store.pool.query('select * from due_jobs');
  assert.fail(`the work never came to an end: ${JSON.stringify(rows)}`);
}

/** Ends every connection of ours to the database. */
async function dropAll(admin: pg.Client, database: string): Promise<void> {
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database]);
}

/** Uses up the connections that the last drop has broken and that nobody has asked since: what follows looks at the outcome alone. */
async function forgetBrokenConnections(world: World): Promise<void> {
  for (let round = 0; round < 5; round++) {
    const looks = Array.from({ length: 20 }, () => world.mooring.store.pool.query('select 1'));
    const outcomes = await Promise.allSettled(looks);
    if (outcomes.every(({ status }) => status === 'fulfilled')) return;
  }
}

for (const every of [5, 7]) {
  test(`all connections drop at every ${every}th request: nothing is lost, nobody is told twice, nothing false is said`, async (t) => {
    const world = await createFakeCrmWorld();
    const database = new URL(world.mooring.store.url).pathname.slice(1);
    const adminUrl = new URL(world.mooring.store.url);
    adminUrl.pathname = '/postgres';
    const admin = new pg.Client({ connectionString: adminUrl.href });
    await admin.connect();
    t.after(() => admin.end());
    const records = Array.from({ length: 5 * pageSize + 17 }, (_, n) =>
      contact(`c${String(n).padStart(5, '0')}`, {
        updated_at: new Date(Date.UTC(2026, 0, 1) + n * minuteMs).toISOString(),
      }),
    );
    let drops = 0;
    let dropping: Promise<void> = Promise.resolve();
    let requests = 0;
    let isLapsed = false;
    world.crm.answer = async ({ url }) => {
      if (++requests % every === 0 && drops < 20) {
        drops++;
        dropping = dropAll(admin, database);
        // Half of them fall between two requests, half while the page before is being written.
        if (drops % 2 === 0) await dropping;
      }
      if (isLapsed) return lapsed;
      const page = Number(url.searchParams.get('page') ?? 1);
      const since = url.searchParams.get('updated_since') ?? '';
      const found = records.filter((record) => String(record.updated_at) >= since);
      return { body: { data: found.slice((page - 1) * pageSize, page * pageSize) } };
    };
    const { connectionId, id } = await connectFakeCrm(world);
    await settleThroughDrops(world);
    assert.ok(drops > 0);
    const expectWhole = async (): Promise<void> => {
      await dropping;
      await forgetBrokenConnections(world);
      for (const stream of ['contacts', 'deals']) {
        const rows = await landedRows(world, id, stream);
        assert.deepEqual(
          rows.map((row) => row.id).sort(),
          records.map((record) => record.id),
        );
      }
      for (const stream of await listStreams(world, id)) assert.equal(stream.rowCount, records.length, stream.name);
    };
    await expectWhole();
    assert.deepEqual(await listDisconnections(world), []);

    isLapsed = true;
    drops = 0;
    world.clock.advance(hourMs);
    await settleThroughDrops(world);
    world.clock.advance(minuteMs);
    await settleThroughDrops(world);
    assert.equal((await listDisconnections(world)).length, 1);
    assert.equal(new Set(world.mail.mails.map((mail) => mail.messageId)).size, 2);

    isLapsed = false;
    drops = 0;
    records.push(contact('d00001', { updated_at: world.clock.now().toISOString() }));
    const answer = await world.request(world.editor, 'POST', `/api/v1/connections/${connectionId}/reconnect`, {
      fields: { apiKey: 'key-2' },
    });
    assert.equal(answer.status, 200);
    await settleThroughDrops(world);
    world.clock.advance(25 * hourMs);
    await settleThroughDrops(world);
    await expectWhole();
    assert.equal((await getDataSource(world, id)).status, 'connected');
    assert.equal((await listDisconnections(world))[0]?.status, 'closed');
    assert.equal(new Set(world.mail.mails.map((mail) => mail.messageId)).size, 4);
    const { rows: parked } = await world.mooring.store.pool.query('select * from due_jobs where parked_at is not null');
    assert.deepEqual(parked, []);
  });
}

// The host guard: when nothing gets through from here, or the clock is wrong, it is us. Operators are told once, no User is mailed, nothing
// becomes a disconnection, and all goes on when the host is well.
import assert from 'node:assert/strict';
import { hostname } from 'node:os';
import test from 'node:test';
import { dayMs, hourMs, minuteMs } from '../../src/clock.ts';
import { sandboxCrm } from '../../src/simulator/index.ts';
import { connectCrowd, countDisconnections, countStatuses, listAlarms, pass, tellMails } from '../harness/crowd.ts';
import { connectWithFields, createAllDataSources, createWorld, type World } from '../harness/world.ts';

/** A label of more than 63 characters is no name: it fails to resolve on this machine, and nobody is asked. */
const nowhere = `http://${'x'.repeat(64)}.invalid`;

/** Two providers, whose addresses can be led astray. */
async function createHouse(): Promise<{ world: World; breakDns(): void; mendDns(): void }> {
  const map = new Map<string, string>();
  const world = await createWorld({ egressMap: map });
  const right: [string, string][] = [
    ['https://analytics.sandbox.invalid', world.simulator.analyticsUrl],
    ['https://crm.sandbox.invalid', world.simulator.crmUrl],
  ];
  const leadTo = (target: string | null): void => {
    for (const [from, to] of right) map.set(from, target ?? to);
  };
  const mendDns = (): void => leadTo(null);
  mendDns();
  await connectCrowd(world, 3);
  const crm = await connectWithFields(world, world.editor, 'sandbox-crm', { apiKey: sandboxCrm.apiKey });
  await createAllDataSources(world, world.editor, crm);
  await world.settle();
  world.mail.clear();
  return { world, mendDns, breakDns: () => leadTo(nowhere) };
}

const unreachable = `Nothing can be reached from ${hostname()}`;

test('a host without DNS for a day: one alarm and its reminder, no User mailed, and everything goes on by itself', async () => {
  const { world, breakDns, mendDns } = await createHouse();
  breakDns();
  await pass(world, hourMs + 2 * minuteMs, hourMs);
  assert.deepEqual(await listAlarms(world), [], 'a short break is nobody’s business');
  await pass(world, 10 * minuteMs);
  assert.deepEqual(await countStatuses(world), { retrying: 4 });
  assert.deepEqual(tellMails(world), [`olga: Alarm: ${unreachable}`]);
  const [alarm] = await listAlarms(world);
  assert.deepEqual([alarm?.kind, alarm?.status], ['host_unreachable', 'open']);
  assert.match(alarm?.happened.join(' ') ?? '', /sandbox-analytics, sandbox-crm failed \(dns\)/);
  await pass(world, dayMs + hourMs, 25 * minuteMs);
  assert.deepEqual(await countDisconnections(world), {});
  assert.deepEqual(tellMails(world), [`olga: Alarm: ${unreachable}`, `olga: Still an alarm: ${unreachable}`]);
  world.mail.clear();
  mendDns();
  await pass(world, hourMs, 10 * minuteMs);
  assert.deepEqual(await countStatuses(world), { connected: 4 });
  assert.deepEqual(tellMails(world), [`olga: Over: ${unreachable.replace('can be', 'could be')}`]);
});

test('one provider that cannot be reached is that provider’s trouble: nobody is told', async () => {
  const { world } = await createHouse();
  await world.simulator.control.setMode('crm', 'refused');
  await pass(world, 3 * hourMs, 10 * minuteMs);
  assert.deepEqual(await countStatuses(world), { connected: 3, retrying: 1 });
  assert.deepEqual(await listAlarms(world), []);
  await world.simulator.control.heal();
});

test('a wrong clock: it is measured by the providers’ answers, and what is refused meanwhile opens only when the clock is right', async () => {
  const { world } = await createHouse();
  const wrong = `The clock of ${hostname()} is wrong`;
  // Ahead by 25 minutes: the providers' time goes on as it is.
  world.clock.advance(25 * minuteMs);
  await world.simulator.control.deleteKey();
  await pass(world, 2 * hourMs, 5 * minuteMs);
  assert.deepEqual(await countDisconnections(world), {});
  assert.deepEqual(tellMails(world), [`olga: Alarm: ${wrong}`]);
  const [alarm] = await listAlarms(world);
  assert.match(alarm?.happened[0] ?? '', /is 25 minutes ahead of that of the providers/);
  world.clock.set(await world.simulator.control.now());
  await pass(world, 2 * hourMs, 5 * minuteMs);
  assert.deepEqual(await countDisconnections(world), { open: 1 });
  assert.deepEqual(
    (await listAlarms(world)).map(({ status, outcome }) => [status, outcome]),
    [['closed', 'mended']],
  );
  assert.deepEqual(
    tellMails(world).map((it) => it.replace(/ is disconnected.*/, '')),
    [
      'eddie: Sandbox CRM (Sandbox Trading)',
      `olga: Alarm: ${wrong}`,
      `olga: Over: ${wrong.replace('is wrong', 'was wrong')}`,
      'olga: Sandbox CRM (Sandbox Trading)',
    ],
  );
});

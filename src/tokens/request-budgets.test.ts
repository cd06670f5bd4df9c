// What is known of how often a provider may be asked is one for all processes, and stands under what the provider counts by.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestDatabase } from '../../test/harness/database.ts';
import { createControlledClock, dayMs } from '../clock.ts';
import type { Connector } from '../connectors/index.ts';
import type { TokensContext } from './context.ts';
import { forgetOldBudgets, sharesOf } from './request-budgets.ts';

const connector = (kind: 'oauth2' | 'api_key'): Connector => ({ slug: 'acme', auth: { kind } }) as Connector;

async function createContext() {
  const store = await createTestDatabase();
  const clock = createControlledClock(new Date('2026-03-02T09:00:00Z'));
  return { ctx: { store, clock } as unknown as TokensContext, clock };
}

const countUp = (share: ReturnType<typeof sharesOf>['budget']): Promise<number> =>
  share.decide((state) => {
    const count = Number(state?.count ?? 0) + 1;
    return { state: { count }, result: count };
  });

test('those who decide at the same time decide one after the other', async () => {
  const { ctx } = await createContext();
  const shares = Array.from({ length: 12 }, () => sharesOf(ctx, connector('api_key'), 'con_1').budget);
  const counts = await Promise.all(shares.map(countUp));
  assert.deepEqual(
    counts.toSorted((a, b) => a - b),
    shares.map((_, n) => n + 1),
  );
});

test('Connections of one OAuth app share its budget; with keys of their own each has its own; a rest is of the Connection', async () => {
  const { ctx } = await createContext();
  const of = (kind: 'oauth2' | 'api_key', id: string) => sharesOf(ctx, connector(kind), id);
  assert.deepEqual([await countUp(of('oauth2', 'con_1').budget), await countUp(of('oauth2', 'con_2').budget)], [1, 2]);
  assert.deepEqual(
    [await countUp(of('api_key', 'con_1').budget), await countUp(of('api_key', 'con_2').budget)],
    [1, 1],
  );
  await countUp(of('oauth2', 'con_1').rest);
  assert.deepEqual(await of('oauth2', 'con_1').rest.find(), { count: 1 });
  assert.equal(await of('oauth2', 'con_2').rest.find(), null);
});

test('what nobody has asked about for a week is forgotten', async () => {
  const { ctx, clock } = await createContext();
  const old = sharesOf(ctx, connector('api_key'), 'con_1').budget;
  await countUp(old);
  clock.advance(6 * dayMs);
  const young = sharesOf(ctx, connector('api_key'), 'con_2').budget;
  await countUp(young);
  clock.advance(2 * dayMs);
  await forgetOldBudgets(ctx);
  assert.deepEqual([await old.find(), await young.find()], [null, { count: 1 }]);
});

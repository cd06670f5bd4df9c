// What is known of how often a provider may be asked, for all processes (request_budgets). What it means is known to connectors alone.
import { sql } from 'kysely';
import { after, dayMs } from '../clock.ts';
import { type BudgetShare, type BudgetShares, type Connector, needsOAuthApp } from '../connectors/index.ts';
import type { JsonObject } from '../store/index.ts';
import type { TokensContext } from './context.ts';

/** What nobody has asked about for so long tells nothing any more. */
const keptMs = 7 * dayMs;

/** An OAuth app is one client in the eyes of its provider, whoever's Connection asks; else each Connection brings what is counted by. */
export function sharesOf(ctx: TokensContext, connector: Connector, connectionId: string): BudgetShares {
  const { slug, auth } = connector;
  return {
    budget: shareOf(ctx, needsOAuthApp(auth) ? `app:${slug}` : `connection:${connectionId}`),
    rest: shareOf(ctx, `rest:${connectionId}`),
  };
}

function shareOf({ store: { db }, clock }: TokensContext, key: string): BudgetShare {
  const find = async (): Promise<JsonObject | null> =>
    (await db.selectFrom('request_budgets').select('state').where('key', '=', key).executeTakeFirst())?.state ?? null;
  return {
    find,
    decide: (decide) =>
      db.transaction().execute(async (trx) => {
        // What a crash forgets of it is made good by the next answer; nobody has to wait for the disk.
        await sql`set local synchronous_commit to off`.execute(trx);
        const now = clock.now();
        const lock = () =>
          trx.selectFrom('request_budgets').select('state').where('key', '=', key).forUpdate().executeTakeFirst();
        let row = await lock();
        if (!row) {
          await trx
            .insertInto('request_budgets')
            .values({ key, state: '{}', changed_at: now })
            .onConflict((it) => it.doNothing())
            .execute();
          row = await lock();
        }
        const { state, result } = decide(row?.state ?? null);
        await trx
          .updateTable('request_budgets')
          .set({ state: JSON.stringify(state), changed_at: now })
          .where('key', '=', key)
          .execute();
        return result;
      }),
  };
}

export async function forgetOldBudgets({ store, clock }: Pick<TokensContext, 'store' | 'clock'>): Promise<void> {
  await store.db.deleteFrom('request_budgets').where('changed_at', '<', after(clock.now(), -keptMs)).execute();
}

// What a manifest gives all of its streams for one read: its settings in their newest form, the budget of requests, and the answers that are
// kept.
import type { JsonObject } from '../../../store/index.ts';
import type { BudgetShares } from '../../types.ts';
import { clockKey, type Manifest, normalizeConfig } from '../manifest/index.ts';
import { createAnswerCache } from '../requests/answer-cache.ts';
import { createBudget } from '../requests/budget.ts';
import type { StreamContext } from './stream-context.ts';

export type SharedParts = Pick<StreamContext, 'config' | 'cache' | 'budget'>;

/** `config`: settings and secrets as they are stored. `shares`: what is known of the budget beyond this read. Throws when an expression of the manifest's rules fails. */
export function openSharedParts(
  manifest: Manifest,
  config: JsonObject,
  now: () => Date,
  shares?: BudgetShares,
): SharedParts {
  const normalized = normalizeConfig(manifest, config, { now }).config as JsonObject;
  const { apiBudget } = manifest;
  return {
    config: normalized,
    cache: createAnswerCache(),
    ...((apiBudget || shares) && {
      budget: createBudget(apiBudget ?? null, { config: normalized, [clockKey]: now }, shares),
    }),
  };
}

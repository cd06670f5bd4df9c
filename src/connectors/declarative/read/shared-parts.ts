// What a manifest gives all of its streams for one read: its settings in their newest form, the budget of requests, and the answers that are
// kept.
import type { JsonObject } from '../../../store/index.ts';
import { clockKey, type Manifest, normalizeConfig } from '../manifest/index.ts';
import { createAnswerCache } from '../requests/answer-cache.ts';
import { createBudget } from '../requests/budget.ts';
import type { StreamContext } from './stream-context.ts';

export type SharedParts = Pick<StreamContext, 'config' | 'cache' | 'budget'>;

/** `config`: settings and secrets as they are stored. Throws when an expression of the manifest's rules fails. */
export function openSharedParts(manifest: Manifest, config: JsonObject, now: () => Date): SharedParts {
  const normalized = normalizeConfig(manifest, config, { now }).config as JsonObject;
  const { apiBudget } = manifest;
  return {
    config: normalized,
    cache: createAnswerCache(),
    ...(apiBudget && { budget: createBudget(apiBudget, { config: normalized, [clockKey]: now }) }),
  };
}

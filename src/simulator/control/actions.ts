// Everything that can be done to the sandbox, as one table: the JSON routes (POST /control/NAME), the buttons of the control page
// and docs come from it. Each entry says what it does in words; `run` changes the world. The typed client stands in control.ts.
import type { World } from '../world.ts';
import { type Action, UnknownThing } from './action.ts';
import { analyticsActions } from './analytics-actions.ts';
import { crmActions } from './crm-actions.ts';
import { worldActions } from './world-actions.ts';

/** "exceed-grants" -> action. */
export const actions: Readonly<Record<string, Action>> = { ...analyticsActions, ...crmActions, ...worldActions };

/** Runs one action with unchecked input. Throws z.ZodError or UnknownThing when the caller is wrong. */
export async function runAction(world: World, name: string, input: unknown): Promise<unknown> {
  const found = actions[name];
  if (!found) throw new UnknownThing(`There is no action ${name}.`);
  return (await found.run(world, found.input.parse(input ?? {}) as never)) ?? { done: true };
}

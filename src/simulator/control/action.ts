// The form of one thing that can be done to the sandbox; the tables beside this file are lists of them.
import { z } from 'zod';
import type { World } from '../world.ts';

export type ActionGroup = 'Sandbox Analytics' | 'Sandbox CRM' | 'Passing trouble' | 'Mailbox' | 'Clock' | 'Everything';

export interface Field {
  name: string;
  label: string;
  /** Offered as a list; filled from the world for the page. */
  choices?: (world: World) => string[];
  placeholder?: string;
}

export interface Action {
  group: ActionGroup;
  label: string;
  about: string;
  effect: 'breaks' | 'heals' | 'sets';
  /** Fields of the page's form; none: a plain button. Null: not shown on the page. */
  fields: Field[] | null;
  input: z.ZodType;
  run(world: World, input: never): unknown;
}

/** Builds an Action whose `run` knows the type of its input. */
export const action = <Input extends z.ZodType>(
  it: Omit<Action, 'input' | 'run'> & { input: Input; run(world: World, input: z.output<Input>): unknown },
): Action => it as unknown as Action;

/** The caller named something that is not there; answered as 400 with the message. */
export class UnknownThing extends Error {}

/** An empty form field counts as not given. */
export const optionalText = z
  .string()
  .optional()
  .transform((text) => (text === '' ? undefined : text));

export const optionalNumber = z.union([z.literal('').transform(() => undefined), z.coerce.number()]).optional();

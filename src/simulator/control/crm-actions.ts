// What admins and users can do at Sandbox CRM.
import { z } from 'zod';
import { activeKeys, addKey, type CrmKey, upsertRecord } from '../crm/records.ts';
import { sandboxCrm } from '../defaults.ts';
import type { World } from '../world.ts';
import { type Action, action, optionalText, UnknownThing } from './action.ts';

const group = 'Sandbox CRM';
const nothing = z.object({});
const maybeKey = z.object({ key: optionalText });

export const crmActions: Record<string, Action> = {
  'create-key': action({
    group,
    label: 'Create an API key',
    about: 'Another key that works.',
    effect: 'heals',
    fields: [],
    input: nothing,
    run: (world) => ({ key: addKey(world.crm).value }),
  }),
  'replace-key': action({
    group,
    label: 'Replace the API key',
    about: 'The old key is answered like an unknown one; a new one is made.',
    effect: 'breaks',
    fields: [],
    input: maybeKey,
    run: (world, { key }) => {
      keyOf(world, key).state = 'replaced';
      return { key: addKey(world.crm).value };
    },
  }),
  'delete-key': action({
    group,
    label: 'Delete the API key',
    about: 'The provider says who deleted it, when, and what to do.',
    effect: 'breaks',
    fields: [],
    input: maybeKey.extend({ deletedBy: z.string().default('Grace Sandbox') }),
    run: (world, { key, deletedBy }) =>
      void Object.assign(keyOf(world, key), {
        state: 'deleted',
        deletedBy,
        deletedAt: new Date().toISOString().slice(0, 10),
      }),
  }),
  'cancel-subscription': action({
    group,
    label: 'Cancel the subscription',
    about: 'The API is no longer part of the plan.',
    effect: 'breaks',
    fields: [],
    input: nothing,
    run: (world) => void Object.assign(world.crm, { hasSubscription: false }),
  }),
  'renew-subscription': action({
    group,
    label: 'Renew the subscription',
    about: 'The API answers again, with the same key.',
    effect: 'heals',
    fields: [],
    input: nothing,
    run: (world) => void Object.assign(world.crm, { hasSubscription: true }),
  }),
  'remove-crm-user': action({
    group,
    label: 'Remove the user of the key',
    about: 'The keys of a user who left are answered like unknown ones.',
    effect: 'breaks',
    fields: [],
    input: z.object({ user: z.string().default(sandboxCrm.userEmail) }),
    run: (world, { user }) => void world.crm.removedUsers.add(user),
  }),
  'restore-crm-user': action({
    group,
    label: 'Bring the user back',
    about: 'The keys of the user work again.',
    effect: 'heals',
    fields: [],
    input: z.object({ user: z.string().default(sandboxCrm.userEmail) }),
    run: (world, { user }) => void world.crm.removedUsers.delete(user),
  }),
  'upsert-record': action({
    group,
    label: 'Add or change a record',
    about: 'It gets the present instant as updated_at.',
    effect: 'sets',
    fields: [
      { name: 'stream', label: 'List', choices: () => ['contacts', 'deals'] },
      { name: 'id', label: 'Id', placeholder: 'empty: a new record' },
      { name: 'name', label: 'Name', placeholder: 'Kim Doe' },
    ],
    input: z.object({
      stream: z.enum(['contacts', 'deals']),
      id: optionalText,
      name: optionalText,
      email: optionalText,
      stage: optionalText,
      amount: z.number().optional(),
      updated_at: optionalText,
    }),
    run: (world, { stream, ...record }) => upsertRecord(world.crm, stream, record),
  }),
};

/** The named key, or the newest one that works. */
function keyOf(world: World, value: string | undefined): CrmKey {
  const key = value === undefined ? activeKeys(world.crm).at(-1) : world.crm.keys.get(value);
  if (!key) throw new UnknownThing('Sandbox CRM has no such API key.');
  return key;
}

/** Renews the subscription, brings removed users back, and makes a key if none works. */
export function healCrm(world: World): void {
  world.crm.hasSubscription = true;
  world.crm.removedUsers.clear();
  if (activeKeys(world.crm).length === 0) addKey(world.crm);
}

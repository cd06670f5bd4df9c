// What can be done to the pretend Copper: keys deleted and made, users removed and brought back, records changed.
import { NoSuchThing, type PretendAct } from '../contract.ts';
import {
  addKey,
  type CopperKey,
  type CopperRecords,
  type CopperUser,
  change,
  type Searchable,
  searchable,
} from './records.ts';

export function describeActs(records: CopperRecords, now: () => Date): Record<string, PretendAct> {
  const everybody = [...records.users.values()];
  const [first = everybody[0] as CopperUser] = everybody;
  const userField = {
    name: 'user',
    label: 'User',
    fallback: first.email,
    choices: () => everybody.map(({ email }) => email),
  };
  const userOf = (email = ''): CopperUser => {
    const user = everybody.find((it) => it.email === email);
    if (!user) throw new NoSuchThing(`Copper has no user ${email}.`);
    return user;
  };
  const newestKeyOf = ({ id, email }: CopperUser): CopperKey => {
    const key = [...records.keys.values()].findLast((it) => it.userId === id && !it.isDeleted);
    if (!key) throw new NoSuchThing(`${email} has no key at Copper.`);
    return key;
  };
  return {
    'delete-key': {
      label: 'Delete the API key',
      about: 'The newest key of this user stops working at once.',
      effect: 'breaks',
      fields: [userField],
      run: ({ user }) => void Object.assign(newestKeyOf(userOf(user)), { isDeleted: true }),
    },
    'create-key': {
      label: 'Generate an API key',
      about: 'Another key of this user.',
      effect: 'heals',
      fields: [userField],
      run: ({ user }) => ({ key: addKey(records, userOf(user).id).value }),
    },
    'remove-user': {
      label: 'Remove the user',
      about: 'An admin removes the user from the account; the keys of this user stop working.',
      effect: 'breaks',
      fields: [userField],
      run: ({ user }) => void records.users.delete(userOf(user).id),
    },
    'restore-user': {
      label: 'Bring the user back',
      about: 'The user is in the account again, and the keys work.',
      effect: 'heals',
      fields: [userField],
      run: ({ user }) => void records.users.set(userOf(user).id, userOf(user)),
    },
    'change-record': {
      label: 'Add or change a record',
      about: 'Changed now; without an id it is a new one.',
      effect: 'sets',
      fields: [
        { name: 'stream', label: 'What', fallback: 'people', choices: () => [...searchable] },
        { name: 'name', label: 'Name' },
        { name: 'id', label: 'Id', fallback: 'new' },
      ],
      run({ stream = 'people', name, id }) {
        if (!searchable.includes(stream as Searchable)) throw new NoSuchThing(`Copper has no ${stream}.`);
        return change(records, stream as Searchable, { name, ...(id !== 'new' && { id: Number(id) }) }, now());
      },
    },
  };
}

// What can be done to the pretend Google: what people do to their grants, what administrators do to people and rights, what the operator of the
// app does, and time.
import { NoSuchThing, type PretendAct } from '../contract.ts';
import type { GoogleParts } from './google.ts';
import type { GooglePerson } from './holdings.ts';

export function describeActs({ holdings, book }: GoogleParts): Record<string, PretendAct> {
  const everybody = [...holdings.people.values()];
  const [first = everybody[0] as GooglePerson] = everybody;
  const personField = {
    name: 'person',
    label: 'Person',
    fallback: first.email,
    choices: () => everybody.map(({ email }) => email),
  };
  const thingField = { name: 'thing', label: 'Property, site or spreadsheet' };
  const personOf = (email = ''): GooglePerson => {
    const person = everybody.find((it) => it.email === email);
    if (!person) throw new NoSuchThing(`Google has no account ${email}.`);
    return person;
  };
  const accessOf = (email = ''): Set<string> => holdings.access.get(personOf(email).id) ?? new Set();
  return {
    'revoke-access': {
      label: 'Remove the access',
      about: 'The person removes the app under “Third-party apps & services”: all grants to it end, access tokens too.',
      effect: 'breaks',
      fields: [personField],
      run({ person }) {
        for (const grant of book.livingOf(personOf(person).id)) grant.endedBy = 'revoked';
      },
    },
    'change-password': {
      label: 'Change the password',
      about: 'Ends nothing here: Google ends grants with Gmail scopes alone.',
      effect: 'sets',
      fields: [personField, { name: 'password', label: 'New password' }],
      run: ({ person, password }) => void Object.assign(personOf(person), { password }),
    },
    'exceed-grants': {
      label: 'Allow the app a hundred times more',
      about: 'A hundred newer grants of the same person to the same app: the older ones end without a word.',
      effect: 'breaks',
      fields: [personField],
      run({ person }) {
        const { id } = personOf(person);
        for (let count = 0; count < 100; count++) book.begin(id, [], { access_type: 'offline', prompt: 'consent' });
      },
    },
    'delete-account': {
      label: 'Delete the Google Account',
      about: 'The account is gone, with all its grants.',
      effect: 'breaks',
      fields: [personField],
      run: ({ person }) => void Object.assign(personOf(person), { isDeleted: true }),
    },
    'restore-account': {
      label: 'Bring the Google Account back',
      about: 'Within the time that Google allows; grants work again.',
      effect: 'heals',
      fields: [personField],
      run: ({ person }) => void Object.assign(personOf(person), { isDeleted: false }),
    },
    'take-access': {
      label: 'Take the access to one thing',
      about: 'An administrator of the property, site or spreadsheet removes the person.',
      effect: 'breaks',
      fields: [personField, thingField],
      run({ person, thing = '' }) {
        if (!accessOf(person).delete(thing)) throw new NoSuchThing(`${person} has no access to ${thing}.`);
      },
    },
    'give-access': {
      label: 'Give it back',
      about: 'The person may read it again.',
      effect: 'heals',
      fields: [personField, thingField],
      run: ({ person, thing = '' }) => void accessOf(person).add(thing),
    },
    'write-row': {
      label: 'Write a row of a spreadsheet',
      about: 'Of its first sheet; row 1 names the columns.',
      effect: 'sets',
      fields: [
        { name: 'spreadsheet', label: 'Spreadsheet', choices: () => [...holdings.spreadsheets.keys()] },
        { name: 'row', label: 'Row' },
        { name: 'cells', label: 'Cells, with | between them' },
      ],
      run({ spreadsheet = '', row, cells = '' }) {
        const sheet = holdings.spreadsheets.get(spreadsheet)?.sheets[0];
        if (!sheet) throw new NoSuchThing(`Google has no spreadsheet ${spreadsheet}.`);
        sheet.rows[Number(row) - 1] = cells.split('|');
      },
    },
    untick: {
      label: 'Untick a permission',
      about: 'From now on people leave this box empty on the consent page.',
      effect: 'breaks',
      fields: [{ name: 'scope', label: 'Scope' }],
      run: ({ scope = '' }) => void book.unticked.add(scope),
    },
    tick: {
      label: 'Tick it again',
      about: 'From now on people allow this permission too.',
      effect: 'heals',
      fields: [{ name: 'scope', label: 'Scope' }],
      run: ({ scope = '' }) => void book.unticked.delete(scope),
    },
    'testing-mode': {
      label: 'Publishing status',
      about: 'Grants that are made while the app is in testing end after seven days, also when it is published later.',
      effect: 'breaks',
      fields: [{ name: 'status', label: 'Status', choices: () => ['testing', 'in production'] }],
      run({ status }) {
        book.isTesting = status === 'testing';
      },
    },
    'disable-api': {
      label: 'Switch an API off',
      about: 'In the Google Cloud project of the app.',
      effect: 'breaks',
      fields: [{ name: 'host', label: 'API', choices: () => [...apis] }],
      run: ({ host = '' }) => void holdings.disabledApis.add(host),
    },
    'enable-api': {
      label: 'Switch an API on',
      about: 'In the Google Cloud project of the app.',
      effect: 'heals',
      fields: [{ name: 'host', label: 'API', choices: () => [...apis] }],
      run: ({ host = '' }) => void holdings.disabledApis.delete(host),
    },
    'exhaust-tokens': {
      label: 'Use up the tokens of a property',
      about: 'Its tokens of the hour are gone.',
      effect: 'breaks',
      fields: [thingField],
      run: ({ thing = '' }) => void holdings.exhausted.add(thing),
    },
    'return-tokens': {
      label: 'Let the tokens return',
      about: 'The hour is over.',
      effect: 'heals',
      fields: [thingField],
      run: ({ thing = '' }) => void holdings.exhausted.delete(thing),
    },
  };
}

const apis = [
  'analyticsadmin.googleapis.com',
  'analyticsdata.googleapis.com',
  'searchconsole.googleapis.com',
  'sheets.googleapis.com',
];

// The pretend Ahrefs: keys, a plan, units, and the histories of its projects, with their truths and what can be done to it.
import { addTrouble, createApp } from '../../app.ts';
import { NoSuchThing, type PretendAct, type PretendKind, type TruthQuestion } from '../contract.ts';
import { addAhrefsApi, projectRecord } from './api.ts';
import { historyRows } from './histories.ts';
import { type AhrefsState, addKey, createState, errorBody, newestKey } from './state.ts';

export const ahrefs: PretendKind = {
  slug: 'ahrefs',
  name: 'Ahrefs',
  origins: ['https://api.ahrefs.com'],
  create(parts) {
    const state = createState(parts);
    const app = createApp(errorBody('Not Found'));
    app.register(async (api) => {
      addTrouble(api, state.door, () => state.asked);
      addAhrefsApi(api, state);
    });
    return {
      app,
      doors: { api: state.door },
      asked: state.asked,
      oauthClient: null,
      people: () => [],
      enter: () => ({ apiKey: newestKey(state)?.value ?? '' }),
      acts: actsOf(state),
      truthOf: (question) => truthOf(state, question),
    };
  },
};

function actsOf(state: AhrefsState): Record<string, PretendAct> {
  const [usual = ''] = state.users;
  const user = { name: 'user', label: 'User', fallback: usual, choices: () => [...state.users] };
  return {
    'lapse-subscription': {
      label: 'Let the subscription end',
      about: 'Every question is refused, also those that cost nothing. The key stays as it is.',
      effect: 'breaks',
      fields: [],
      run: () => {
        state.hasSubscription = false;
      },
    },
    'renew-subscription': {
      label: 'Renew the subscription',
      about: 'The same key works again.',
      effect: 'heals',
      fields: [],
      run: () => {
        state.hasSubscription = true;
      },
    },
    'use-up-units': {
      label: 'Use up the API units',
      about: 'Questions that cost units are refused until next month; free ones are answered.',
      effect: 'breaks',
      fields: [],
      run: () => {
        state.unitsUsed = state.unitsLimit;
      },
    },
    'delete-key': {
      label: 'Delete the API keys',
      about: 'All keys of a user are deleted; they are refused like unknown ones.',
      effect: 'breaks',
      fields: [user],
      run: ({ user: owner }) => {
        for (const key of state.keys) if (key.user === owner) key.isDeleted = true;
      },
    },
    'create-key': {
      label: 'Create an API key',
      about: 'Another key, which lives for a year.',
      effect: 'heals',
      fields: [user],
      run: ({ user: owner = '' }) => {
        if (!state.users.includes(owner)) throw new NoSuchThing(`There is no user ${owner}.`);
        return { key: addKey(state, owner).value };
      },
    },
    'remove-user': {
      label: 'Remove a user from the workspace',
      about: 'The keys of the user are refused like unknown ones.',
      effect: 'breaks',
      fields: [user],
      run: ({ user: owner }) => {
        state.users = state.users.filter((it) => it !== owner);
      },
    },
  };
}

function truthOf(state: AhrefsState, { stream, objectId, from, until }: TruthQuestion): Record<string, unknown>[] {
  const project = state.projects.find(({ id }) => id === objectId);
  if (!project) throw new NoSuchThing(`There is no project ${objectId}.`);
  const days = { from, until };
  switch (stream) {
    case 'project':
      return [projectRecord(project)];
    case 'metrics_history':
      return historyRows(state, 'metrics', project.url, days);
    case 'domain_rating_history':
      return historyRows(state, 'domain_ratings', project.url, days);
    case 'referring_domains_history':
      return historyRows(state, 'refdomains', project.url, days);
    default:
      throw new NoSuchThing(`There is no stream ${stream}.`);
  }
}

// What stands at the pretend Ahrefs: one workspace with its users, keys, plan, API units and projects. State of one provider.
import { randomBytes } from 'node:crypto';
import { createCounter } from '../../stats.ts';
import { type Dialect, Trouble } from '../../trouble.ts';
import type { PretendParts } from '../contract.ts';

export interface ApiKey {
  value: string;
  user: string;
  createdMs: number;
  isDeleted: boolean;
}

export interface Project {
  id: string;
  name: string;
  url: string;
  mode: 'domain' | 'subdomains';
}

export interface AhrefsState {
  now: () => Date;
  users: string[];
  keys: ApiKey[];
  hasSubscription: boolean;
  unitsLimit: number;
  unitsUsed: number;
  /** The month, "2026-03", in which units were used last: they start anew with each. */
  unitsMonth: string;
  projects: Project[];
  /** When the last requests came, for the limit of a minute. */
  askedAtMs: number[];
  door: Trouble;
  asked: ReturnType<typeof createCounter>;
}

/** One free text is all that an error holds: https://docs.ahrefs.com/api/docs/introduction */
export const errorBody = (words: string) => ({ error: words });

const dialect: Dialect = {
  error: (code) => errorBody(code === 'rate_limited' ? 'Too Many Requests' : 'Internal Server Error'),
  passing401: { body: errorBody('Unauthorized') },
  hasNoRetryAfter: true,
};

export function createState({ now }: PretendParts): AhrefsState {
  const state: AhrefsState = {
    now,
    users: ['ada@sandbox.example', 'grace@sandbox.example'],
    keys: [],
    hasSubscription: true,
    unitsLimit: 2_000_000,
    unitsUsed: 0,
    unitsMonth: now().toISOString().slice(0, 7),
    projects: [
      { id: '7100001', name: 'Web shop', url: 'shop.sandbox.example/', mode: 'subdomains' },
      { id: '7100002', name: 'Blog', url: 'blog.sandbox.example/', mode: 'domain' },
    ],
    askedAtMs: [],
    door: new Trouble(dialect, () => now().getTime()),
    asked: createCounter(),
  };
  addKey(state, 'ada@sandbox.example');
  return state;
}

export function addKey(state: AhrefsState, user: string): ApiKey {
  const key = {
    value: `ahrefs-${randomBytes(20).toString('hex')}`,
    user,
    createdMs: state.now().getTime(),
    isDeleted: false,
  };
  state.keys.push(key);
  return key;
}

/** The newest key that works, or would with a subscription. */
export const newestKey = ({ keys, users }: AhrefsState): ApiKey | undefined =>
  keys.filter(({ isDeleted, user }) => !isDeleted && users.includes(user)).at(-1);

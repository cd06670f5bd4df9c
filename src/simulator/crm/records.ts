// What stands in Sandbox CRM: one account, its users, its API keys, its contacts and deals. State of the process; control adds,
// updates and breaks.
import { randomBytes } from 'node:crypto';
import { dayMs, minuteMs } from '../../clock.ts';
import { sandboxCrm, sandboxUsers } from '../defaults.ts';

export interface CrmRecord {
  id: string;
  name: string;
  email: string;
  /** Deals only. */
  stage?: string;
  amount?: number;
  /** ISO instant in UTC with milliseconds, so that text order is time order. */
  updated_at: string;
}

export type CrmStream = 'contacts' | 'deals';

export interface CrmKey {
  value: string;
  userEmail: string;
  /** `replaced` answers like an unknown key; `deleted` says who deleted it and when. */
  state: 'active' | 'replaced' | 'deleted';
  deletedBy: string | null;
  deletedAt: string | null;
}

export interface Crm {
  id: string;
  name: string;
  plan: string;
  hasSubscription: boolean;
  /** Emails of the users that were removed: their keys answer like unknown ones. */
  removedUsers: Set<string>;
  keys: Map<string, CrmKey>;
  contacts: Map<string, CrmRecord>;
  deals: Map<string, CrmRecord>;
}

export function createCrm(): Crm {
  const crm: Crm = {
    id: sandboxCrm.accountId,
    name: sandboxCrm.accountName,
    plan: sandboxCrm.plan,
    hasSubscription: true,
    removedUsers: new Set(),
    keys: new Map(),
    contacts: new Map(),
    deals: new Map(),
  };
  addKey(crm, sandboxCrm.apiKey);
  const startMs = Date.now() - 60 * dayMs;
  const stepMs = (59 * dayMs) / sandboxCrm.contactCount;
  for (let index = 0; index < sandboxCrm.contactCount; index++) {
    // Every tenth group of five shares one instant, as after an import: cursors have to cope with ties.
    const moment = index % 50 < 5 ? index - (index % 50) : index;
    const first = firstNames[index % firstNames.length] ?? 'Kim';
    const last = lastNames[Math.floor(index / firstNames.length) % lastNames.length] ?? 'Doe';
    const number = String(index + 1).padStart(5, '0');
    crm.contacts.set(`contact-${number}`, {
      id: `contact-${number}`,
      name: `${first} ${last}`,
      email: `${first}.${last}.${index + 1}@people.example`.toLowerCase(),
      updated_at: new Date(startMs + Math.floor(moment * stepMs)).toISOString(),
    });
  }
  for (let index = 0; index < sandboxCrm.dealCount; index++) {
    const number = String(index + 1).padStart(5, '0');
    crm.deals.set(`deal-${number}`, {
      id: `deal-${number}`,
      name: `${products[index % products.length]} no. ${index + 1}`,
      email: [...crm.contacts.values()][(index * 7) % crm.contacts.size]?.email ?? '',
      stage: stages[index % stages.length] ?? 'open',
      amount: 100 + ((index * 7_919) % 9_000) + 0.5 * (index % 2),
      updated_at: new Date(startMs + index * 11 * 60 * minuteMs).toISOString(),
    });
  }
  return crm;
}

export function addKey(crm: Crm, value = `crm_sandbox_key_${randomBytes(8).toString('hex')}`): CrmKey {
  const userEmail = sandboxUsers[0]?.email ?? sandboxCrm.userEmail;
  const key: CrmKey = { value, userEmail, state: 'active', deletedBy: null, deletedAt: null };
  crm.keys.set(value, key);
  return key;
}

export const activeKeys = (crm: Crm): CrmKey[] => [...crm.keys.values()].filter((key) => key.state === 'active');

/** Adds a record or changes one; `updated_at` becomes the present instant unless given. */
export function upsertRecord(crm: Crm, stream: CrmStream, input: Partial<CrmRecord>): CrmRecord {
  const records = crm[stream];
  const id = input.id ?? `${stream.slice(0, -1)}-${String(records.size + 1).padStart(5, '0')}`;
  const before = records.get(id) ?? { id, name: id, email: `${id}@people.example`, updated_at: '' };
  const defaults = stream === 'deals' && !records.has(id) ? { stage: 'open', amount: 100 } : {};
  const record: CrmRecord = {
    ...before,
    ...defaults,
    ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)),
    updated_at: input.updated_at ?? new Date().toISOString(),
  };
  records.set(id, record);
  return record;
}

/** All records from `since` on (that instant included), by updated_at and id. */
export const recordsSince = (crm: Crm, stream: CrmStream, since: string | null): CrmRecord[] =>
  [...crm[stream].values()]
    .filter((record) => since === null || record.updated_at >= since)
    .sort((a, b) => (a.updated_at === b.updated_at ? compare(a.id, b.id) : compare(a.updated_at, b.updated_at)));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const firstNames = 'Ana Ben Cleo Dan Eva Finn Gia Hugo Ines Jon Kira Leo Mia Nils Olga Pau Rita Sam Tess Uwe'.split(
  ' ',
);
const lastNames = 'Abel Berg Cole Diaz Ekman Frey Gold Holm Ivers Jans Kern Lund Marsh Novak Orr'.split(' ');
const products = ['Onboarding', 'Yearly plan', 'Support package', 'Workshop', 'Migration'];
const stages = ['open', 'qualified', 'offer', 'won', 'lost'];

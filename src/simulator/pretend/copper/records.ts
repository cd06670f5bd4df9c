// What stands in the pretend Copper: one account, its users, their keys, and records in the form of its documents.
// https://developer.copper.com/people/overview.html
import { randomBytes } from 'node:crypto';
import { dayMs } from '../../../clock.ts';

export interface CopperUser {
  id: number;
  name: string;
  email: string;
}

export interface CopperKey {
  value: string;
  userId: number;
  isDeleted: boolean;
}

export interface CopperRecord extends Record<string, unknown> {
  id: number;
  /** Seconds since 1970, as all instants there. */
  date_modified: number;
}

/** What is searched, by its name in addresses. */
export const searchable = ['people', 'companies', 'opportunities', 'leads', 'tasks', 'projects'] as const;
export type Searchable = (typeof searchable)[number];

export interface CopperRecords {
  account: { id: number; name: string; primary_timezone: string; settings: object };
  /** Those who were removed are gone. */
  users: Map<number, CopperUser>;
  keys: Map<string, CopperKey>;
  searched: Readonly<Record<Searchable, Map<number, CopperRecord>>>;
  listed: Readonly<Record<string, object[]>>;
}

export function createRecords(now: () => Date): CopperRecords {
  const records: CopperRecords = {
    account: {
      id: 100624,
      name: 'Harbour Lights Ltd.',
      primary_timezone: 'America/Los_Angeles',
      settings: { setting_team_permissions_enabled: false, setting_enable_leads: true },
    },
    users: new Map(),
    keys: new Map(),
    searched: {
      people: new Map(),
      companies: new Map(),
      opportunities: new Map(),
      leads: new Map(),
      tasks: new Map(),
      projects: new Map(),
    },
    listed: lists,
  };
  for (const user of users) records.users.set(user.id, { ...user });
  addKey(records, users[0]?.id ?? 0);
  const startS = Math.floor((now().getTime() - 60 * dayMs) / 1000);
  const fill = (name: Searchable, count: number, describe: (index: number) => object): void => {
    for (let index = 0; index < count; index++) {
      // Five at a time share one second, as after an import.
      const date_modified = startS + Math.floor(index / 5) * 5_011;
      const record = { id: 5_000 + index, ...describe(index), date_created: startS, date_modified };
      records.searched[name].set(record.id, record);
    }
  };
  fill('people', 420, (index) => person(`Person ${index + 1}`, index));
  fill('companies', 60, (index) => ({
    ...common(`Company ${index + 1}`),
    email_domain: `company${index + 1}.example`,
  }));
  fill('opportunities', 80, (index) => opportunity(`Deal ${index + 1}`, index));
  fill('leads', 30, (index) => ({ ...common(`Lead ${index + 1}`), status: 'New', status_id: 208231 }));
  fill('tasks', 20, (index) => ({ ...common(`Task ${index + 1}`), status: 'Open', priority: 'None' }));
  fill('projects', 8, (index) => ({ ...common(`Project ${index + 1}`), status: 'Open' }));
  return records;
}

/** A key is what Copper's look like: 32 hexadecimal digits. */
export function addKey(records: CopperRecords, userId: number): CopperKey {
  const key = { value: randomBytes(16).toString('hex'), userId, isDeleted: false };
  records.keys.set(key.value, key);
  return key;
}

/** All records of a stream, whoever asks. */
export const listOf = (records: CopperRecords, stream: string): Record<string, unknown>[] =>
  stream === 'users'
    ? [...records.users.values()].map((it) => ({ ...it }))
    : stream in records.searched
      ? [...records.searched[stream as Searchable].values()]
      : ((records.listed[stream] ?? []) as Record<string, unknown>[]);

/** Adds a record, or changes the one of this id, at the present instant. */
export function change(
  records: CopperRecords,
  stream: Searchable,
  { id, ...values }: { id?: number } & Record<string, unknown>,
  now: Date,
): CopperRecord {
  const all = records.searched[stream];
  const date_modified = Math.floor(now.getTime() / 1000);
  const known = id === undefined ? undefined : all.get(id);
  const newId = id ?? Math.max(4_999, ...all.keys()) + 1;
  const blank = stream === 'people' ? person('', 0) : stream === 'opportunities' ? opportunity('', 0) : common('');
  const record = { ...(known ?? { ...blank, date_created: date_modified }), ...values, id: newId, date_modified };
  all.set(newId, record);
  return record;
}

const users: CopperUser[] = [
  { id: 137658, name: 'Ada Harbour', email: 'ada@harbour-lights.example' },
  { id: 159258, name: 'Grace Quay', email: 'grace@harbour-lights.example' },
];

const common = (name: string) => ({
  name,
  assignee_id: null,
  details: null,
  tags: [],
  custom_fields: [{ custom_field_definition_id: 100764, value: null }],
});

const person = (name: string, index: number) => ({
  ...common(name),
  prefix: null,
  first_name: name.split(' ')[0] ?? '',
  middle_name: null,
  last_name: name.split(' ')[1] ?? null,
  suffix: null,
  title: null,
  company_id: 5_000 + (index % 60),
  company_name: `Company ${(index % 60) + 1}`,
  contact_type_id: 451490,
  address: { street: `${index} Main Street`, city: 'Savannah', state: 'GA', postal_code: '31410', country: 'US' },
  emails: [{ email: `person${index + 1}@people.example`, category: 'work' }],
  phone_numbers: [],
  socials: [],
  websites: [],
  date_last_contacted: null,
  interaction_count: index % 7,
  leads_converted_from: [],
  date_lead_created: null,
});

const opportunity = (name: string, index: number) => ({
  ...common(name),
  status: ['Open', 'Won', 'Lost', 'Abandoned'][index % 4],
  priority: 'None',
  pipeline_id: 213214,
  pipeline_stage_id: 987790,
  monetary_value: index % 9 === 0 ? null : 1_000 + index * 137.5,
  monetary_unit: 'USD',
  win_probability: 40,
  close_date: '1/15/2026',
  company_id: 5_000 + (index % 60),
  company_name: `Company ${(index % 60) + 1}`,
  primary_contact_id: 5_000 + index,
  customer_source_id: null,
  loss_reason_id: null,
  interaction_count: 0,
  date_stage_changed: 1_760_000_000,
  date_last_contacted: null,
});

const lists: Readonly<Record<string, object[]>> = {
  pipelines: [{ id: 213214, name: 'Sales', stages: [{ id: 987790, name: 'Qualified', win_probability: 40 }] }],
  pipeline_stages: [{ id: 987790, name: 'Qualified', pipeline_id: 213214, win_probability: 40 }],
  customer_sources: [{ id: 331240, name: 'Email' }],
  loss_reasons: [{ id: 308836, name: 'Price' }],
  custom_field_definitions: [{ id: 100764, name: 'Region', data_type: 'String', available_on: ['person', 'company'] }],
};

// The people and properties of Sandbox Analytics, and who may see what. State of the process; broken and healed by control.
import { sandboxUsers } from '../defaults.ts';

export interface SandboxUser {
  id: string;
  email: string;
  name: string;
  password: string;
  isSuspended: boolean;
  isDeleted: boolean;
}

export interface Property {
  id: string;
  name: string;
}

export interface Campaign {
  id: string;
  name: string;
  status: 'active' | 'paused' | 'ended';
  budget: number;
}

export interface Accounts {
  users: Map<string, SandboxUser>;
  properties: Map<string, Property>;
  /** User id -> ids of the properties that the user has a role on. */
  roles: Map<string, Set<string>>;
  /** Property id -> its campaigns. */
  campaigns: Map<string, Campaign[]>;
}

export function createAccounts(): Accounts {
  const accounts: Accounts = { users: new Map(), properties: new Map(), roles: new Map(), campaigns: new Map() };
  for (const { properties, ...user } of sandboxUsers) addUser(accounts, user, properties);
  return accounts;
}

export function addUser(
  accounts: Accounts,
  user: { id: string; email: string; name: string; password: string },
  properties: Property[],
): SandboxUser {
  const added: SandboxUser = { ...user, isSuspended: false, isDeleted: false };
  accounts.users.set(added.id, added);
  accounts.roles.set(added.id, new Set(properties.map((it) => it.id)));
  for (const property of properties) {
    accounts.properties.set(property.id, { id: property.id, name: property.name });
    accounts.campaigns.set(property.id, seedCampaigns(property.id));
  }
  return added;
}

/** By email, as people type it. A deleted user is not found unless asked for. */
export function findUser(
  accounts: Accounts,
  email: string,
  options: { isDeletedToo?: boolean } = {},
): SandboxUser | null {
  for (const user of accounts.users.values())
    if (user.email === email.trim().toLowerCase() && (options.isDeletedToo || !user.isDeleted)) return user;
  return null;
}

/** The properties that a user has a role on, in order of their ids. */
export const propertiesOf = (accounts: Accounts, userId: string): Property[] =>
  [...accounts.properties.values()]
    .filter((property) => accounts.roles.get(userId)?.has(property.id))
    .sort((a, b) => a.id.localeCompare(b.id));

const seedCampaigns = (propertyId: string): Campaign[] =>
  ['Spring launch', 'Brand search', 'Newsletter sign-up', 'Summer sale', 'Retargeting'].map((name, index) => ({
    id: `${propertyId}-${index + 1}`,
    name,
    status: (['active', 'active', 'paused', 'ended', 'active'] as const)[index] ?? 'active',
    budget: 250 * (index + 1),
  }));

// What stands at the pretend LinkedIn: members, ad accounts with campaigns and creatives, pages, and who has which role. State of one
// provider; acts.ts changes it.
import { dayMs } from '../../../clock.ts';
import { sandboxUsers } from '../../defaults.ts';
import { LabBook } from '../../oauth-lab/grants.ts';
import { createCounter } from '../../stats.ts';
import { type Dialect, Trouble } from '../../trouble.ts';
import type { PretendClient, PretendParts, PretendPerson } from '../contract.ts';

/** What is known of a grant beside its tokens. */
export interface MemberGrant {
  memberId: string;
  scopes: string[];
}

export interface AdAccount {
  id: number;
  name: string;
  currency: string;
  groups: { id: number; name: string }[];
  /** `since`: the day from which it has figures; left out for those that ran all the time. */
  campaigns: { id: number; groupId: number; name: string; format: string; since?: string }[];
  creatives: { id: number; campaignId: number }[];
}

export interface Organization {
  id: number;
  name: string;
  vanityName: string;
}

export interface LinkedInState {
  now: () => Date;
  /** When it was made: campaigns and pages began long before. */
  startedAt: Date;
  client: PretendClient;
  /** Approved partners get refresh tokens; most apps do not. */
  hasRefreshTokens: boolean;
  members: PretendPerson[];
  accounts: AdAccount[];
  organizations: Organization[];
  /** "memberId accountId" and "memberId organizationId" for each role that stands. */
  roles: Set<string>;
  /** Roles that were withdrawn: they still stand in the list of a member's roles, as REVOKED. */
  revokedRoles: Set<string>;
  book: LabBook<MemberGrant>;
  doors: { api: Trouble; token: Trouble };
  asked: ReturnType<typeof createCounter>;
}

export const roleOf = (memberId: string, objectId: number | string): string => `${memberId} ${objectId}`;
export const accountUrn = (id: number): string => `urn:li:sponsoredAccount:${id}`;
export const organizationUrn = (id: number): string => `urn:li:organization:${id}`;

/** The newer form of LinkedIn's errors, with a constant code. */
export const errorBody = (status: number, code: string, message: string, serviceErrorCode?: number) => ({
  status,
  ...(serviceErrorCode !== undefined && { serviceErrorCode }),
  code,
  message,
});

// https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/rate-limits: no header says how long; limits reset at midnight UTC.
const apiDialect: Dialect = {
  error: (code) =>
    code === 'rate_limited'
      ? errorBody(429, 'TOO_MANY_REQUESTS', 'Resource level throttle limit for calls to this resource is reached.', 101)
      : errorBody(503, 'UNDER_MAINTENANCE', 'Under Maintenance'),
  // A new token is refused as revoked for some seconds: https://github.com/decioferreira/omniauth-linkedin-oauth2/issues/17
  passing401: {
    body: errorBody(401, 'REVOKED_ACCESS_TOKEN', 'The token used in the request has been revoked by the user', 65601),
  },
  hasNoRetryAfter: true,
};

const refreshRefused = 'The provided authorization grant or refresh token is invalid, expired or revoked';
const tokenDialect: Dialect = {
  error: (code, message) => ({ error: code, error_description: message }),
  passing401: { body: { error: 'invalid_request', error_description: refreshRefused } },
  hasNoRetryAfter: true,
};

export function createState({ now }: PretendParts): LinkedInState {
  const nowMs = (): number => now().getTime();
  const members = sandboxUsers.map(({ id, name, email, password }) => ({ id, name, email, password }));
  const [ada = '', grace = ''] = members.map(({ id }) => id);
  const accounts = [
    seedAccount(508_000_001, 'Web shop', 'EUR', 130),
    seedAccount(508_000_002, 'Hiring', 'USD', 6),
    seedAccount(509_000_001, 'Newsletter', 'USD', 4),
  ];
  const organizations = [
    { id: 70_000_001, name: 'Sandbox Trading', vanityName: 'sandbox-trading' },
    { id: 70_000_002, name: 'Sandbox Careers', vanityName: 'sandbox-careers' },
    { id: 70_000_003, name: 'Sandbox Letters', vanityName: 'sandbox-letters' },
  ];
  return {
    now,
    startedAt: now(),
    client: { clientId: 'pretend-linkedin-app', clientSecret: 'pretend-linkedin-secret', redirectUris: new Set() },
    hasRefreshTokens: false,
    members,
    accounts,
    organizations,
    roles: new Set([
      ...[508_000_001, 508_000_002, 70_000_001, 70_000_002].map((id) => roleOf(ada, id)),
      ...[509_000_001, 70_000_003].map((id) => roleOf(grace, id)),
    ]),
    revokedRoles: new Set(),
    book: new LabBook<MemberGrant>(),
    doors: { api: new Trouble(apiDialect, nowMs), token: new Trouble(tokenDialect, nowMs) },
    asked: createCounter(),
  };
}

function seedAccount(id: number, name: string, currency: string, creativeCount: number): AdAccount {
  const first = (id % 1_000) * 1_000 + (id > 509_000_000 ? 900_000 : 600_000);
  const groups = ['Always on', 'Spring'].map((group, index) => ({ id: first + index, name: `${name}: ${group}` }));
  const campaigns = ['Brand', 'Leads', 'Website visits', 'Retargeting'].map((campaign, index) => ({
    id: first + 100 + index,
    groupId: groups[index % 2]?.id ?? first,
    name: `${name}: ${campaign}`,
    format: ['STANDARD_UPDATE', 'CAROUSEL', 'SINGLE_VIDEO', 'TEXT_AD'][index] ?? 'STANDARD_UPDATE',
  }));
  const creatives = Array.from({ length: creativeCount }, (_, index) => ({
    id: first + 500 + index,
    campaignId: campaigns[index % campaigns.length]?.id ?? first,
  }));
  return { id, name, currency, groups, campaigns, creatives };
}

/** Milliseconds since 1970 of a moment so many days before it was made: steady, however the clock moves on. */
export const msBefore = ({ startedAt }: LinkedInState, days: number): number => startedAt.getTime() - days * dayMs;

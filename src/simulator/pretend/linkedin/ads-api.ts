// The Advertising API of the pretend LinkedIn, as far as it is read: /rest/me, /rest/adAccounts and what stands below one, /rest/adAnalytics.
// https://learn.microsoft.com/en-us/linkedin/marketing/integrations/ads/account-structure/create-and-manage-accounts,
// https://learn.microsoft.com/en-us/linkedin/marketing/integrations/ads-reporting/ads-reporting
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  type AnalyticsPivot,
  accountRecord,
  analyticsRows,
  campaignRecords,
  creativeRecords,
  groupRecords,
} from './ads-records.ts';
import { authorize, badParameter, type Caller, cutPage, Refused, rawParameter, urnInList } from './rest.ts';
import { type AdAccount, accountUrn, errorBody, type LinkedInState, roleOf } from './state.ts';

const readScopes = ['r_ads', 'rw_ads'];
const fieldsMax = 20;

export function addAdsApi(app: FastifyInstance, state: LinkedInState): void {
  app.get('/rest/me', async (request) => {
    const { memberId } = authorize(state, request, 'me.GET', ['r_basicprofile']);
    const member = state.members.find(({ id }) => id === memberId);
    const [first = '', ...rest] = (member?.name ?? '').split(' ');
    return {
      id: memberId,
      localizedFirstName: first,
      localizedLastName: rest.join(' '),
      vanityName: member?.email.split('@')[0],
    };
  });

  app.get('/rest/adAccounts', async (request) => {
    const caller = authorize(state, request, 'adAccounts.FINDER-search', readScopes);
    expectFinder(request, 'search');
    const seen = state.accounts.filter(({ id }) => state.roles.has(roleOf(caller.memberId, id)));
    return cutPage(
      seen.map((account) => accountRecord(state, account)),
      request,
    );
  });

  app.get('/rest/adAccounts/:id', async (request) => {
    const caller = authorize(state, request, 'adAccounts.GET', readScopes);
    return accountRecord(state, accountOf(state, caller, request));
  });

  const addSearch = (name: string, finder: string, records: (state: LinkedInState, account: AdAccount) => object[]) =>
    app.get(`/rest/adAccounts/:id/${name}`, async (request) => {
      const caller = authorize(state, request, `${name}.FINDER-${finder}`, readScopes);
      expectFinder(request, finder);
      return cutPage(records(state, accountOf(state, caller, request)), request);
    });
  addSearch('adCampaignGroups', 'search', groupRecords);
  addSearch('adCampaigns', 'search', campaignRecords);
  addSearch('creatives', 'criteria', creativeRecords);

  app.get('/rest/adAnalytics', async (request) => {
    const caller = authorize(state, request, 'adAnalytics.FINDER-analytics', ['r_ads_reporting']);
    expectFinder(request, 'analytics');
    return { paging: { start: 0, count: 10, links: [] }, elements: analyticsOf(state, caller, request) };
  });
}

function expectFinder(request: FastifyRequest, finder: string): void {
  if ((request.query as Record<string, string>).q !== finder)
    throw badParameter('Resource method could not be resolved from request parameters.');
}

/** The account of the path. Throws Refused for one on which the member has no role. */
function accountOf(state: LinkedInState, { memberId }: Caller, request: FastifyRequest): AdAccount {
  const { id } = request.params as { id: string };
  const account = state.accounts.find((it) => String(it.id) === id);
  if (!account) throw new Refused(404, errorBody(404, 'NOT_FOUND', 'Not Found'));
  if (state.roles.has(roleOf(memberId, id))) return account;
  const words = `Viewer may not have permission VIEW on entity ${accountUrn(account.id)}`;
  throw new Refused(403, errorBody(403, 'NO_PERMISSION_ON_ENTITY', words));
}

/** Without a role on the account the answer is empty, as documented: nobody is refused here. There are no pages. */
function analyticsOf(state: LinkedInState, { memberId }: Caller, request: FastifyRequest): object[] {
  const query = request.query as Record<string, string | undefined>;
  const id = urnInList(rawParameter(request, 'accounts'), 'sponsoredAccount');
  const range = dateRangeIn(rawParameter(request, 'dateRange'));
  if (id === null || !range) throw badParameter('Invalid query parameters passed to request');
  if (query.pivot !== 'CAMPAIGN' && query.pivot !== 'CREATIVE') throw badParameter(`Invalid pivot ${query.pivot}`);
  if (query.timeGranularity !== 'DAILY') throw badParameter(`Invalid timeGranularity ${query.timeGranularity}`);
  const fields = (query.fields ?? 'impressions,clicks').split(',');
  if (fields.length > fieldsMax) throw badParameter(`No more than ${fieldsMax} fields may be requested`);
  const account = state.accounts.find((it) => it.id === id);
  if (!account || !state.roles.has(roleOf(memberId, id))) return [];
  return analyticsRows(state, account, query.pivot as AnalyticsPivot, range).map(({ date, pivotUrn, ...figures }) => {
    const [year, month, day] = date.split('-').map(Number);
    const at = { year, month, day };
    const all: Record<string, unknown> = { ...figures, dateRange: { start: at, end: at }, pivotValues: [pivotUrn] };
    return Object.fromEntries(fields.map((field) => [field, all[field]]));
  });
}

/** `(start:(year:2026,month:3,day:1),end:(year:2026,month:3,day:10))`, both included; without an end until today. */
function dateRangeIn(raw: string | null): { from: string; until: string } | null {
  const part = '\\(year:(\\d{4}),month:(\\d{1,2}),day:(\\d{1,2})\\)';
  const match = new RegExp(`^\\(start:${part}(?:,end:${part})?\\)$`).exec(raw ?? '');
  if (!match) return null;
  const day = (parts: (string | undefined)[]): string => parts.map((it) => (it ?? '').padStart(2, '0')).join('-');
  return { from: day(match.slice(1, 4)), until: match[4] === undefined ? '9999-12-31' : day(match.slice(4, 7)) };
}

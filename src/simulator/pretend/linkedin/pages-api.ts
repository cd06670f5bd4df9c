// The statistics of pages at the pretend LinkedIn: /rest/organizationAcls, /rest/organizations and what is counted of one by day.
// https://learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/organization-access-control-by-role, .../share-statistics,
// .../follower-statistics, .../page-statistics
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { dayMs } from '../../../clock.ts';
import { dayOf } from '../../figures.ts';
import { organizationRecord, type PageStatistics, pageRows } from './pages-records.ts';
import { authorize, badParameter, type Caller, Refused, rawParameter } from './rest.ts';
import { errorBody, type LinkedInState, type Organization, organizationUrn, roleOf } from './state.ts';

const scopes = ['rw_organization_admin', 'r_organization_admin'];
const shareWindowDays = 365;

export function addPagesApi(app: FastifyInstance, state: LinkedInState): void {
  app.get('/rest/organizationAcls', async (request) => {
    const { memberId } = authorize(state, request, 'organizationAcls.FINDER-roleAssignee', scopes);
    const query = request.query as Record<string, string | undefined>;
    if (query.q !== 'roleAssignee')
      throw badParameter('Resource method could not be resolved from request parameters.');
    const start = Number(query.start ?? 0);
    const count = Number(query.count ?? 10);
    const all = state.organizations.flatMap(({ id }) => {
      const role = roleOf(memberId, id);
      const standing = state.roles.has(role) ? 'APPROVED' : state.revokedRoles.has(role) ? 'REVOKED' : null;
      if (standing === null || (query.state !== undefined && query.state !== standing)) return [];
      if (query.role !== undefined && query.role !== 'ADMINISTRATOR') return [];
      const assignee = `urn:li:person:${memberId}`;
      return [{ role: 'ADMINISTRATOR', organization: organizationUrn(id), roleAssignee: assignee, state: standing }];
    });
    return { paging: { start, count, links: [], total: all.length }, elements: all.slice(start, start + count) };
  });

  app.get('/rest/organizations/:id', async (request) => {
    const caller = authorize(state, request, 'organizations.GET', scopes);
    const { id } = request.params as { id: string };
    return organizationRecord(state, organizationOf(state, caller, Number(id)));
  });

  addStatistics('organizationalEntityShareStatistics', 'organizationalEntity', 'share');
  addStatistics('organizationalEntityFollowerStatistics', 'organizationalEntity', 'follower');
  addStatistics('organizationPageStatistics', 'organization', 'page');

  function addStatistics(resource: string, finder: string, kind: PageStatistics): void {
    app.get(`/rest/${resource}`, async (request) => {
      const caller = authorize(state, request, `${resource}.FINDER-${finder}`, scopes);
      const urn = /^urn%3Ali%3Aorganization%3A(\d+)$/i.exec(rawParameter(request, finder) ?? '')?.[1];
      const days = daysIn(request);
      if ((request.query as Record<string, string>).q !== finder || urn === undefined || !days)
        throw badParameter('Invalid query parameters passed to request');
      const organization = organizationOf(state, caller, Number(urn));
      const earliest = dayOf(new Date(state.now().getTime() - shareWindowDays * dayMs));
      const from = kind === 'share' && days.from < earliest ? earliest : days.from;
      const rows = pageRows(state, organization, kind, { from, until: days.until });
      return {
        paging: { start: 0, count: 10, links: [] },
        elements: rows.map(({ date, ...figures }) => {
          const start = Date.parse(`${date}T00:00:00Z`);
          return {
            [finder]: organizationUrn(organization.id),
            timeRange: { start, end: start + dayMs },
            ...toElement(kind, figures),
          };
        }),
      };
    });
  }
}

/** As LinkedIn nests the figures. */
function toElement(kind: PageStatistics, figures: Record<string, unknown>): object {
  if (kind === 'follower') return { followerGains: figures };
  if (kind === 'page') {
    const { pageViews, uniquePageViews, desktopPageViews, mobilePageViews } = figures;
    return {
      totalPageStatistics: {
        clicks: {},
        views: {
          allPageViews: { pageViews, uniquePageViews },
          allDesktopPageViews: { pageViews: desktopPageViews },
          allMobilePageViews: { pageViews: mobilePageViews },
        },
      },
    };
  }
  const { impressions, uniqueImpressions, clicks, likes, comments, shares, engagement } = figures;
  return {
    totalShareStatistics: {
      impressionCount: impressions,
      uniqueImpressionsCount: uniqueImpressions,
      clickCount: clicks,
      likeCount: likes,
      commentCount: comments,
      shareCount: shares,
      engagement,
    },
  };
}

/** `(timeRange:(start:1551398400000,end:1552003200000),timeGranularityType:DAY)`; the end is exclusive. */
function daysIn(request: FastifyRequest): { from: string; until: string } | null {
  const raw = rawParameter(request, 'timeIntervals') ?? '';
  const match = /^\(timeRange:\(start:(\d+),end:(\d+)\),timeGranularityType:DAY\)$/.exec(raw);
  if (!match) return null;
  return { from: dayOf(new Date(Number(match[1]))), until: dayOf(new Date(Number(match[2]) - 1)) };
}

/** Throws Refused for a page of which the member is no administrator. */
function organizationOf(state: LinkedInState, { memberId }: Caller, id: number): Organization {
  const organization = state.organizations.find((it) => it.id === id);
  if (!organization) throw new Refused(404, errorBody(404, 'NOT_FOUND', 'Not Found'));
  if (state.roles.has(roleOf(memberId, id))) return organization;
  const words = `Viewer don't have permission to the ADMIN_ONLY VisibilityReduction for ${organizationUrn(id)}`;
  throw new Refused(403, errorBody(403, 'ACCESS_DENIED', words));
}

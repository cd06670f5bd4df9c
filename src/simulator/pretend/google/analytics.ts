// Analytics 4: properties by accounts from the Admin API, reports by days from the Data API.
// https://developers.google.com/analytics/devguides/config/admin/v1/rest/v1beta/accountSummaries/list
// https://developers.google.com/analytics/devguides/reporting/data/v1/rest/v1beta/properties/runReport
import type { FastifyInstance } from 'fastify';

import { dayOf, isDay } from '../../figures.ts';
import type { TruthQuestion } from '../contract.ts';
import { type Refusal, rpcRefusal, send } from './answers.ts';
import { letIn, type Service } from './bearer.ts';
import type { GoogleParts } from './google.ts';
import { mayRead } from './holdings.ts';
import { countedRows, type ReportQuestion } from './reports.ts';

const scopes = ['https://www.googleapis.com/auth/analytics.readonly', 'https://www.googleapis.com/auth/analytics'];
const adminApi: Service = { host: 'analyticsadmin.googleapis.com', title: 'Google Analytics Admin API', scopes };
const dataApi: Service = { host: 'analyticsdata.googleapis.com', title: 'Google Analytics Data API', scopes };

interface Report {
  dateRanges?: { startDate: string; endDate: string }[];
  dimensions?: { name: string }[];
  metrics?: { name: string }[];
  limit?: string | number;
  offset?: string | number;
  orderBys?: { dimension?: { dimensionName: string }; desc?: boolean }[];
  returnPropertyQuota?: boolean;
}

export function addAnalytics(app: FastifyInstance, parts: GoogleParts): void {
  const { holdings } = parts;
  app.get<{ Querystring: Record<string, string> }>('/v1beta/accountSummaries', async (request, reply) => {
    const personId = letIn(parts, adminApi, request, reply);
    if (personId === null) return reply;
    const all = [...holdings.accounts].flatMap(([account, displayName]) => {
      const own = holdings.properties.filter((it) => it.account === account && mayRead(holdings, personId, it.name));
      const propertySummaries = own.map(({ name, displayName: label }) => ({
        property: name,
        displayName: label,
        propertyType: 'PROPERTY_TYPE_ORDINARY',
        parent: account,
      }));
      const name = account.replace('accounts/', 'accountSummaries/');
      return own.length === 0 ? [] : [{ name, account, displayName, propertySummaries }];
    });
    // A page of one account, so that whoever asks has to page; Google gives up to 200.
    const from = Number(request.query.pageToken ?? 0);
    const next = from + 1 < all.length ? { nextPageToken: String(from + 1) } : {};
    return all.length === 0 ? {} : { accountSummaries: all.slice(from, from + 1), ...next };
  });

  app.post<{ Params: { '*': string }; Body: Report | null }>('/v1beta/properties/*', async (request, reply) => {
    const personId = letIn(parts, dataApi, request, reply);
    if (personId === null) return reply;
    const [, property] = /^([^:]*):runReport$/.exec(request.params['*']) ?? [];
    if (property === undefined) return send(reply, rpcRefusal(404, 'NOT_FOUND', 'Method not found.'));
    const answer = runReport(parts, { personId, property: `properties/${property}` }, request.body ?? {});
    return 'status' in answer ? send(reply, answer as Refusal) : answer;
  });
}

const permission =
  'User does not have sufficient permissions for this property. To learn more about Property ID, see https://developers.google.com/analytics/devguides/reporting/data/v1/property-id.';
const exhausted =
  'Exhausted property tokens for a project per hour. These quota tokens will return in under an hour. To learn more, see https://developers.google.com/analytics/devguides/reporting/data/v1/quotas';

function runReport(
  { holdings, now }: GoogleParts,
  { personId, property }: { personId: string; property: string },
  report: Report,
): object | Refusal {
  if (!/^properties\/\d+$/.test(property))
    return rpcRefusal(400, 'INVALID_ARGUMENT', `Invalid property ID: ${property}. A numeric Property ID is required.`);
  if (!mayRead(holdings, personId, property)) return rpcRefusal(403, 'PERMISSION_DENIED', permission);
  if (holdings.exhausted.has(property)) return rpcRefusal(429, 'RESOURCE_EXHAUSTED', exhausted);
  const asked = readReport(report, dayOf(now()));
  if ('status' in asked) return asked;
  const { question, limit, offset } = asked;
  const rows = countedRows(property, question, now());
  const types = question.metrics.map((name) => ({ name, type: isCount(name) ? 'TYPE_INTEGER' : 'TYPE_FLOAT' }));
  const page = rows.slice(offset, offset + limit).map(({ dimensions, metrics }) => ({
    dimensionValues: dimensions.map((value) => ({ value })),
    metricValues: metrics.map((value) => ({ value: String(value) })),
  }));
  return {
    dimensionHeaders: question.dimensions.map((name) => ({ name })),
    metricHeaders: types,
    // Nothing stands there when there are no rows.
    ...(page.length > 0 && { rows: page }),
    ...(rows.length > 0 && { rowCount: rows.length }),
    metadata: { currencyCode: 'EUR', timeZone: 'Etc/UTC' },
    ...(report.returnPropertyQuota && { propertyQuota: quota }),
    kind: 'analyticsData#runReport',
  };
}

function readReport(
  report: Report,
  today: string,
): { question: ReportQuestion; limit: number; offset: number } | Refusal {
  const bad = (message: string): Refusal => rpcRefusal(400, 'INVALID_ARGUMENT', message);
  const { dateRanges = [], dimensions = [], metrics = [], orderBys = [] } = report;
  const [range] = dateRanges;
  if (!range) return bad('A date range is required.');
  const [from, until] = [range.startDate, range.endDate].map((text) => (text === 'today' ? today : text));
  if (!from || !until || !isDay(from) || !isDay(until)) return bad('A date is invalid. Use YYYY-MM-DD.');
  if (from > until) return bad('The start date must not be after the end date.');
  if (dimensions.length > 9) return bad('Requests are limited to 9 dimensions.');
  if (metrics.length === 0 || metrics.length > 10) return bad('Requests are limited to 10 metrics, and need one.');
  const names = [...dimensions, ...metrics].map(({ name }) => name);
  const unknown = names.find((name) => !known.has(name));
  if (unknown) return bad(`Field ${unknown} is not a valid dimension or metric.`);
  const limit = Number(report.limit ?? 10_000);
  const offset = Number(report.offset ?? 0);
  if (!(limit > 0) || !(offset >= 0)) return bad('limit must be positive, offset must not be negative.');
  const order = orderBys.flatMap(({ dimension }) => (dimension ? [dimension.dimensionName] : []));
  const question = {
    from,
    until,
    dimensions: dimensions.map(({ name }) => name),
    metrics: metrics.map(({ name }) => name),
    order,
  };
  return { question, limit: Math.min(limit, 250_000), offset };
}

const dimensionNames =
  `date sessionSource sessionMedium sessionCampaignName sessionDefaultChannelGroup hostName pagePath landingPage eventName
  countryId country deviceCategory operatingSystem browser`.split(/\s+/);
const countNames = `activeUsers newUsers totalUsers sessions engagedSessions screenPageViews eventCount`.split(/\s+/);
const numberNames = `keyEvents userEngagementDuration totalRevenue eventValue`.split(/\s+/);
const known = new Set([...dimensionNames, ...countNames, ...numberNames]);
const isCount = (name: string): boolean => countNames.includes(name);

const spent = (remaining: number) => ({ consumed: 3, remaining });
const quota = {
  tokensPerDay: spent(199_997),
  tokensPerHour: spent(39_997),
  concurrentRequests: { remaining: 10 },
  serverErrorsPerProjectPerHour: { remaining: 10 },
  potentiallyThresholdedRequestsPerHour: { remaining: 120 },
  tokensPerProjectPerHour: spent(13_997),
};

const visits = ['activeUsers', 'newUsers', 'sessions', 'engagedSessions', 'keyEvents'];

/** The reports of the connector's manifest, by stream: dimensions beside the day, and metrics. */
const reports: Readonly<Record<string, { dimensions: string[]; metrics: string[] }>> = {
  daily_totals: {
    dimensions: [],
    metrics: [...countNames, 'keyEvents', 'userEngagementDuration', 'totalRevenue'],
  },
  traffic_sources: {
    dimensions: ['sessionSource', 'sessionMedium', 'sessionCampaignName', 'sessionDefaultChannelGroup'],
    metrics: ['sessions', 'engagedSessions', 'totalUsers', 'newUsers', 'eventCount', 'keyEvents', 'totalRevenue'],
  },
  pages: {
    dimensions: ['hostName', 'pagePath'],
    metrics: ['screenPageViews', 'activeUsers', 'eventCount', 'userEngagementDuration', 'keyEvents'],
  },
  landing_pages: {
    dimensions: ['landingPage'],
    metrics: ['sessions', 'activeUsers', 'newUsers', 'keyEvents', 'totalRevenue'],
  },
  events: { dimensions: ['eventName'], metrics: ['eventCount', 'totalUsers', 'keyEvents', 'eventValue'] },
  countries: { dimensions: ['countryId', 'country'], metrics: visits },
  devices: { dimensions: ['deviceCategory', 'operatingSystem', 'browser'], metrics: visits },
};

export function truthOfAnalytics(
  { now }: GoogleParts,
  { stream, objectId, from, until }: TruthQuestion,
): Record<string, unknown>[] {
  const report = reports[stream];
  if (!report) throw new Error(`The pretend Google tells no truth of the stream ${stream}.`);
  const dimensions = ['date', ...report.dimensions];
  const question = { from, until, dimensions, metrics: report.metrics, order: dimensions };
  return countedRows(objectId, question, now()).map((row) => ({
    ...Object.fromEntries(dimensions.map((name, index) => [snake(name), row.dimensions[index] ?? ''])),
    ...Object.fromEntries(report.metrics.map((name, index) => [snake(name), row.metrics[index] ?? 0])),
    date: dashed(row.dimensions[0] ?? ''),
  }));
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const dashed = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

// Search Console: the sites of a person, and what a site was found for. It speaks in the older form of Google's APIs.
// https://developers.google.com/webmaster-tools/v1/searchanalytics/query
import type { FastifyInstance } from 'fastify';
import { dayMs } from '../../../clock.ts';
import { dayOf, daysBetween, isDay, random } from '../../figures.ts';
import type { TruthQuestion } from '../contract.ts';
import { jsonRefusal, type Refusal, send } from './answers.ts';
import { letIn, type Service } from './bearer.ts';
import type { GoogleParts } from './google.ts';
import { mayRead } from './holdings.ts';

const service: Service = {
  host: 'searchconsole.googleapis.com',
  title: 'Google Search Console API',
  scopes: ['https://www.googleapis.com/auth/webmasters.readonly', 'https://www.googleapis.com/auth/webmasters'],
};

interface Query {
  startDate?: string;
  endDate?: string;
  dimensions?: string[];
  rowLimit?: number;
  startRow?: number;
  dataState?: string;
}

interface Row {
  keys: string[];
  clicks: number;
  impressions: number;
  ctr: number;
  position: number;
}

export function addSearchConsole(app: FastifyInstance, parts: GoogleParts): void {
  const { holdings } = parts;
  app.get('/webmasters/v3/sites', async (request, reply) => {
    const personId = letIn(parts, service, request, reply);
    if (personId === null) return reply;
    const own = holdings.sites.filter((site) => mayRead(holdings, personId, site));
    // One that was added and never verified: it is listed, and tells nothing.
    const entries = [
      ...own.map((siteUrl) => ({ siteUrl, permissionLevel: 'siteOwner' })),
      { siteUrl: 'https://never-verified.example/', permissionLevel: 'siteUnverifiedUser' },
    ];
    return { siteEntry: entries };
  });

  app.post<{ Params: { site: string }; Body: Query | null }>(
    '/webmasters/v3/sites/:site/searchAnalytics/query',
    async (request, reply) => {
      const personId = letIn(parts, service, request, reply);
      if (personId === null) return reply;
      const { site } = request.params;
      if (!mayRead(holdings, personId, site))
        return send(
          reply,
          jsonRefusal(
            403,
            'forbidden',
            `User does not have sufficient permission for site '${site}'. See also: https://support.google.com/webmasters/answer/2451999.`,
          ),
        );
      const query = request.body ?? {};
      const problem = findProblem(query);
      if (problem) return send(reply, problem);
      const { startRow = 0, rowLimit = 1_000 } = query;
      // Nothing older is told, and nothing said of it.
      const oldest = dayOf(monthsBefore(parts.now()));
      const { startDate: given = '' } = query;
      const asked = { ...query, startDate: given < oldest ? oldest : given };
      const page = rowsOf(site, asked, parts.now()).slice(startRow, startRow + rowLimit);
      return { ...(page.length > 0 && { rows: page }), responseAggregationType: 'byProperty' };
    },
  );
}

function findProblem({ startDate, endDate, dimensions = [], rowLimit = 1_000, startRow = 0 }: Query): Refusal | null {
  const bad = (message: string): Refusal => jsonRefusal(400, 'invalidParameter', message);
  if (!startDate || !isDay(startDate)) return bad('Invalid value for startDate: a day is written YYYY-MM-DD.');
  if (!endDate || !isDay(endDate) || endDate < startDate) return bad('Invalid value for endDate.');
  if (dimensions.some((name) => !known.includes(name))) return bad(`Invalid dimensions: ${dimensions.join(', ')}.`);
  if (rowLimit < 1 || rowLimit > 25_000) return bad('rowLimit must be between 1 and 25000.');
  return startRow < 0 ? bad('startRow must not be negative.') : null;
}

const known = ['date', 'query', 'page', 'country', 'device'];
const months = 16;

function monthsBefore(now: Date): Date {
  const at = new Date(now);
  at.setUTCMonth(at.getUTCMonth() - months);
  return at;
}

/** Final figures come so much later. */
const lagMs = 3 * dayMs;

/** By clicks, most first, as they are sorted there. */
function rowsOf(site: string, { startDate = '', endDate = '', dimensions = [] }: Query, now: Date): Row[] {
  const days = daysBetween(startDate, endDate, new Date(now.getTime() - lagMs));
  const others = dimensions.filter((name) => name !== 'date');
  const rows = days.flatMap((day) =>
    combinations(others).flatMap((values): Row[] => {
      const seed = `${site} ${day} ${others.map((name) => values[name]).join(' ')}`;
      if (others.length > 0 && random(`${seed} seen`) > 0.85) return [];
      const impressions = 10 + Math.floor(random(`${seed} impressions`) * 900);
      const clicks = Math.floor(impressions * random(`${seed} clicks`) * 0.2);
      const position = Math.round((1 + random(`${seed} position`) * 40) * 100) / 100;
      const keys = dimensions.map((name) => (name === 'date' ? day : (values[name] ?? '')));
      return [{ keys, clicks, impressions, ctr: Math.round((clicks / impressions) * 10_000) / 10_000, position }];
    }),
  );
  return rows.toSorted((a, b) => b.clicks - a.clicks);
}

const values: Readonly<Record<string, string[]>> = {
  query: ['harbour lights', '"harbour lights"', '1.50', "ship's lamp", 'küstenlaterne', '"lantern" repair'],
  page: ['https://www.example.com/', 'https://www.example.com/lanterns', 'https://www.example.com/repair?a=1&b=2'],
  country: ['usa', 'deu', 'gbr'],
  device: ['DESKTOP', 'MOBILE', 'TABLET'],
};

function combinations(names: string[]): Record<string, string>[] {
  return names.reduce<Record<string, string>[]>(
    (all, name) => all.flatMap((it) => (values[name] ?? []).map((value) => ({ ...it, [name]: value }))),
    [{}],
  );
}

const dimensionsOf: Readonly<Record<string, string[]>> = {
  daily_totals: ['date'],
  queries: ['date', 'query'],
  pages: ['date', 'page'],
  queries_by_page: ['date', 'page', 'query'],
  countries: ['date', 'country'],
  devices: ['date', 'device'],
};

export function truthOfSearchConsole(
  { now }: GoogleParts,
  { stream, objectId, from, until }: TruthQuestion,
): Record<string, unknown>[] {
  const dimensions = dimensionsOf[stream];
  if (!dimensions) throw new Error(`The pretend Google tells no truth of the stream ${stream}.`);
  return rowsOf(objectId, { startDate: from, endDate: until, dimensions }, now()).map(({ keys, ...figures }) => ({
    ...Object.fromEntries(dimensions.map((name, index) => [name, keys[index] ?? ''])),
    ...figures,
  }));
}

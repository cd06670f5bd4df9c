// API v3 of the pretend Ahrefs, as far as it is read: the limits, the projects and the histories of a site. Keys live for a year and end with
// their user; the API belongs to a plan; questions cost units, at least 50 each; 60 requests a minute are answered.
// https://docs.ahrefs.com/api/docs/introduction, .../limits-consumption, .../api-keys-creation-and-management
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { dayMs, minuteMs } from '../../../clock.ts';
import { isDay } from '../../figures.ts';
import { type History, historyRows } from './histories.ts';
import { type AhrefsState, type ApiKey, errorBody } from './state.ts';

const requestsPerMinute = 60;
const keyLifeMs = 365 * dayMs;
const unitsPerQuestion = 50;

type Query = Readonly<Record<string, string | undefined>>;

export function addAhrefsApi(app: FastifyInstance, state: AhrefsState): void {
  app.get('/v3/subscription-info/limits-and-usage', async (request, reply) => {
    const key = admit(state, request, reply);
    if (!key) return reply;
    startMonth(state);
    return {
      limits_and_usage: {
        subscription: 'Enterprise',
        usage_reset_date: nextMonth(state.now()).toISOString(),
        units_limit_workspace: state.unitsLimit,
        units_usage_workspace: state.unitsUsed,
        units_limit_api_key: null,
        units_usage_api_key: state.unitsUsed,
        api_key_expiration_date: new Date(key.createdMs + keyLifeMs).toISOString(),
      },
    };
  });

  app.get<{ Querystring: Query }>('/v3/management/projects', async (request, reply) => {
    if (!admit(state, request, reply)) return reply;
    const { project_id: id } = request.query;
    return {
      projects: state.projects
        .filter((it) => id === undefined || it.id === id)
        .map((project) => projectRecord(project)),
    };
  });

  const addHistory = (path: string, history: History) =>
    app.get<{ Querystring: Query }>(`/v3/site-explorer/${path}`, async (request, reply) => {
      if (!admit(state, request, reply)) return reply;
      const { target, date_from: from = '', date_to: until = '', history_grouping: grouping, select } = request.query;
      const bad = (words: string) => reply.code(400).send(errorBody(words));
      if (!target) return bad('target: required parameter is missing');
      if (!isDay(from) || !isDay(until)) return bad('date_from, date_to: expected a date in YYYY-MM-DD format');
      if (grouping !== 'daily') return bad('history_grouping: unexpected value');
      if (!spend(state, reply)) return reply;
      const rows = historyRows(state, history, target, { from, until });
      const wanted = select?.split(',') ?? null;
      return {
        [history]: wanted ? rows.map((row) => Object.fromEntries(wanted.map((name) => [name, row[name]]))) : rows,
      };
    });
  addHistory('metrics-history', 'metrics');
  addHistory('domain-rating-history', 'domain_ratings');
  addHistory('refdomains-history', 'refdomains');
}

export const projectRecord = ({ id, name, url, mode }: AhrefsState['projects'][number]) => ({
  project_id: id,
  project_name: name,
  url,
  mode,
  protocol: 'both',
  access: 'shared',
  owned_by: 'ada@sandbox.example',
  keyword_count: 0,
  verified: true,
});

/** The key of the request, or null after a refusal. Keys are looked at before the plan, and that before the limit of a minute. */
function admit(state: AhrefsState, request: FastifyRequest, reply: FastifyReply): ApiKey | null {
  const value = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const key = state.keys.find((it) => it.value === value);
  const refuse = (status: number, words: string): null => {
    reply.code(status).send(errorBody(words));
    return null;
  };
  if (!key || key.isDeleted || !state.users.includes(key.user)) return refuse(401, 'Unauthorized');
  const nowMs = state.now().getTime();
  if (key.createdMs + keyLifeMs <= nowMs) return refuse(401, 'The API key has expired.');
  if (!state.hasSubscription)
    return refuse(403, 'Your subscription is not active. API access needs an Enterprise plan.');
  state.askedAtMs = state.askedAtMs.filter((atMs) => atMs > nowMs - minuteMs);
  if (state.askedAtMs.length >= requestsPerMinute) return refuse(429, 'Too Many Requests');
  state.askedAtMs.push(nowMs);
  return key;
}

/** False after a refusal. */
function spend(state: AhrefsState, reply: FastifyReply): boolean {
  startMonth(state);
  if (state.unitsUsed + unitsPerQuestion > state.unitsLimit) {
    reply.code(403).send(errorBody('API units limit exceeded: no units are left until the usage is reset.'));
    return false;
  }
  state.unitsUsed += unitsPerQuestion;
  reply.header('x-api-units-cost-total', String(unitsPerQuestion));
  return true;
}

function startMonth(state: AhrefsState): void {
  const month = state.now().toISOString().slice(0, 7);
  if (month !== state.unitsMonth) Object.assign(state, { unitsMonth: month, unitsUsed: 0 });
}

const nextMonth = (now: Date): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));

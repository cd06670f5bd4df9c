// How the pretend Copper answers. Paths, headers, pages and the limit are those of its documents
// (https://developer.copper.com/introduction/requests.html); the form of its refusals is that of answers that people have reported
// (https://github.com/verbb/formie/issues/653). Of a refused key the documents name the status alone: its words here are the status's own.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { minuteMs } from '../../../clock.ts';
import type { Dialect } from '../../trouble.ts';
import { type CopperRecords, listOf, type Searchable, searchable } from './records.ts';

const pageSizeDefault = 20;
const pageSizeMax = 200;
const requestsPerMinute = 180;
/** No search gives more, whatever page is asked for. */
const foundMax = 100_000;

export const refusal = (status: number, message: string) => ({ success: false, status, message });

export const dialect: Dialect = {
  error: (code, message) => refusal(code === 'rate_limited' ? 429 : 500, message),
  passing401: { body: refusal(401, 'Unauthorized') },
  hasNoRetryAfter: true,
};

type Search = Readonly<Record<string, unknown>>;

export function addApi(app: FastifyInstance, records: CopperRecords, now: () => Date): void {
  const recent: number[] = [];
  app.addHook('preHandler', async (request, reply) => {
    const nowMs = now().getTime();
    while (recent[0] !== undefined && recent[0] <= nowMs - minuteMs) recent.shift();
    if (recent.length >= requestsPerMinute) return refuse(reply, 429, 'Too many requests');
    recent.push(nowMs);
    if (!isLetIn(records, request)) return refuse(reply, 401, 'Unauthorized');
  });
  const root = '/developer_api/v1';
  app.get(`${root}/account`, async () => records.account);
  app.get(`${root}/users/me`, async (request) => {
    const key = records.keys.get(String(request.headers['x-pw-accesstoken']));
    return records.users.get(key?.userId ?? 0);
  });
  for (const name of Object.keys(records.listed)) app.get(`${root}/${name}`, async () => records.listed[name]);
  for (const name of [...searchable, 'users'] as const)
    app.post<{ Body: Search | null }>(`${root}/${name}/search`, async ({ body }, reply) => {
      const search = body ?? {};
      const problem = findProblem(search);
      if (problem) return refuse(reply, 422, `Invalid input: Validation errors: ${problem}`);
      const found = name === 'users' ? listOf(records, name) : find(records, name, search);
      const page = Number(search.page_number ?? 1);
      const size = Number(search.page_size ?? pageSizeDefault);
      reply.header('x-pw-total', String(found.length));
      return found.slice(0, foundMax).slice((page - 1) * size, page * size);
    });
}

const refuse = (reply: FastifyReply, status: number, message: string) =>
  reply.code(status).send(refusal(status, message));

/** All three headers, and the address of the key's own user, who is still there. */
function isLetIn(records: CopperRecords, { headers }: FastifyRequest): boolean {
  const key = records.keys.get(String(headers['x-pw-accesstoken']));
  const user = key && !key.isDeleted ? records.users.get(key.userId) : undefined;
  return (
    user !== undefined && headers['x-pw-application'] === 'developer_api' && headers['x-pw-useremail'] === user.email
  );
}

function findProblem({ page_number: page = 1, page_size: size = pageSizeDefault, ...search }: Search): string | null {
  if (!Number.isInteger(page) || Number(page) < 1) return 'Page Number: must be a positive integer';
  if (!Number.isInteger(size) || Number(size) < 1 || Number(size) > pageSizeMax)
    return `Page Size: must be between 1 and ${pageSizeMax}`;
  for (const name of ['minimum_modified_date', 'maximum_modified_date'])
    if (search[name] !== undefined && typeof search[name] !== 'number') return `${name}: must be a Unix timestamp`;
  return null;
}

function find(records: CopperRecords, name: Searchable, search: Search) {
  const { minimum_modified_date: since = 0, maximum_modified_date: until = Number.POSITIVE_INFINITY } = search;
  const found = [...records.searched[name].values()].filter(
    ({ date_modified: at }) => at >= Number(since) && at <= Number(until),
  );
  const direction = search.sort_direction === 'desc' ? -1 : 1;
  return found.toSorted((a, b) => direction * (a.date_modified - b.date_modified) || a.id - b.id);
}

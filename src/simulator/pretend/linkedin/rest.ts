// What every call to https://api.linkedin.com/rest meets first at the pretend LinkedIn: the token, the version headers, the strict form of
// Rest.li's parameters; and how lists are cut into pages.
// https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling, .../protocol-version,
// https://learn.microsoft.com/en-us/linkedin/marketing/versioning
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LabGrant } from '../../oauth-lab/grants.ts';
import { errorBody, type LinkedInState, type MemberGrant } from './state.ts';

/** Versions are months, and live for a year. */
const versionsFrom = '202512';
const versionsUntil = '202612';

export type Caller = LabGrant & MemberGrant;

/** An answer other than 200, thrown by a route and sent by the handler around it. */
export class Refused extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: object) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
  }
}

/** The member who calls. Throws Refused. `method` is how LinkedIn calls what is asked, `adAccounts.FINDER-search`. */
export function authorize(state: LinkedInState, request: FastifyRequest, method: string, needed: string[]): Caller {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined)
    throw new Refused(401, { message: 'Empty oauth2_access_token', serviceErrorCode: 401, status: 401 });
  const known = state.book.stateOf(token, state.now().getTime());
  if (known === 'unknown')
    throw new Refused(401, errorBody(401, 'INVALID_ACCESS_TOKEN', 'Invalid access token', 65600));
  if (known === 'revoked')
    throw new Refused(
      401,
      errorBody(401, 'REVOKED_ACCESS_TOKEN', 'The token used in the request has been revoked by the user', 65601),
    );
  const caller = state.book.tokens.get(token)?.grant;
  if (known === 'expired' || !caller)
    throw new Refused(401, errorBody(401, 'EXPIRED_ACCESS_TOKEN', 'The token used in the request has expired', 65602));
  checkVersion(request);
  if (!needed.some((scope) => caller.scopes.includes(scope))) {
    const words = `Not enough permissions to access: ${method}.${request.headers['linkedin-version']}01`;
    throw new Refused(403, errorBody(403, 'ACCESS_DENIED', words, 100));
  }
  return caller;
}

function checkVersion({ headers }: FastifyRequest): void {
  const version = String(headers['linkedin-version'] ?? '');
  if (version === '')
    throw new Refused(
      400,
      errorBody(
        400,
        'VERSION_MISSING',
        'A version must be present. Please specify a version by adding the LinkedIn-Version header.',
      ),
    );
  if (version < versionsFrom || version > versionsUntil)
    throw new Refused(426, errorBody(426, 'NONEXISTENT_VERSION', `Requested version ${version} is not active`));
  if (headers['x-restli-protocol-version'] !== '2.0.0')
    throw new Refused(
      400,
      errorBody(400, 'ILLEGAL_ARGUMENT', 'Resource method could not be resolved from request parameters.'),
    );
}

export const badParameter = (words: string): Refused => new Refused(400, errorBody(400, 'ILLEGAL_ARGUMENT', words));

/** The parameter as it was written: Rest.li tells structure, `(:,)` as they are, from values, in which they are encoded. */
export function rawParameter({ url }: FastifyRequest, name: string): string | null {
  const found = (url.split('?')[1] ?? '').split('&').find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}

/** One URN in a list, `List(urn%3Ali%3A...)`, or null where it is none or written otherwise. */
export function urnInList(raw: string | null, kind: string): number | null {
  const match = new RegExp(`^List\\(urn%3Ali%3A${kind}%3A(\\d+)\\)$`, 'i').exec(raw ?? '');
  return match ? Number(match[1]) : null;
}

/** https://learn.microsoft.com/en-us/linkedin/marketing/integrations/ads/cursor-based-pagination */
export function cutPage<T>(all: readonly T[], request: FastifyRequest) {
  const { pageSize = '100', pageToken } = request.query as Record<string, string | undefined>;
  const size = Number(pageSize);
  if (!Number.isInteger(size) || size < 1 || size > 1_000) throw badParameter('pageSize must be between 1 and 1000');
  const from = pageToken === undefined ? 0 : Number(Buffer.from(pageToken, 'base64url').toString());
  if (!Number.isInteger(from)) throw badParameter('Invalid pageToken');
  const until = from + size;
  const next = until < all.length ? Buffer.from(String(until)).toString('base64url') : undefined;
  return { elements: all.slice(from, until), metadata: next === undefined ? {} : { nextPageToken: next } };
}

/** Sends what a route throws as Refused. */
export function sendRefusal(error: unknown, reply: FastifyReply): FastifyReply {
  if (!(error instanceof Refused)) throw error;
  return reply.code(error.status).send(error.body);
}

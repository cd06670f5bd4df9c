// Every error that leaves the API, as application/problem+json (RFC 9457): our own request errors, refused input, trouble with
// our database, and whatever was not expected. The last gets an id that also stands in the log, and never a stack.
import type { FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Diagnosis } from '../life/diagnosis/index.ts';
import { notFound, RequestError, type RequestErrorCode, requestErrorCodes } from '../request-error.ts';
import { isDatabaseAway, isSacrificed, newId } from '../store/index.ts';
import { SecretKeyChangedError } from '../tokens/index.ts';
import type { ApiContext } from './context.ts';
import { explainView } from './views/explain-view.ts';

type ProblemContext = Pick<ApiContext, 'log' | 'config' | 'life'>;

/** Answers with the problem document for `error`, and logs what only we should know. */
export function sendProblem(ctx: ProblemContext, error: unknown, reply: FastifyReply): FastifyReply {
  const requestError = toRequestError(error);
  if (!requestError) return sendUnexpected(ctx, error, reply);
  const { code, message, privateDetail } = requestError;
  const extra = withExplanation(ctx, requestError.extra);
  const { status, title } = requestErrorCodes[code];
  if (privateDetail !== undefined) ctx.log.info({ code, privateDetail }, 'a request was refused');
  if (typeof extra.retryAt === 'string') reply.header('retry-after', new Date(extra.retryAt).toUTCString());
  if (code === 'unavailable') ctx.log.warn({ error: String(error) }, 'a request could not be answered');
  return send(reply, { ...extra, type: `urn:mooring:problem:${code}`, title, status, code, detail: message });
}

function sendUnexpected(ctx: ProblemContext, error: unknown, reply: FastifyReply): FastifyReply {
  const id = newId('err');
  ctx.log.error({ id, err: error }, 'a request failed in a way nobody expected');
  return send(reply, {
    type: 'urn:mooring:problem:unexpected',
    title: 'Something went wrong on our side',
    status: 500,
    code: 'unexpected',
    detail: `Nothing of this request was kept. Try again; if it stays, give the operator this id, under which it stands in the log: ${id}`,
    instance: id,
  });
}

/**
 * What a provider refused is said in full: how to interpret it, how to resolve it. To whoever is connecting with it; or, where a Connection is named,
 * of that one, which was connected before.
 */
function withExplanation(ctx: ProblemContext, extra: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { diagnosis, connectorSlug, connectionName, accountLabel, ...rest } = extra;
  if (typeof connectorSlug !== 'string' || diagnosis === undefined) return rest;
  const connector = ctx.life.getConnector(connectorSlug);
  const { supportContact } = ctx.config;
  const names =
    typeof connectionName === 'string'
      ? { connectionName, accountLabel: typeof accountLabel === 'string' ? accountLabel : null }
      : { isConnecting: true };
  return { ...rest, explanation: explainView(diagnosis as Diagnosis, { connector, supportContact, ...names }) };
}

const send = (reply: FastifyReply, problem: { status: number; [name: string]: unknown }): FastifyReply =>
  reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));

/** What Fastify, its plugins and the driver say, in our codes; null for what is our own mistake. */
function toRequestError(error: unknown): RequestError | null {
  if (error instanceof RequestError) return error;
  if (error instanceof SecretKeyChangedError) return new RequestError('unavailable', error.message);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = Object.fromEntries(
      error.validation.map((it) => [
        pathOf(it.instancePath) || wholeOf(error.validationContext),
        it.message ?? 'not valid',
      ]),
    );
    return new RequestError('bad_input', 'Some fields are not valid.', { extra: { fields } });
  }
  const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
  const known = code === undefined ? undefined : byCode[code];
  if (known) return new RequestError(...known);
  if (isOfRemovedUser(error)) return new RequestError('conflict', userRemoved);
  if (isSacrificed(error)) return new RequestError('conflict', gaveWay);
  if (isDatabaseAway(error)) return new RequestError('unavailable', databaseAway);
  if (statusCode === 429) return new RequestError('too_many_requests', `Too many requests. Slow down and try again.`);
  if (statusCode === 413) return new RequestError('too_large', 'This is larger than the API accepts (1 MiB).');
  // The server of files says 403 to what it does not give, such as a folder.
  if (statusCode === 403 || statusCode === 404) return notFound('page or route');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new RequestError('bad_input', message ?? 'The request cannot be read.');
  return null;
}

/** What is wrong with the whole of it, and with no field, is named after what was sent. */
const wholeOf = (context: string | undefined): string => (context === 'querystring' ? 'query' : (context ?? 'body'));

/** SQLSTATE foreign_key_violation on a column that names a User: they were removed while this was under way. */
const isOfRemovedUser = (error: unknown): boolean => {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23503' && /_user_id_fkey$/.test(constraint ?? '');
};

const gaveWay =
  'Something else was changed at this very moment, and this had to give way. Nothing was changed; try again.';
const userRemoved =
  'A User that this was done by or for was removed from the Account at this very moment. Nothing was changed.';

/** "/fields/host" -> "fields.host" */
const pathOf = (pointer: string): string => pointer.replace(/^\//, '').replaceAll('/', '.');

/** Whether a text within `value` could not be stored: PostgreSQL has no null byte, and JSON there no half of a character. */
export function isUnstorable(value: unknown): boolean {
  // No recursion: a body may be nested deeper than the stack.
  const left = [value];
  while (left.length > 0) {
    const it = left.pop();
    if (typeof it === 'string' && (it.includes('\u0000') || !it.isWellFormed())) return true;
    if (typeof it !== 'object' || it === null) continue;
    for (const [name, inner] of Object.entries(it)) left.push(name, inner);
  }
  return false;
}

export const unstorable = 'The text holds a character that cannot be stored (a null byte, or half of a character).';
const byCode: Record<string, [RequestErrorCode, string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too_large', 'This is larger than the API accepts (1 MiB).'],
  FST_ERR_MAX_PARAM_LENGTH: ['not_found', 'A part of the address is longer than any id. Copy the address anew.'],
  FST_ERR_BAD_URL: ['bad_input', 'The address cannot be decoded. Copy it anew; “%” is written as %25.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['bad_input', 'Send JSON, with the header "Content-Type: application/json".'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['bad_input', 'The body is not JSON.'],
  // SQLSTATE of PostgreSQL for text it refuses: character_not_in_repertoire, untranslatable_character.
  '22021': ['bad_input', unstorable],
  '22P05': ['bad_input', unstorable],
};

export const databaseAway =
  'The database of Mooring does not answer at the moment. Nothing is lost; this page works again as soon as it is back.';

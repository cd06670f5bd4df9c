// Sign-in and its kin under /api/auth, answered by the sign-in library behind src/accounts. Only the endpoints named here are
// reachable, whatever else the library offers; their input is checked first, and their errors leave as problem documents.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { baseUrlOf } from '../accounts/index.ts';
import { RequestError } from '../request-error.ts';
import { headersOf } from './actor.ts';
import type { ApiContext, App } from './context.ts';

const email = z.email().max(320);
const password = z.string().min(1).max(200);
const newPassword = z.string().min(10, 'A password needs at least 10 characters.').max(200);
const done = z.object({ status: z.literal(true) });
const nothing = z.object({}).optional();

const endpoints = [
  {
    path: '/sign-in/email',
    summary: 'Sign in; the answer sets a session cookie',
    body: z.object({ email, password, rememberMe: z.boolean().optional() }),
  },
  { path: '/sign-out', summary: 'Sign out here', body: nothing },
  {
    path: '/change-password',
    summary: 'Change your password',
    body: z.object({ currentPassword: password, newPassword, revokeOtherSessions: z.boolean().optional() }),
  },
  { path: '/revoke-sessions', summary: 'Sign out everywhere', body: nothing },
  {
    path: '/request-password-reset',
    summary: 'Mail a link that sets a new password; the answer is the same whether or not the address is known',
    body: z.object({ email }),
  },
  {
    path: '/reset-password',
    summary: 'Set a new password with the token of that link; all sessions end',
    body: z.object({ token: z.string().min(1).max(200), newPassword }),
  },
];

export function registerAuthRoutes(app: App, ctx: ApiContext): void {
  for (const { path, summary, body } of endpoints) {
    const schema = { tags: ['sign-in'], summary, security: [], body, response: { 200: done } };
    app.post(`/api/auth${path}`, { schema }, (request, reply) => forward(ctx, path, request, reply));
  }
}

async function forward(ctx: ApiContext, path: string, request: FastifyRequest, reply: FastifyReply) {
  const base = baseUrlOf(ctx.config);
  const given = headersOf(request);
  const headers = new Headers({ 'content-type': 'application/json', origin: given.get('origin') ?? base });
  for (const name of ['cookie', 'user-agent']) {
    const value = given.get(name);
    if (value !== null) headers.set(name, value);
  }
  const body = JSON.stringify(request.body ?? {});
  const answer = await ctx.auth.handle(
    new Request(new URL(`/api/auth${path}`, base), { method: 'POST', headers, body }),
    request.ip,
  );
  if (!answer.ok) throw await toError(path, answer, reply);
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  // The library's own answer holds the session's token, which no script needs.
  return { status: true as const };
}

/** The library's refusal in our words. Anything it does not answer for itself is our mistake. */
async function toError(path: string, answer: Response, reply: FastifyReply): Promise<Error> {
  const { code, message } = (await answer.json().catch(() => ({}))) as { code?: string; message?: string };
  if (answer.status === 429) {
    const seconds = answer.headers.get('x-retry-after');
    if (seconds !== null) reply.header('retry-after', seconds);
    return new RequestError('too_many_requests', tooMany[path] ?? 'Too many attempts. Wait a minute and try again.');
  }
  if (code === 'INVALID_EMAIL_OR_PASSWORD')
    return new RequestError('not_signed_in', 'Email address or password is wrong.');
  if (code === 'INVALID_PASSWORD') {
    const fields = { currentPassword: 'This is not your present password.' };
    return new RequestError('bad_input', fields.currentPassword, { extra: { fields } });
  }
  if (code === 'INVALID_TOKEN' || code === 'USER_NOT_FOUND')
    return new RequestError('bad_input', 'This link has expired or was used. Ask for a new one on the sign-in page.');
  if (answer.status === 401) return new RequestError('not_signed_in', 'Sign in first.');
  if (answer.status === 403) return new RequestError('forbidden', message ?? 'This is not allowed.');
  if (answer.status < 500) return new RequestError('bad_input', message ?? 'The input is not valid.');
  return new Error(`the sign-in library answered ${answer.status}: ${code ?? message ?? 'no reason'}`);
}

const tooMany: Record<string, string> = {
  '/sign-in/email':
    'Too many attempts to sign in. Wait a minute and try again; after twenty wrong passwords for one address, wait fifteen. If you forgot the password, set a new one by mail.',
  '/request-password-reset':
    'Too many mails were asked for. Wait fifteen minutes and look into the spam folder meanwhile.',
};

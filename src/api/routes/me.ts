// Who is signed in, and what they may do.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, findUser, getAccount, listPermissions, type User } from '../../accounts/index.ts';
import { actorOf } from '../actor.ts';
import type { ApiContext, RegisterRoutes } from '../context.ts';
import { type MeView, me } from '../schemas.ts';
import { toUserView } from './users.ts';

export const registerMeRoutes: RegisterRoutes = (app, ctx) => {
  const schema = { tags: ['me'], summary: 'Who you are and what you may do', response: { 200: me } };
  app.get('/me', { schema }, async (request) => toMeView(ctx, actorOf(request)));
};

export async function toMeView(ctx: ApiContext, actor: Actor): Promise<MeView> {
  const { db } = ctx.store;
  const { accountId, userId, role } = actor;
  const user = userId === null ? null : await findUser(db, { accountId, id: userId });
  const account = await getAccount(db, accountId);
  return {
    user: user && toUserView(user),
    account: { id: account.id, name: account.name },
    role,
    permissions: listPermissions(actor),
    isMailConfigured: ctx.config.smtpUrl !== null,
    supportContact: ctx.config.supportContact,
    version: ctx.version,
  };
}

/** Signs in a User who has just proven who they are, and answers as `GET /me` would. */
export async function signInAs(
  ctx: ApiContext,
  request: FastifyRequest,
  reply: FastifyReply,
  user: User,
  password: string,
): Promise<MeView> {
  const userAgent = request.headers['user-agent'];
  const cookies = await ctx.auth.signIn({ email: user.email, password, clientIp: request.ip, userAgent });
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  return toMeView(ctx, { ...user, kind: 'user', userId: user.id });
}

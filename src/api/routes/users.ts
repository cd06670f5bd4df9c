// The Users of the Account: seen by all of it, changed by admins, ownership passed on by the owner.
import { changeUser, listUsers, makeOwner, removeUser, type User } from '../../accounts/index.ts';
import { listDependents } from '../../life/index.ts';
import { actorOf } from '../actor.ts';
import type { RegisterRoutes } from '../context.ts';
import { type UserView, user, userPatch } from '../schemas.ts';
import { dependents, userRemoval } from '../take-over-schemas.ts';
import { asList, idParams, listOf, noContent } from './parts.ts';

const tags = ['users'];

export const registerUserRoutes: RegisterRoutes = (app, ctx) => {
  app.get(
    '/users',
    { schema: { tags, summary: 'Users of your Account', response: { 200: listOf(user) } } },
    async (request) => asList((await listUsers(ctx, actorOf(request))).map(toUserView)),
  );

  app.patch(
    '/users/:id',
    { schema: { tags, summary: 'Change role or name', params: idParams, body: userPatch, response: { 200: user } } },
    async (request) => toUserView(await changeUser(ctx, actorOf(request), request.params.id, request.body)),
  );

  app.delete(
    '/users/:id',
    {
      schema: {
        tags,
        summary: 'Remove a User; `takenOverBy` names the User who takes over what they connected',
        params: idParams,
        querystring: userRemoval,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await removeUser(ctx, actorOf(request), request.params.id, request.query.takenOverBy ?? null);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/users/:id/dependents',
    {
      schema: {
        tags,
        summary: 'What depends on a User: look before you remove them',
        params: idParams,
        response: { 200: dependents },
      },
    },
    async (request) => listDependents(ctx.life, actorOf(request), request.params.id),
  );

  app.post(
    '/users/:id/make-owner',
    { schema: { tags, summary: 'Make them the Account Owner', params: idParams, response: { 200: user } } },
    async (request) => toUserView(await makeOwner(ctx, actorOf(request), request.params.id)),
  );
};

export const toUserView = (it: User): UserView => ({
  id: it.id,
  name: it.name,
  email: it.email,
  role: it.role,
  isOperator: it.isOperator,
  createdAt: it.createdAt.toISOString(),
});

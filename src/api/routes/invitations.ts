// Invitations: made, listed and revoked by admins; read and accepted by whoever holds the link.
import { z } from 'zod';
import {
  acceptInvitation,
  baseUrlOf,
  type Invitation,
  inviteUser,
  listInvitations,
  previewInvitation,
  revokeInvitation,
} from '../../accounts/index.ts';
import { actorOf } from '../actor.ts';
import type { RegisterRoutes } from '../context.ts';
import {
  acceptInvitationInput,
  type InvitationView,
  invitation,
  invitationCreated,
  invitationInput,
  invitationPreview,
  me,
} from '../schemas.ts';
import { signInAs } from './me.ts';
import { asList, guessable, idParams, listOf, noContent } from './parts.ts';

const tags = ['invitations'];

export const registerInvitationRoutes: RegisterRoutes = (app, ctx) => {
  const linkTo = (token: string): string =>
    `${baseUrlOf(ctx.config)}/accept-invitation?token=${encodeURIComponent(token)}`;

  app.get(
    '/invitations',
    { schema: { tags, summary: 'Open invitations', response: { 200: listOf(invitation) } } },
    async (request) => asList((await listInvitations(ctx, actorOf(request))).map(toInvitationView)),
  );

  app.post(
    '/invitations',
    {
      schema: {
        tags,
        summary: 'Invite a person by email; the link is shown once',
        body: invitationInput,
        response: { 201: invitationCreated },
      },
    },
    async (request, reply) => {
      const made = await inviteUser(ctx, actorOf(request), request.body, linkTo);
      reply.code(201);
      return { ...toInvitationView(made), link: made.link, isMailed: made.isMailed };
    },
  );

  app.delete(
    '/invitations/:id',
    { schema: { tags, summary: 'Take an invitation back', params: idParams, response: { 204: noContent } } },
    async (request, reply) => {
      await revokeInvitation(ctx, actorOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/invitations/by-token/:token',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'What the holder of a link is invited to',
        security: [],
        params: z.object({ token: z.string().min(1).max(200) }),
        response: { 200: invitationPreview },
      },
    },
    async (request) => {
      const { accountName, email, role, invitedByName } = await previewInvitation(ctx, request.params.token);
      return { accountName, email, role, invitedBy: invitedByName };
    },
  );

  app.post(
    '/invitations/accept',
    {
      config: guessable,
      schema: {
        tags,
        summary: 'Become a User; the answer sets a session cookie',
        security: [],
        body: acceptInvitationInput,
        response: { 200: me },
      },
    },
    async (request, reply) => {
      const user = await acceptInvitation(ctx, request.body);
      return signInAs(ctx, request, reply, user, request.body.password);
    },
  );
};

const toInvitationView = (it: Invitation): InvitationView => ({
  id: it.id,
  email: it.email,
  role: it.role,
  invitedBy: it.invitedByName,
  createdAt: it.createdAt.toISOString(),
  expiresAt: it.expiresAt.toISOString(),
});

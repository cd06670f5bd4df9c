// For whoever holds a reconnect link, signed in or not. The token comes in the body, never in an address, so that it stands in no access log.
// All are POST: a scanner that follows every link of a mail changes nothing, and learns nothing.
import type { FastifyRequest } from 'fastify';
import { type Actor, findActor } from '../../accounts/index.ts';
import {
  askForFreshMail,
  beginByLink,
  enterByLink,
  type LinkProof,
  openLink,
  tellWhoAsked,
} from '../../life/reconnect/index.ts';
import { headersOf } from '../actor.ts';
import type { ApiContext, RegisterRoutes } from '../context.ts';
import { keepLinkCookie, readLinkCookie } from '../link-cookie.ts';
import { beginByLinkInput, enterByLinkInput, linkAnswered, linkBegun, linkPage, linkProof } from '../link-schemas.ts';
import { toLinkPage } from '../views/link-view.ts';
import { guessable } from './parts.ts';

const tags = ['by link'];
const done = { status: 'done' as const };
/** A page asks when it opens and when it comes back. */
const opened = { access: 'public', rateLimit: { max: 30, timeWindow: 60_000 } } as const;

export const registerByLinkRoutes: RegisterRoutes = (app, ctx) => {
  app.post(
    '/by-link/open',
    {
      config: opened,
      schema: {
        tags,
        summary: 'What the holder of a link has to know',
        security: [],
        body: linkProof,
        response: { 200: linkPage },
      },
    },
    async (request) => {
      const signedIn = await findSignedIn(ctx, request);
      return toLinkPage(ctx, await openLink(ctx.life, proofOf(ctx, request, request.body), signedIn));
    },
  );

  app.post(
    '/by-link/begin',
    {
      config: guessable,
      schema: {
        tags,
        summary: "Go to the provider's pages; the answer sets a cookie for the way back",
        security: [],
        body: beginByLinkInput,
        response: { 200: linkBegun },
      },
    },
    async (request, reply) => {
      const signedIn = await findSignedIn(ctx, request);
      const browserSecret = keepLinkCookie(ctx, request, reply);
      const { fields, ...shown } = request.body;
      const proof = proofOf(ctx, request, shown);
      return { authorizeUrl: await beginByLink(ctx.life, proof, { signedIn, browserSecret, fields }) };
    },
  );

  app.post(
    '/by-link/enter',
    {
      config: guessable,
      schema: {
        tags,
        summary: 'Enter a key or password; it is proven before anything is kept',
        security: [],
        body: enterByLinkInput,
        response: { 200: linkAnswered },
      },
    },
    async (request, reply) => {
      const signedIn = await findSignedIn(ctx, request);
      const browserSecret = keepLinkCookie(ctx, request, reply);
      const { fields, ...shown } = request.body;
      await enterByLink(ctx.life, proofOf(ctx, request, shown), { signedIn, browserSecret, fields });
      return done;
    },
  );

  app.post(
    '/by-link/fresh-mail',
    {
      config: guessable,
      schema: {
        tags,
        summary: 'Have a fresh link mailed to the same recipient; the answer is the same whether or not one goes out',
        security: [],
        body: linkProof,
        response: { 200: linkAnswered },
      },
    },
    async (request) => {
      await askForFreshMail(ctx.life, proofOf(ctx, request, request.body));
      return done;
    },
  );

  app.post(
    '/by-link/tell',
    {
      config: guessable,
      schema: {
        tags,
        summary: 'After another account came back: tell the person who asked',
        security: [],
        body: linkProof,
        response: { 200: linkAnswered },
      },
    },
    async (request) => {
      await tellWhoAsked(ctx.life, proofOf(ctx, request, request.body));
      return done;
    },
  );
};

const proofOf = (ctx: ApiContext, request: FastifyRequest, shown: Omit<LinkProof, 'browserSecret'>): LinkProof => ({
  ...shown,
  browserSecret: readLinkCookie(ctx, request),
});

/** Whoever is signed in does it in their own name; nobody has to be. */
const findSignedIn = (ctx: ApiContext, request: FastifyRequest): Promise<Actor | null> =>
  findActor(ctx, headersOf(request));

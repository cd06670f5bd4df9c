// Credentials for other programs: GET a valid one, POST what a provider answered to it, and who took it when.
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { keyIn } from '../../accounts/index.ts';
import {
  type CredentialReads,
  createHandOutCredential,
  type HandedOut,
  listCredentialReads,
  type ReportedFailure,
  reportFailure,
} from '../../life/index.ts';
import { actorOf } from '../actor.ts';
import type { RegisterRoutes } from '../context.ts';
import {
  type CredentialReadsView,
  credentialQuery,
  credentialReads,
  type HandedOutCredentialView,
  handedOutCredential,
  type ReportedFailureView,
  reportedFailure,
  reportInput,
} from '../credential-schemas.ts';
import { asList, idParams, listOf } from './parts.ts';

const tags = ['credentials'];

/** A busy pipeline asks before each request; more than this is a loop that has run away. Counted per API key and Connection. */
const readsPerMinuteMax = 1_200;
/** Each may lead to requests of our own. */
const reportsPerMinuteMax = 60;

/** By key and Connection, so that one that runs away stops no other. The key itself, for a header can be spelled in many ways. */
const keyOf = (request: FastifyRequest): string =>
  createHash('sha256')
    .update(
      `${keyIn(request.headers.authorization ?? '') ?? request.ip} ${(request.params as { id?: string }).id ?? ''}`,
    )
    .digest('base64');

const limited = (max: number) => ({ rateLimit: { max, timeWindow: 60_000, keyGenerator: keyOf, cache: 20_000 } });

export const registerCredentialRoutes: RegisterRoutes = (app, ctx) => {
  const handOutCredential = createHandOutCredential(ctx.life);

  app.get(
    '/connections/:id/credentials',
    {
      config: limited(readsPerMinuteMax),
      schema: {
        tags,
        summary: 'A currently valid credential, renewed first if need be; for API keys that may read credentials',
        params: idParams,
        querystring: credentialQuery,
        response: { 200: handedOutCredential },
      },
    },
    async (request) => {
      const leastLifeMs = request.query.validForSeconds * 1_000;
      return toView(await handOutCredential(actorOf(request), { connectionId: request.params.id, leastLifeMs }));
    },
  );

  app.get(
    '/connections/:id/credential-reads',
    {
      schema: {
        tags,
        summary: 'Which API keys took the credential, by the hour, newest first',
        params: idParams,
        response: { 200: listOf(credentialReads) },
      },
    },
    async (request) => {
      const reads = await listCredentialReads(ctx.life, actorOf(request), { connectionId: request.params.id });
      return asList(reads.map(toReadsView));
    },
  );

  app.get(
    '/api-keys/:id/credential-reads',
    {
      schema: {
        tags,
        summary: 'Whose credentials an API key took, by the hour, newest first',
        params: idParams,
        response: { 200: listOf(credentialReads) },
      },
    },
    async (request) => {
      const reads = await listCredentialReads(ctx.life, actorOf(request), { apiKeyId: request.params.id });
      return asList(reads.map(toReadsView));
    },
  );

  app.post(
    '/connections/:id/failures',
    {
      config: { ...limited(reportsPerMinuteMax), keepsNothing: true },
      schema: {
        tags,
        summary: 'Report what a provider answered to a credential; it is diagnosed and treated like our own failures',
        params: idParams,
        body: reportInput,
        response: { 200: reportedFailure },
      },
    },
    async (request) => {
      const { response, error, ...rest } = request.body;
      const reported = await reportFailure(ctx.life, actorOf(request), {
        ...rest,
        connectionId: request.params.id,
        ...(response && {
          response: { status: response.status, headers: plainHeaders(response.headers ?? {}), body: response.body },
        }),
        ...(error && { error: error as { code?: string } }),
      });
      return toReportedView(reported);
    },
  );
};

const plainHeaders = (headers: Record<string, string | number | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );

function toView({ connectionId, connectorSlug, config, credential }: HandedOut): HandedOutCredentialView {
  const { version, obtainedAt, expiresAt, renewal, secrets } = credential;
  return {
    connectionId,
    connectorSlug,
    version,
    obtainedAt: obtainedAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    renewal: renewal && {
      refusedSince: renewal.refusedSince?.toISOString() ?? null,
      failures: renewal.failures,
      restsUntil: renewal.restsUntil?.toISOString() ?? null,
    },
    credential: secrets.kind === 'oauth2' ? { ...secrets, tokenType: 'Bearer' } : secrets,
    config,
  };
}

const toReadsView = ({ hourAt, firstAt, lastAt, ...it }: CredentialReads): CredentialReadsView => ({
  ...it,
  hourAt: hourAt.toISOString(),
  firstAt: firstAt.toISOString(),
  lastAt: lastAt.toISOString(),
});

const toReportedView = ({ nextAt, lookedAt, ...rest }: ReportedFailure): ReportedFailureView => ({
  ...rest,
  nextAt: nextAt?.toISOString() ?? null,
  lookedAt: lookedAt?.toISOString() ?? null,
});

// API keys of the Account, for programs.
import { type ApiKey, createApiKey, listApiKeys, revokeApiKey } from '../../accounts/index.ts';
import { actorOf } from '../actor.ts';
import type { RegisterRoutes } from '../context.ts';
import { type ApiKeyView, apiKey, apiKeyCreated, apiKeyInput } from '../schemas.ts';
import { asList, idParams, listOf, noContent } from './parts.ts';

const tags = ['api-keys'];

export const registerApiKeyRoutes: RegisterRoutes = (app, ctx) => {
  app.get(
    '/api-keys',
    { schema: { tags, summary: 'API keys in use', response: { 200: listOf(apiKey) } } },
    async (request) => asList((await listApiKeys(ctx, actorOf(request))).map(toApiKeyView)),
  );

  app.post(
    '/api-keys',
    {
      schema: {
        tags,
        summary: 'Make an API key; it is shown once',
        body: apiKeyInput,
        response: { 201: apiKeyCreated },
      },
    },
    async (request, reply) => {
      const made = await createApiKey(ctx, actorOf(request), request.body);
      reply.code(201);
      return { ...toApiKeyView(made), key: made.key };
    },
  );

  app.delete(
    '/api-keys/:id',
    { schema: { tags, summary: 'Revoke an API key', params: idParams, response: { 204: noContent } } },
    async (request, reply) => {
      await revokeApiKey(ctx, actorOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
};

const toApiKeyView = (it: ApiKey): ApiKeyView => ({
  id: it.id,
  name: it.name,
  role: it.role,
  hint: it.hint,
  canReadCredentials: it.canReadCredentials,
  createdBy: it.createdByName,
  createdAt: it.createdAt.toISOString(),
  lastUsedAt: it.lastUsedAt?.toISOString() ?? null,
});

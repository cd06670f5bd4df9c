// What the help page tells. Data of the program alone, the same for every Account.
import { z } from 'zod';
import { requirePermission } from '../../accounts/index.ts';
import { renderHelp, renderProviderHelp } from '../../life/help/index.ts';
import { providerRules } from '../../providers/index.ts';
import { notFound } from '../../request-error.ts';
import { actorOf } from '../actor.ts';
import type { RegisterRoutes } from '../context.ts';
import { helpProvider, helpProviderName, helpSection } from '../help-schemas.ts';
import { asList, listOf } from './parts.ts';

const tags = ['help'];
const byName = new Intl.Collator('en', { sensitivity: 'base' });

export const registerHelpRoutes: RegisterRoutes = (app, ctx) => {
  app.get(
    '/help/causes',
    { schema: { tags, summary: 'Causes and their details in general words', response: { 200: listOf(helpSection) } } },
    async (request) => {
      requirePermission(actorOf(request), 'view');
      return asList(renderHelp());
    },
  );

  app.get(
    '/help/providers',
    { schema: { tags, summary: 'Providers that have rules, by name', response: { 200: listOf(helpProviderName) } } },
    async (request) => {
      requirePermission(actorOf(request), 'view');
      const names = providerRules.map(({ slug, name }) => ({ slug, name }));
      return asList(names.sort((one, other) => byName.compare(one.name, other.name)));
    },
  );

  app.get(
    '/help/providers/:slug',
    {
      schema: {
        tags,
        summary: 'What is known of a provider, by its slug, an alias or the slug of a connector',
        params: z.object({ slug: z.string().min(1).max(100) }),
        response: { 200: helpProvider },
      },
    },
    async (request) => {
      requirePermission(actorOf(request), 'view');
      const { slug } = request.params;
      const found = renderProviderHelp(slug, ctx.life.findConnector(slug)?.authKind ?? null);
      if (!found) throw notFound('provider');
      return found;
    },
  );
};

// Notion.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const notion: ProviderRules = {
  slug: 'notion',
  name: 'Notion',
  aliases: ['notion-so', 'notion-api'],
  marks: [{ header: { name: 'x-notion-request-id' } }],
  rules,
  lifetimes,
  help: {
    details: {
      object_access_lost: {
        interpret:
          'A page or database is visible to an integration only while it is shared with it, itself or through a page above it.',
        resolve: [
          'In Notion, open the page or database, choose the menu at the top right, then Connections, and add the integration again.',
        ],
        url: 'https://developers.notion.com/reference/status-codes',
      },
    },
  },
};

// Contentful.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const contentful: ProviderRules = {
  slug: 'contentful',
  name: 'Contentful',
  marks: [{ header: { name: 'x-contentful-request-id' } }],
  rules,
  lifetimes,
  help: {
    details: {
      admin_consent_required: {
        interpret: 'The organization takes only personal access tokens that it has granted.',
        resolve: ['An admin of the Contentful organization grants the token.'],
        url: 'https://github.com/HelpCode-ai/anythingmcp/releases/tag/v0.23.1',
      },
    },
  },
};

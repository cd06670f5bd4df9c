// OpenAI.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const openai: ProviderRules = {
  slug: 'openai',
  name: 'OpenAI',
  aliases: ['chatgpt', 'openai-api'],
  marks: [{ header: { name: 'openai-version' } }, { header: { name: 'openai-processing-ms' } }],
  rules,
  lifetimes,
  help: {
    details: {
      plan_limit: {
        interpret:
          'The organization has no credit left, or has reached its monthly limit. Waiting does not help, though the answer is 429.',
        resolve: ['In the OpenAI platform, open Billing, and add credit or raise the limit.'],
        url: 'https://developers.openai.com/docs/guides/error-codes',
      },
      wrong_api_key: {
        interpret: 'A key that was deleted gets the same answer as one that was never made.',
        resolve: ['In the OpenAI platform, open API keys, make a new key in the right project and enter it here.'],
        url: 'https://developers.openai.com/docs/guides/error-codes',
      },
      ip_not_allowed: {
        resolve: [
          'In the OpenAI platform, someone who manages the project or organization adds the addresses of this service to its IP allow list.',
        ],
        url: 'https://developers.openai.com/docs/guides/error-codes',
      },
    },
  },
};

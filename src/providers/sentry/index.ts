// Sentry.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const sentry: ProviderRules = {
  slug: 'sentry',
  name: 'Sentry',
  aliases: ['sentry-io'],
  marks: [{ header: { name: 'x-sentry-rate-limit-limit' } }],
  rules,
  lifetimes,
  help: {
    details: {
      plan_limit: {
        interpret:
          'The organization has more members than its plan allows, and this one is switched off. A new token does not help.',
        resolve: ['An owner of the Sentry organization takes a larger plan or frees a seat.'],
        url: 'https://github.com/getsentry/sentry/pull/26157',
      },
    },
  },
};

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
};

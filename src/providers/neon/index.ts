// Neon: PostgreSQL that sleeps when nobody asks.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const neon: ProviderRules = {
  slug: 'neon',
  name: 'Neon',
  parent: 'postgres',
  aliases: ['neon-postgres', 'neondb', 'vercel-postgres', 'neon-serverless'],
  rules,
  lifetimes,
  help: {
    details: {
      plan_limit: {
        interpret:
          'The project has used up what its plan gives for this billing period; the quota begins anew with the next.',
        resolve: ['In the Neon console, open Billing and change the plan, or wait for the next billing period.'],
      },
    },
  },
};

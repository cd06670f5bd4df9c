// Vercel.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const vercel: ProviderRules = {
  slug: 'vercel',
  name: 'Vercel',
  rules,
  lifetimes,
  help: {
    details: {
      mfa_or_sso_required: {
        interpret: 'The team asks for single sign-on, and the token was not made in such a session.',
        resolve: [
          'Sign in to the team through its single sign-on, make a token with that team as scope and enter it here.',
        ],
        url: 'https://github.com/vercel/vercel/pull/6053',
      },
    },
  },
};

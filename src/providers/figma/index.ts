// Figma.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const figma: ProviderRules = {
  slug: 'figma',
  name: 'Figma',
  aliases: ['figma-api'],
  rules,
  lifetimes,
  help: {
    details: {
      scope_missing: {
        interpret: 'Some Figma scopes, such as those of variables and Code Connect, are offered only on certain plans.',
        url: 'https://github.com/figma/code-connect/issues/278',
      },
    },
  },
};

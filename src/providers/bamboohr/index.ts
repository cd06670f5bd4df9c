// BambooHR: people of a company.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const bamboohr: ProviderRules = {
  slug: 'bamboohr',
  name: 'BambooHR',
  aliases: ['bamboo-hr', 'bamboo'],
  marks: [{ header: { name: 'x-bamboohr-error-message' } }],
  rules,
  lifetimes,
  help: {
    details: {
      role_lost: {
        interpret:
          'An API key of BambooHR may do what the user who made it may do. That user was disabled, or lost access to these fields.',
        resolve: [
          'An administrator opens Settings > Access Levels in BambooHR and gives the user of the key access to the data, or another user makes a key.',
        ],
        url: 'https://documentation.bamboohr.com/docs/api-details',
      },
      wrong_api_key: {
        resolve: [
          'Sign in to BambooHR, open the menu of your name > API Keys, and make a new key.',
          'Check that the company domain is right too.',
        ],
        url: 'https://github.com/JupiterOne/graph-bamboohr/blob/main/docs/development.md',
      },
    },
  },
};

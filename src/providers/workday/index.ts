// Workday: people and finance of companies.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const workday: ProviderRules = {
  slug: 'workday',
  name: 'Workday',
  aliases: ['workday-*'],
  rules,
  lifetimes,
  help: {
    details: {
      role_lost: {
        interpret:
          'The integration system user lacks access to a security domain, or the change of its policy was not activated.',
        resolve: [
          'A Workday administrator gives the security group of the integration user Get access to the domain, and runs Activate Pending Security Policy Changes.',
        ],
        url: 'https://docs.databricks.com/gcp/en/error-messages/workday-hcm-connector-soap-fault-error-class',
      },
    },
  },
};

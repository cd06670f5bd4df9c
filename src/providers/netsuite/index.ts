// NetSuite: business software by Oracle, by SOAP, REST and RESTlets.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const netsuite: ProviderRules = {
  slug: 'netsuite',
  name: 'NetSuite',
  aliases: ['netsuite-*', 'oracle-netsuite'],
  marks: [{ at: { 'o:errorDetails.*.o:errorCode': 'INVALID_LOGIN' } }],
  rules,
  lifetimes,
  help: {
    details: {
      role_lost: {
        interpret:
          'NetSuite says "Invalid login attempt" for a missing permission, a switched-off feature, an inactive role and a refused token alike. Its login audit trail tells which.',
        resolve: [
          'An administrator opens Setup > Users/Roles > User Management > View Login Audit Trail in NetSuite, adds the column Detail, and looks at our attempts.',
          'For REST, the role needs the permissions REST Web Services and Log in using Access Tokens, and the features must be on under Setup > Company > Enable Features > SuiteCloud.',
        ],
        url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_158324637123.html',
      },
    },
  },
};

// QuickBooks Online: accounting, by Intuit.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const quickbooks: ProviderRules = {
  slug: 'quickbooks',
  name: 'QuickBooks',
  aliases: ['quickbooks-*', 'quickbooks-online', 'intuit', 'qbo', 'quick-books'],
  marks: [
    { at: { 'Fault.type': 'ValidationFault' } },
    { at: { 'Fault.type': 'AuthorizationFault' } },
    { at: { 'fault.type': 'AUTHENTICATION' } },
  ],
  rules,
  lifetimes,
  help: {
    details: {
      subscription_inactive: {
        interpret:
          'The trial or subscription of the QuickBooks company ended, or a payment failed. Reading may go on for a time.',
        resolve: [
          'The administrator of the company opens the gear icon > Account and settings > Billing in QuickBooks and renews the subscription.',
        ],
        url: 'https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/subscription-states',
      },
      role_lost: {
        interpret:
          'The person who connected the company no longer has access to it, or is no longer its administrator.',
        resolve: [
          'A present administrator of the QuickBooks company gives the access back, or reconnects with an account that has it.',
        ],
        url: 'https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/handling-common-errors',
      },
    },
  },
};

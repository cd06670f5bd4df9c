// Xero: accounting.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const xero: ProviderRules = {
  slug: 'xero',
  name: 'Xero',
  aliases: ['xero-*'],
  marks: [{ header: { name: 'xero-correlation-id' } }, { header: { name: 'x-rate-limit-problem' } }],
  rules,
  lifetimes,
  help: {
    details: {
      object_access_lost: {
        interpret:
          'The organisation was disconnected from the app, its trial or subscription ended, or the person who connected it lost access to it. The token itself is still accepted.',
        resolve: [
          'A person with a Standard, Adviser or admin role in the organisation opens Settings > Connected apps in Xero and checks that the app is listed.',
          'Reconnect and choose the organisation.',
        ],
        url: 'https://github.com/XeroAPI/Xero-OpenAPI/issues/585',
      },
    },
  },
};

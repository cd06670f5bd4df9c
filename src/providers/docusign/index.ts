// DocuSign eSignature.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const docusign: ProviderRules = {
  slug: 'docusign',
  name: 'DocuSign',
  aliases: ['docusign-esignature', 'docusign-esign'],
  marks: [{ header: { name: 'x-docusign-tracetoken' } }],
  rules,
  lifetimes,
  help: {
    details: {
      admin_consent_required: {
        interpret: "An app that acts for a user needs that user's consent to both scopes, signature and impersonation.",
        resolve: [
          'The user opens the consent page again, or an admin of the organization grants it for all users of the domain.',
        ],
        url: 'https://github.com/docusign/docusign-esign-java-client/issues/111',
      },
    },
  },
};

// SendGrid: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    scope_missing: {
      interpret:
        'SendGrid says "access forbidden" when the key lacks a permission, when what is asked for is not part of the plan, and when an allow-list of addresses is on.',
      resolve: [
        'An admin of the SendGrid account opens Settings, API Keys, and gives the key read access to what is needed.',
        'If that is so, the admin looks at Settings, IP Access Management.',
      ],
      url: 'https://github.com/sendgrid/sendgrid-php/issues/664',
    },
    ip_not_allowed: {
      resolve: [
        'An admin of the SendGrid account opens Settings, IP Access Management, and adds the addresses of this service, or turns the list off.',
      ],
      url: 'https://github.com/sendgrid/docs/issues/5464',
    },
  },
};

// Brevo: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    ip_not_allowed: {
      interpret:
        'Brevo blocks calls from addresses that it has not seen with this account, after a month without new ones.',
      resolve: [
        'The owner of the Brevo account opens Security, Authorized IPs, and authorizes the addresses of this service, or turns off the blocking of unknown addresses for API keys.',
      ],
      url: 'https://help.brevo.com/hc/en-us/articles/5740111683858',
    },
    scope_missing: {
      interpret: 'A key of Brevo may be limited to some resources, to reading or to all.',
      resolve: [
        'Somebody who manages API keys in Brevo edits the key and gives it access to the resource that the answer names, or makes another key.',
      ],
      url: 'https://help.brevo.com/hc/it/articles/40154686262546-Risoluzione-dei-problemi-Problemi-con-le-chiavi-API',
    },
  },
};

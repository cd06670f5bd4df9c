// Zoho CRM: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    role_lost: {
      interpret: 'What the API shows is what the profile of the connected user shows in Zoho CRM.',
      resolve: [
        'A Zoho CRM administrator opens Setup, Users and Control, Security Control, Profiles, and gives the profile of the connected user access to the module and the Zoho CRM API.',
      ],
      url: 'https://help.zoho.com/portal/en/community/topic/kaizen-25-zoho-crm-api-common-errors-and-error-handling',
    },
  },
};

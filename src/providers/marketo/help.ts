// Marketo: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    role_lost: {
      interpret:
        'Marketo answers so when the role of the API-only user lacks a permission, or when an allow-list of addresses for the API is on.',
      resolve: [
        'A Marketo admin opens Admin, Users & Roles and gives the role of the API-only user the missing permissions.',
        'The admin also looks at Admin, Web Services: if addresses are restricted there, those of this service have to be added.',
      ],
      url: 'https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/error-codes',
    },
    wrong_api_key: {
      interpret: 'The client id and secret belong to a custom service that a Marketo admin has made.',
      resolve: [
        'A Marketo admin opens Admin, LaunchPoint, and looks at the details of the custom service for its client id and secret.',
      ],
    },
    quota_exhausted: {
      interpret:
        "The day's calls of the Marketo subscription are used up, by all its integrations together. The count begins anew at midnight, US Central time.",
      url: 'https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/error-codes',
    },
  },
};

// Braze: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret: 'A key of Braze belongs to one workspace and works only at the REST endpoint of its own instance.',
      resolve: [
        'A Braze admin opens Settings, APIs and Identifiers, and copies the REST API key of the right workspace, and looks that the endpoint entered here is that of the instance.',
      ],
      url: 'https://www.braze.com/docs/api/basics/',
    },
    ip_not_allowed: {
      resolve: [
        'A Braze admin opens Settings, APIs and Identifiers. Addresses of a key can only be set when it is made: make a new key that lists the addresses of this service, or none.',
      ],
      url: 'https://www.Braze.com/docs/user_guide/administrative/app_settings/api_settings_tab/',
    },
  },
};

// Intercom: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    plan_limit: {
      interpret: 'The plan of this Intercom workspace does not include this part of the API, or its trial is over.',
      url: 'https://developers.intercom.com/docs/references/rest-api/errors/error-codes/',
    },
    revoked: {
      interpret:
        'Tokens of Intercom end only by an act: the app was uninstalled from the workspace, or its access revoked.',
      resolve: ['Somebody who may install apps in the Intercom workspace connects again.'],
    },
  },
};

// SurveyMonkey: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    revoked: {
      resolve: [
        'The SurveyMonkey user whose account was connected connects again. Under My Account, Linked Accounts, the app must not be removed.',
      ],
      url: 'https://github.com/SurveyMonkey/public_api_docs',
    },
    plan_limit: {
      interpret: 'Some parts of SurveyMonkey can only be read by accounts with a paid plan.',
      url: 'https://api.surveymonkey.com/v3/docs',
    },
  },
};

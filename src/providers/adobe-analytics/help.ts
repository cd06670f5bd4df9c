// Adobe Analytics: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    role_lost: {
      interpret:
        'The account or project has no product profile of Adobe Analytics any longer, so that Adobe refuses it although the sign-in is in order.',
      resolve: [
        'An administrator opens the Adobe Admin Console, Products, Adobe Analytics, and adds the user, or the credential of the project, to a product profile with the report suites.',
        'It can take some hours until Adobe lets it in.',
      ],
      url: 'https://github.com/pitchmuc/adobe-analytics-api-2.0/issues/13',
    },
  },
};

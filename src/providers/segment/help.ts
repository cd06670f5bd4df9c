// Segment: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    wrong_api_key: {
      interpret: 'Segment does not take the token. It is shown once, and only a Workspace Owner can make one.',
      resolve: [
        'A Workspace Owner opens Segment, Settings, Workspace settings, Access Management, Tokens, creates a token, and enters it under Reconnect.',
      ],
      url: 'https://github.com/segment-boneyard/segment-docs/pull/5088',
    },
    plan_limit: {
      interpret: 'The Public API belongs to the Team and Business plans of Segment.',
      resolve: ['The owner of the workspace changes the plan.'],
      url: 'https://www.twilio.com/docs/segment/api/public-api',
    },
  },
};

// Slack's Web API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const slack: ProviderRules = {
  slug: 'slack',
  name: 'Slack',
  aliases: ['slack-api', 'slack-enterprise', 'slack-web-api'],
  marks: [{ header: { name: 'x-slack-req-id' } }],
  rules,
  lifetimes,
  help: {
    reasons: [
      'The app was removed from the workspace, or its access was revoked.',
      'The user who connected it, or the workspace, was deleted.',
      'The request came from an address that the workspace does not allow.',
    ],
    reasonsCitation:
      'https://github.com/aki017/slack-api-docs/blob/1000ddddabb5573978c0770985a176c473dbf67b/methods/auth.revoke.md',
    details: {
      object_access_lost: {
        interpret: 'A Slack app reads only the channels that it, or the person it acts for, is a member of.',
        resolve: ['In Slack, open the channel and invite the app to it: /invite followed by the name of the app.'],
        url: 'https://docs.slack.dev/reference/methods/conversations.history',
      },
    },
  },
};

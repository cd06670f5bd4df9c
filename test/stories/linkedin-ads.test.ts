// LinkedIn Ads against a pretend LinkedIn: what ends an authorization there, and what takes an ad account away.
import { dayMs } from '../../src/clock.ts';
import { pretendKinds } from '../../src/simulator/index.ts';
import { tellStories } from '../harness/pretend-story.ts';

tellStories(pretendKinds.linkedin, [
  {
    title: 'the member withdraws the permission of the app',
    connector: 'linkedin-ads',
    happen: ({ pretend }) => pretend.act('revoke-access'),
    cause: 'invalid_refresh_token',
    detail: 'revoked',
    subject: /^LinkedIn Ads .*is disconnected: .*revoked/,
    says: [/LinkedIn/, /[Rr]econnect/],
    awayMs: 12 * dayMs,
    back: 'reconnect',
  },
]);

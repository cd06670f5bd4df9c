// LinkedIn Pages against a pretend LinkedIn: a page is taken away, and the whole permission.
import { pretendKinds } from '../../src/simulator/index.ts';
import { tellStories } from '../harness/pretend-story.ts';

const extent = { streams: ['organization', 'follower_statistics'] };

tellStories(pretendKinds.linkedin, [
  {
    title: 'the member is no administrator of one of two pages any more, and is again: nobody has to do anything here',
    connector: 'linkedin-pages',
    extent,
    async happen({ pretend }, { dataSources }) {
      await pretend.act('take-role', { object: '70000002' });
      return dataSources.find(({ objectLabel }) => objectLabel === 'Sandbox Careers')?.id;
    },
    cause: 'insufficient_privileges',
    detail: 'role_lost',
    subject: /^LinkedIn Pages .*is disconnected: role/,
    says: [/super admin of the LinkedIn page/],
    mend: ({ pretend }) => pretend.act('give-role', { object: '70000002' }),
    back: 'by_itself',
  },
  {
    title: 'the member withdraws the permission of the app',
    connector: 'linkedin-pages',
    extent: { streams: ['organization', 'share_statistics'], objects: ['Sandbox Careers'] },
    happen: ({ pretend }) => pretend.act('revoke-access'),
    cause: 'invalid_refresh_token',
    detail: 'revoked',
    subject: /^LinkedIn Pages .*is disconnected: access revoked/,
    says: [/Reconnect/],
    back: 'reconnect',
  },
]);

// Atlassian: Jira and Confluence, cloud and own servers.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const atlassian: ProviderRules = {
  slug: 'atlassian',
  name: 'Atlassian',
  aliases: [
    'bitbucket-server',
    'bitbucket-data-center',
    'jira',
    'jira-cloud',
    'jira-software',
    'jira-service-management',
    'jira-server',
    'jira-data-center',
    'confluence',
    'confluence-cloud',
    'confluence-server',
    'atlassian-jira',
    'atlassian-confluence',
    'jira-*',
    'confluence-*',
  ],
  marks: [{ header: { name: 'atl-traceid' } }, { header: { name: 'x-arequestid' } }],
  rules,
  lifetimes,
  help: {
    reasons: [
      'The user revoked the app at id.atlassian.com, or an admin removed it from the site.',
      'The user changed the Atlassian password.',
      'The refresh token lay unused for 90 days.',
      'An older refresh token was sent after it had been exchanged.',
    ],
    reasonsCitation: 'https://mrrefactoring.github.io/jira.js/api/functions/index.isReauthorizationRequired.html',
    details: {
      account_locked: {
        interpret:
          'After several failed log-ins Jira asks the user for a CAPTCHA, and until then refuses the API with the right password too.',
        resolve: ['The user signs in to Jira once in the browser and answers the CAPTCHA.'],
        url: 'https://github.com/godaddy/jiractl/issues/28',
      },
    },
  },
};

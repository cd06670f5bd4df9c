// Microsoft Graph: OneDrive, SharePoint, Outlook, Teams and Excel. Codes that all of them share stand in the protocol's rules.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const microsoftGraph: ProviderRules = {
  slug: 'microsoft-graph',
  name: 'Microsoft Graph',
  parent: 'microsoft',
  aliases: [
    'ms-teams',
    'ms-graph',
    'msgraph',
    'onedrive',
    'one-drive',
    'onedrive-for-business',
    'microsoft-onedrive',
    'sharepoint',
    'sharepoint-online',
    'microsoft-sharepoint',
    'microsoft-sharepoint-lists',
    'microsoft-lists',
    'outlook',
    'outlook-mail',
    'outlook-calendar',
    'microsoft-outlook',
    'exchange-online',
    'hotmail',
    'microsoft-teams',
    'teams',
    'microsoft-excel',
    'excel',
    'onenote',
    'microsoft-onenote',
    'microsoft-todo',
    'microsoft-planner',
    'microsoft-365',
    'intune',
  ],
  marks: [{ header: { name: 'x-ms-ags-diagnostic' } }],
  rules,
  lifetimes,
  help: {
    details: {
      licence_removed: {
        interpret:
          'The account has no mailbox or OneDrive in the cloud: its licence was taken away, the mailbox is on the company’s own server, or the account is a guest of this tenant.',
        resolve: [
          'An administrator opens the Microsoft 365 admin center, Users, Active users, the person, Licenses and apps, and assigns a licence with Exchange Online or SharePoint.',
          'A guest connects with the account of the own organization instead.',
        ],
        url: 'https://admin.microsoft.com',
      },
      org_frozen: {
        interpret: 'An administrator has locked the site, or its tenant no longer has the service.',
        url: 'https://learn.microsoft.com/en-us/sharepoint/manage-lock-status',
      },
    },
  },
};

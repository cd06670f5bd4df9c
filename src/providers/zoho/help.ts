// Zoho: what to do, in its own terms.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  reasons: [
    'somebody removed the app under Connected Apps of the Zoho account',
    'the same user connected this app more than twenty times, so that the oldest connection ended',
    'the user was deleted from the organization',
    'the account was moved to another data centre of Zoho',
  ],
  reasonsCitation: 'https://help.zoho.com/portal/en/community/topic/kaizen-43-tokens-and-limitations',
};

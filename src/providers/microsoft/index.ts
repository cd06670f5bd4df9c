// Microsoft: what holds for all that signs in with Entra ID, and Azure's resource manager. AADSTS codes stand in the protocol's rules.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const microsoft: ProviderRules = {
  slug: 'microsoft',
  name: 'Microsoft',
  aliases: [
    'microsoft-*',
    'azure',
    'azure-*',
    'entra',
    'entra-id',
    'azure-ad',
    'office-365',
    'office365',
    'o365',
    'live-connect',
  ],
  rules,
  lifetimes,
  help,
};

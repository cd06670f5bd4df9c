// Azure DevOps: TF and VS codes at the head of messages, and a sign-in page where a token was refused.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const azureDevops: ProviderRules = {
  slug: 'azure-devops',
  name: 'Azure DevOps',
  parent: 'microsoft',
  aliases: [
    'azure-repos',
    'azure-boards',
    'azure-pipelines',
    'vsts',
    'visual-studio-team-services',
    'tfs',
    'microsoft-azure-devops',
  ],
  rules,
  lifetimes,
};

// JFrog Artifactory.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const artifactory: ProviderRules = {
  slug: 'artifactory',
  name: 'JFrog Artifactory',
  aliases: ['jfrog', 'jfrog-*'],
  rules,
};

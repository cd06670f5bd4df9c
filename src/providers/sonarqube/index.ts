// SonarQube and SonarCloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const sonarqube: ProviderRules = {
  slug: 'sonarqube',
  name: 'SonarQube',
  aliases: ['sonarcloud', 'sonarqube-cloud', 'sonar', 'sonarqube-server'],
  rules,
  lifetimes,
};

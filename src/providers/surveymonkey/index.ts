// SurveyMonkey.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { help } from './help.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const surveymonkey: ProviderRules = {
  slug: 'surveymonkey',
  name: 'SurveyMonkey',
  aliases: ['survey-monkey', 'surveymonkey-oauth'],
  rules,
  lifetimes,
  help,
};

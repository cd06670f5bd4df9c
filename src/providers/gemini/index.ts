// Google Gemini.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { rules } from './rules.ts';

export const gemini: ProviderRules = {
  slug: 'gemini',
  name: 'Google Gemini',
  aliases: ['google-gemini', 'google-ai', 'google-ai-studio', 'google-generative-ai'],
  parent: 'google',
  rules,
};

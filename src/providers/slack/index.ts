// Slack's Web API.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const slack: ProviderRules = { slug: 'slack', name: 'Slack', rules, lifetimes };

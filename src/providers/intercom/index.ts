// Intercom.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const intercom: ProviderRules = { slug: 'intercom', name: 'Intercom', rules, lifetimes };

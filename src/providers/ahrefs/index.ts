// Ahrefs: search data by API key.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const ahrefs: ProviderRules = { slug: 'ahrefs', name: 'Ahrefs', rules, lifetimes };

// Sandbox CRM, the simulator's API-key provider.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const sandboxCrm: ProviderRules = { slug: 'sandbox-crm', name: 'Sandbox CRM', rules, lifetimes };

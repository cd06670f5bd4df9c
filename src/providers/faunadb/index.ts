// Fauna, whose service ended in 2025.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const faunadb: ProviderRules = { slug: 'faunadb', name: 'Fauna', aliases: ['fauna'], rules, lifetimes };

// Salesloft: access tokens of a few hours; refresh tokens are replaced at each use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

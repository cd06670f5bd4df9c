// HighLevel: access tokens of about a day; refresh tokens are replaced at each use.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

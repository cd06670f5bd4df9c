// Constant Contact: access tokens of about a day; refresh tokens end when they are used, or after months.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

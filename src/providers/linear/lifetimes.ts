// Linear: tokens of older OAuth apps do not age and have no refresh token; newer apps are given both.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// Freshservice: the key of an agent lives until it is reset in the profile.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// Bitly: what its documents say of lifetimes was not checked.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

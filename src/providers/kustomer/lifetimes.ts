// Kustomer: a key lives until it is deleted, or as long as was chosen when it was made.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

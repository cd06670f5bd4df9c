// Amazon Athena: nothing is known of an end of its credentials but what its administrator sets.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

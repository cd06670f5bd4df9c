// CallRail: the key of a user lives until it is deleted or the user leaves.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// YouTube: as its parent, ../google/lifetimes.ts.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

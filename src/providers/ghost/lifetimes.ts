// Ghost: keys of an integration have no end; they last until they are made anew.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

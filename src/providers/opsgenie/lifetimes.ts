// Opsgenie: keys have no end; keys of the US and of the EU know nothing of each other.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

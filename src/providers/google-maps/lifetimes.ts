// Google Maps Platform: an API key has no end of its own.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

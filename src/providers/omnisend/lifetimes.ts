// Omnisend: keys live until they are deleted in the store settings.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

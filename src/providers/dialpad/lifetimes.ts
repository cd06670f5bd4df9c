// Dialpad: keys live until they are deleted, or until the end that was chosen when they were made.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

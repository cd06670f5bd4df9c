// Mailgun: keys live until they are deleted, unless they were made with an end.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

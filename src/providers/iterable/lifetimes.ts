// Iterable: keys live until they are deleted; a key belongs to one project and data centre.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

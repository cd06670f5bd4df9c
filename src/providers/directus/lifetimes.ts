// Directus: static tokens have no end; the life of a session is set by the host of the instance.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

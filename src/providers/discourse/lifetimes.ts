// Discourse: API keys have no end; they last until an admin revokes them.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

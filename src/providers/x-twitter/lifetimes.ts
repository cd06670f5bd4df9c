// X: OAuth 1.0a tokens have no end; refresh tokens of OAuth 2.0 are spent by their use. How long they live was not found in a source.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// MediaWiki: OAuth 1.0a tokens have no end; they end when the person or an administrator withdraws them.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

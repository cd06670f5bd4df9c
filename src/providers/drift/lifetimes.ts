// Drift: the answer with the tokens says how long the access token lives; the token of a private app has no end.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

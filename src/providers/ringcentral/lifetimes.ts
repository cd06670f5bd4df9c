// RingCentral: the answer with the tokens says how long both live (expires_in, refresh_token_expires_in).
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// Daikin Onecta: a refresh gives a new pair; a token saved too late is refused.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// Polaris: bearer tokens are minted anew from client id and secret; the secret has no end but rotation.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

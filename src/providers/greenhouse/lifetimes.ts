// Greenhouse: Harvest keys have no end; they last until they are revoked in the Dev Center.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

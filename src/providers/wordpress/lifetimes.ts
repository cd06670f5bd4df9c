// WordPress: application passwords have no end; they last until they are revoked in the user's profile.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// Jenkins: API tokens have no end; they last until they are revoked or the user is removed.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// Auth0: every tenant sets the lives of its tokens; a user and app have 200 refresh tokens at most, as its support says by example.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

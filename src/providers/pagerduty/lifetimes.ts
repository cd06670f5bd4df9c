// PagerDuty: API keys have no end; a user's key goes with the user.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

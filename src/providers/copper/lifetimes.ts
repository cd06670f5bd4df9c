// Copper: an API key lives until its user, or an admin, deletes it.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

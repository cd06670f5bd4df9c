// Strava: how long its tokens live was not found in a source; expires_at comes with each.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// Toggl: an API token has no end; it lasts until it is reset in the profile.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

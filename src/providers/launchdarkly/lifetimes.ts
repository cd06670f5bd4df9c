// LaunchDarkly: access tokens have no end unless one was set.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

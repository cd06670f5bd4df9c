// Datadog: API and application keys have no end; an application key has the rights of its owner, and goes with him.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

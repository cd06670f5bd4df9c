// Contentful: delivery keys have no end; personal access tokens may have one.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

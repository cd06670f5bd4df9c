// MongoDB: passwords have no end; Atlas can make database users that are deleted after hours or days.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

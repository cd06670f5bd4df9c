// Microsoft Graph: as its parent, ../microsoft/lifetimes.ts.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// Bitbucket: see Atlassian; app passwords ended in 2026 (https://github.com/RooCodeInc/Roomote/pull/182).
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

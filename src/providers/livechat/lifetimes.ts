// LiveChat: personal access tokens live until they are deleted; access tokens by OAuth for hours.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

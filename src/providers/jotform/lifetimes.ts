// Jotform: what its documents say of lifetimes was not checked; accounts of the EU have an API host of their own (https://github.com/PipedreamHQ/pipedream/issues/1456).
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

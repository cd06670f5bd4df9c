// OpenAI: API keys have no end unless one was set; they last until they are deleted or their project or member goes.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

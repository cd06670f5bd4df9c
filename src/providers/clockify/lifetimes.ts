// Clockify: an API key has no end; a workspace of the EU has keys of its own (https://github.com/raycast/extensions/issues/2173).
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

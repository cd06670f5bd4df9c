// Braze: REST API keys live until they are deleted in the settings of the workspace.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

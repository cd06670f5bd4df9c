// Notion: an integration token and an OAuth token have no known end; they last until the integration is removed from the workspace.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// GLPI: a session of the older API ends after idle time; of the newer one, a refresh gives a new pair.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

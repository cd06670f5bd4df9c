// WhatsApp Business: as its parent, ../facebook-ads/lifetimes.ts; most use the token of a system user, which has no end unless one was chosen.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

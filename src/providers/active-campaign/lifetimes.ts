// ActiveCampaign: each user has one API key, which lives until it is reset or the user is removed.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

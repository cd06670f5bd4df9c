// Cloudflare: API tokens have an end only if one was chosen; `/user/tokens/verify` tells.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

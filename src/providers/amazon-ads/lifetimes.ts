// Amazon Ads: tokens are of Login with Amazon; their lives were not found in a source of Amazon Ads.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

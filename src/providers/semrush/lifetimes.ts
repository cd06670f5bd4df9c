// Semrush: an API key has no known end; the units bought for it run out. https://developer.semrush.com/api/basics/api-units-balance/
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

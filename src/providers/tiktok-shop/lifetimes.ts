// TikTok Shop: refresh tokens end by age (code 36004001); after how long was not found in a source. https://github.com/EcomPHP/tiktokshop-php/pull/15
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

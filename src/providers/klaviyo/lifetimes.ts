// Klaviyo: private keys live until they are deleted; an expired and a revoked refresh token are refused alike.
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

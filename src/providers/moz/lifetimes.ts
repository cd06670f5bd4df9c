// Moz: an API token has no known end; five may be active in an account. https://moz.com/api/docs/guides/error-handling
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// ClickUp: neither personal nor OAuth tokens have an end; they last until they are revoked (https://developer.clickup.com/docs/common_errors).
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

// Anthropic: API keys may be given an end when they are made (https://platform.claude.com/docs/es/api/errors.md).
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

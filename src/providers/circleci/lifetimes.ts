// CircleCI: a personal token has no end; project tokens are not known to version 2 of the API (https://github.com/CircleCI-Archived/api-preview-docs/issues/40).
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

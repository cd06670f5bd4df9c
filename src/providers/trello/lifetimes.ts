// Trello: a token lives as long as was chosen when it was given: 1 hour, 1 day, 30 days or without end (https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/).
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

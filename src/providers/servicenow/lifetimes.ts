// ServiceNow: the customer sets how long tokens live; a change of the password of the user ends them for some (https://github.com/MicrosoftDocs/OfficeDocs-MicrosoftSearch/blob/public/MicrosoftSearch/troubleshoot-servicenow-tickets-connector.md).
import type { Lifetimes } from '../../life/diagnosis/index.ts';

export const lifetimes: Lifetimes | null = null;

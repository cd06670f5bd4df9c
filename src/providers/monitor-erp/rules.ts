// Monitor ERP: sentences as JSON texts.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://api.monitor.se/articles/v1/troubleshooting.html';

export const rules: readonly Rule[] = [
  {
    id: 'monitor-erp/option',
    match: { words: ['is not available for this system'], format: ['json', 'text'] },
    ...means.planLimit,
    citation: docs,
    seen: 'Monitor.API is not available for this system',
    example: answer(403, '"Monitor.API is not available for this system"', { auth: 'basic' }),
  },
];

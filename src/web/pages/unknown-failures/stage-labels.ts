// What was being done when the answer came, as operators read it.
export const stageLabels: Record<string, string> = {
  token_refresh: 'Token refresh',
  api_call: 'API call',
  db_connect: 'Database sign-in',
  db_query: 'Database query',
  network: 'Network',
};

// Sandbox CRM: an API key lives until it is replaced or deleted.
export const lifetimes = null;

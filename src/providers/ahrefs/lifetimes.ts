// Ahrefs: an API key lives a year, and ends when the user who made it leaves the workspace.
// https://docs.ahrefs.com/api/docs/api-keys-creation-and-management
export const lifetimes = null;

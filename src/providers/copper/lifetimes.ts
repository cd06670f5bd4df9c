// Copper: an API key lives until its user, or an admin, deletes it.
export const lifetimes = null;

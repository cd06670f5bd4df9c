// Intercom: access tokens do not end by themselves, and there are no refresh tokens.
export const lifetimes = null;

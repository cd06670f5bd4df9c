// Slack: tokens live until they are revoked, unless the app has opted into token rotation.
export const lifetimes = null;

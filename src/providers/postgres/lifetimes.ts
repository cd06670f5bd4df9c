// A password lives until it is changed, or until the role's VALID UNTIL, which is read from the server and not known here.
export const lifetimes = null;

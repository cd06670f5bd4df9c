// The description of an authorization: its form, its checks, and how its names are filled in.
export { checkUrlSettings, findAuthProblems } from './check-description.ts';
export type * from './description.ts';
export { authDescription } from './description.ts';
export { authKindOf, needsOAuthApp, type SignInDescription, signsIn } from './kinds.ts';
export { fillText, fillTexts, fillUrl, namesIn, type Values } from './template.ts';

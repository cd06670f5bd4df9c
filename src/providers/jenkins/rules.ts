// Jenkins: it answers refusals in HTML; its headers tell who asked and what is missing.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const denied =
  'https://github.com/jenkinsci/jenkins/blob/1021632f5e1124d219cc4d0cec7f2a44b9914d62/core/src/main/java/hudson/security/AccessDeniedException3.java';
const docs = 'https://www.jenkins.io/doc/book/using/remote-access-api/';
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'jenkins/anonymous-asked',
    match: { header: { name: 'x-you-are-authenticated-as', has: 'anonymous' } },
    ...means.wrongApiKey,
    citation: denied,
    seen: 'X-You-Are-Authenticated-As',
    example: answer(403, '<html><body>Authentication required</body></html>', {
      ...basic,
      headers: { 'x-you-are-authenticated-as': 'anonymous', 'x-required-permission': 'hudson.model.Hudson.Read' },
    }),
  },
  {
    id: 'jenkins/permission-missing',
    match: { header: { name: 'x-required-permission' } },
    ...means.roleLost,
    citation: denied,
    seen: 'X-Required-Permission',
    example: answer(403, '<html><body>Access denied</body></html>', {
      ...basic,
      headers: { 'x-you-are-authenticated-as': 'acme', 'x-required-permission': 'hudson.model.Item.Read' },
    }),
  },
  {
    id: 'jenkins/permission-missing-in-words',
    match: { format: ['json', 'text'], words: ['is missing the'] },
    ...means.roleLost,
    citation: denied,
    example: answer(403, 'acme is missing the Overall/Read permission', basic),
  },
  {
    id: 'jenkins/permission-page',
    match: { format: ['json', 'text'], words: ['permission you need to have'] },
    ...means.roleLost,
    citation: denied,
    seen: "Permission you need to have (but didn't):",
    example: answer(
      403,
      "You are authenticated as: acme Groups that you are in: Permission you need to have (but didn't): hudson.model.Item.Read",
      basic,
    ),
  },
  {
    id: 'jenkins/crumb',
    match: { words: ['no valid crumb was included'] },
    ...likely(means.badRequest),
    citation: docs,
    example: answer(403, 'No valid crumb was included in the request', basic),
  },
  {
    id: 'jenkins/password-refused',
    match: { format: ['json', 'text'], status: 401, words: ['invalid password token for user'] },
    ...means.wrongPassword,
    citation: docs,
    example: answer(401, 'Invalid password/token for user: acme', basic),
  },
];

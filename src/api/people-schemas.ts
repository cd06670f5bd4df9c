// Users, invitations, API keys and who is signed in, as the API takes and gives them. Part of schemas.ts.
import { z } from 'zod';
import { id, instant, name } from './schema-parts.ts';

const password = z.string().min(10, 'A password needs at least 10 characters.').max(200);
const email = z.email().max(320);

export const role = z.enum(['viewer', 'editor', 'admin', 'owner']);

export const user = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role,
  isOperator: z.boolean(),
  createdAt: instant,
});
export const invitation = z.object({
  id,
  email: z.string(),
  role,
  invitedBy: z.string(),
  createdAt: instant,
  expiresAt: instant,
});
/** The link is shown once: it is not kept. */
export const invitationCreated = invitation.extend({ link: z.string(), isMailed: z.boolean() });
export const apiKey = z.object({
  id,
  name: z.string(),
  role,
  hint: z.string(),
  /** May take credentials out of the vault. */
  canReadCredentials: z.boolean(),
  createdBy: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
});
export const apiKeyCreated = apiKey.extend({ key: z.string() });

export const me = z.object({
  user: user.nullable(),
  account: z.object({ id, name: z.string() }),
  role,
  permissions: z.array(z.string()),
  /** False: emails are kept, nobody is mailed; the app shows a banner. */
  isMailConfigured: z.boolean(),
  supportContact: z.string().nullable(),
  version: z.string(),
});

/** Public: what the sign-in page has to know. */
export const instance = z.object({ isFirstRun: z.boolean(), isMailConfigured: z.boolean(), version: z.string() });
export const firstRunInput = z.object({
  code: z.string().min(1).max(100),
  accountName: name,
  ownerName: name,
  email,
  password,
});
export const invitationPreview = z.object({ accountName: z.string(), email: z.string(), role, invitedBy: z.string() });
export const acceptInvitationInput = z.object({ token: z.string().min(1).max(200), name, password });
export const invitationInput = z.object({ email, role: z.enum(['viewer', 'editor', 'admin']) });
export const apiKeyInput = z.object({
  name,
  role: z.enum(['viewer', 'editor', 'admin']),
  canReadCredentials: z.boolean().default(false),
});
export const userPatch = z.object({ role: z.enum(['viewer', 'editor', 'admin']).optional(), name: name.optional() });

export type UserView = z.infer<typeof user>;
export type InvitationView = z.infer<typeof invitation>;
export type InvitationCreatedView = z.infer<typeof invitationCreated>;
export type ApiKeyView = z.infer<typeof apiKey>;
export type ApiKeyCreatedView = z.infer<typeof apiKeyCreated>;
export type MeView = z.infer<typeof me>;
export type InstanceView = z.infer<typeof instance>;
export type InvitationPreview = z.infer<typeof invitationPreview>;

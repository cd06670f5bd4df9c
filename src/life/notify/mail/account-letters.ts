// The letters about an Account: an invitation, and a new password. Set like all others (render-html.ts, render-text.ts).
import type { RenderedMail } from '../types.ts';
import type { Letter } from './letter.ts';
import { renderText } from './render-text.ts';
import { cleanText, fitSubject, formatDate } from './words.ts';

export type AccountLetter =
  | { kind: 'password_reset'; name: string; url: string }
  | { kind: 'invitation'; accountName: string; invitedByName: string; role: string; url: string; expiresAt: Date };

export async function renderAccountLetter(letter: AccountLetter): Promise<RenderedMail> {
  const planned = letter.kind === 'invitation' ? planInvitation(letter) : planPasswordReset(letter);
  const { renderHtml } = await import('./render-html.ts');
  return { subject: planned.subject, html: await renderHtml(planned), text: renderText(planned) };
}

function planPasswordReset({ name, url }: AccountLetter & { kind: 'password_reset' }): Letter {
  return {
    subject: 'Set a new password for Mooring',
    preview: 'The link works once, for an hour.',
    tone: 'good',
    badge: 'Password',
    headline: 'Set a new password',
    greeting: `Hello ${cleanText(name)},`,
    blocks: [
      {
        kind: 'paragraphs',
        title: null,
        paragraphs: ['Somebody, probably you, asked for a new password. The link works once, for an hour.'],
      },
      { kind: 'button', label: 'Set a new password', url },
      { kind: 'paragraphs', title: null, paragraphs: ['If it was not you, do nothing: your password stays as it is.'] },
    ],
    why: 'You get this email because a new password was asked for with this address.',
    links: [],
  };
}

function planInvitation({
  accountName,
  invitedByName,
  role,
  url,
  expiresAt,
}: AccountLetter & { kind: 'invitation' }): Letter {
  const account = cleanText(accountName);
  const inviter = cleanText(invitedByName);
  return {
    subject: fitSubject(`${inviter} invites you to ${account} on Mooring`),
    preview: `You would be ${role}.`,
    tone: 'good',
    badge: 'Invitation',
    headline: `Join ${account}`,
    greeting: 'Hello,',
    blocks: [
      {
        kind: 'paragraphs',
        title: null,
        paragraphs: [
          `${inviter} invites you to ${account} on Mooring, which keeps data sources connected. Your role will be ${role}.`,
        ],
      },
      { kind: 'button', label: 'Accept the invitation', url },
      { kind: 'paragraphs', title: null, paragraphs: [`The link works once, until ${formatDate(expiresAt)}.`] },
    ],
    why: `You get this email because ${inviter} entered your address.`,
    links: [],
  };
}

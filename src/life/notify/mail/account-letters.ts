// The two letters about an Account rather than a Data Source: an invitation, and the link that sets a new password. Each holds one
// secret link, so nothing of them is logged or kept. Set like all others (render-html.ts, render-text.ts).
import type { RenderedMail } from '../types.ts';
import type { Block, Letter } from './letter.ts';
import { renderText } from './render-text.ts';
import { cleanText, fitSubject, formatInstant, greet, safeUrl } from './words.ts';

export type AccountLetter =
  | { kind: 'password_reset'; name: string; url: string }
  | { kind: 'invitation'; accountName: string; invitedByName: string; role: string; url: string; expiresAt: Date };

/** Renders one of the two. */
export async function renderAccountLetter(letter: AccountLetter): Promise<RenderedMail> {
  const planned = letter.kind === 'invitation' ? planInvitation(letter) : planPasswordReset(letter);
  const { renderHtml } = await import('./render-html.ts');
  return { subject: planned.subject, html: await renderHtml(planned), text: renderText(planned) };
}

const roleMeanings: Record<string, string> = {
  viewer: 'As a viewer you see the Data Sources, what happened to them, and their rows.',
  editor: 'As an editor you see everything, and connect and reconnect Data Sources.',
  admin: 'As an admin you see everything, connect and reconnect Data Sources, and manage Users and API keys.',
};

function planInvitation(letter: AccountLetter & { kind: 'invitation' }): Letter {
  const account = cleanText(letter.accountName);
  const inviter = cleanText(letter.invitedByName);
  const meaning = roleMeanings[letter.role] ?? `Your role will be ${letter.role}.`;
  return {
    subject: fitSubject(`${inviter} invites you to ${account} on Mooring`),
    preview: meaning,
    tone: 'plain',
    badge: 'Invitation',
    headline: `Join ${account} on Mooring`,
    greeting: 'Hello,',
    blocks: [
      paragraphs(
        `${inviter} invites you to the Account ${account}. Mooring keeps its data sources connected, and tells you why when one is not.`,
        meaning,
      ),
      ...planButton('Accept the invitation', letter.url),
      paragraphs(`The link works once, until ${formatInstant(letter.expiresAt)}.`),
    ],
    why: `You get this email because ${inviter} entered your address. If you did not expect it, leave it: nothing happens without you.`,
    links: [],
  };
}

function planPasswordReset({ name, url }: AccountLetter & { kind: 'password_reset' }): Letter {
  return {
    subject: 'Set a new password for Mooring',
    preview: 'The link works once, for an hour.',
    tone: 'plain',
    badge: 'New password',
    headline: 'Set a new password',
    greeting: greet(cleanText(name)),
    blocks: [
      paragraphs('Somebody, most likely you, asked to set a new password for your sign-in to Mooring.'),
      ...planButton('Set a new password', url),
      paragraphs('The link works once, for an hour. Until it is used, your present password stays as it is.'),
    ],
    why: 'You get this email because a new password was asked for with your address. If that was not you, leave it: nothing changes.',
    links: [],
  };
}

const paragraphs = (...texts: string[]): Block => ({ kind: 'paragraphs', title: null, paragraphs: texts });

function planButton(label: string, url: string): Block[] {
  const safe = safeUrl(url);
  return safe ? [{ kind: 'button', label, url: safe }] : [];
}

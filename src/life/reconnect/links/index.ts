// Reconnect links: somebody without a login renews exactly one Connection, or makes a first one, because a mail of ours or a person asked
// them to. What protects them stands in docs/adr/0016-reconnect-links.md.
export { askForFreshMail } from './ask-for-fresh-mail.ts';
export { type Asked, askToConnect, askToReconnect } from './ask-somebody.ts';
export { beginByLink, enterByLink, returnByLink } from './connect-by-link.ts';
export type { LinkProof } from './find-link.ts';
export type { LinkRow, LinkState } from './link-state.ts';
export { type ListedLink, listLinks } from './list-links.ts';
export { type OpenedLink, openLink } from './open-link.ts';
export { remindNow } from './remind-link.ts';
export { revokeLink } from './revoke-link.ts';
export { secretNameOf } from './secret-name.ts';
export { tellWhoAsked } from './tell-who-asked.ts';

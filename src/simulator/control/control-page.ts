// The control page: how the sandbox stands, and one card with a button for each action. Plain forms; works without scripts.
import { activeKeys } from '../crm/records.ts';
import { escapeHtml, renderPage } from '../pages/layout.ts';
import type { World } from '../world.ts';
import type { Action, ActionGroup, Field } from './action.ts';
import { actions } from './actions.ts';

const groups: ActionGroup[] = ['Everything', 'Sandbox Analytics', 'Sandbox CRM', 'Passing trouble', 'Mailbox', 'Clock'];

/** `done` is the word on what was just done. */
export function renderControlPage(world: World, done: string | null): string {
  const body = `<h1>Control page</h1>
<p class="soft">Break the pretend providers in every way, and heal them. <a href="/mailbox">Mailbox</a> (${world.mailbox.mails.length})</p>
${done ? `<p role="status">${escapeHtml(done)}</p>` : ''}
${renderState(world)}
${groups.map((group) => renderGroup(world, group)).join('\n')}`;
  return renderPage({ title: 'Control', brand: 'Sandbox Control', width: 'wide', body });
}

function renderGroup(world: World, group: ActionGroup): string {
  const cards = Object.entries(actions)
    .filter(([, action]) => action.group === group && action.fields !== null)
    .map(([name, action]) => renderCard(world, name, action));
  return `<h2>${escapeHtml(group)}</h2>\n<div class="cards">${cards.join('\n')}</div>`;
}

const renderCard = (world: World, name: string, action: Action): string =>
  `<form class="card" method="post" action="/control/${name}">
<strong>${escapeHtml(action.label)}</strong><p>${escapeHtml(action.about)}</p>
<div class="fields">${(action.fields ?? []).map((field) => renderField(world, name, field)).join('')}</div>
<button type="submit" class="${action.effect === 'sets' ? 'quiet' : action.effect}">${escapeHtml(action.label)}</button>
</form>`;

function renderField(world: World, action: string, field: Field): string {
  const id = `${action}-${field.name}`;
  const label = `<label for="${id}">${escapeHtml(field.label)}</label>`;
  if (!field.choices)
    return `${label}<input id="${id}" name="${field.name}" placeholder="${escapeHtml(field.placeholder ?? '')}">`;
  const choices = field.choices(world).map((choice) => `<option>${escapeHtml(choice)}</option>`);
  return `${label}<select id="${id}" name="${field.name}">${choices.join('')}</select>`;
}

function renderState(world: World): string {
  const { accounts, book, crm, troubles, mailbox } = world;
  const users = [...accounts.users.values()].map((user) => {
    const living = book.livingOf(user.id).length;
    const mark = user.isDeleted ? badge('deleted') : user.isSuspended ? badge('suspended') : badge('ok');
    const properties = [...(accounts.roles.get(user.id) ?? [])].sort().join(', ');
    return row(
      `${escapeHtml(user.email)} <span class="soft">password <code>${escapeHtml(user.password)}</code></span>`,
      [mark, `grants alive: ${living}; properties: ${escapeHtml(properties || 'none')}`],
    );
  });
  const keys = activeKeys(crm).map((key) => `<code>${escapeHtml(key.value)}</code>`);
  return `<table><tbody>
${row('Clock', [escapeHtml(new Date().toISOString()), ''])}
${row('Sandbox Analytics API', [badge(troubles.analytics.mode.kind), `token endpoint: ${badge(troubles.token.mode.kind)}`])}
${row('Sandbox CRM API', [badge(troubles.crm.mode.kind), crm.hasSubscription ? 'subscription active' : badge('subscription cancelled')])}
${row('API keys that work', [keys.join('<br>') || badge('none'), ''])}
${row('Mail server', [badge(mailbox.mode === 'accept' ? 'ok' : mailbox.mode), ''])}
${users.join('\n')}
</tbody></table>`;
}

const row = (name: string, cells: string[]): string =>
  `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const badge = (state: string): string =>
  `<span class="badge${state === 'ok' ? '' : ' trouble'}">${escapeHtml(state)}</span>`;

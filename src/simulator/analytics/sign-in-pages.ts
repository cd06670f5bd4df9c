// Sign-in and consent of Sandbox Analytics: plain forms with labelled inputs, so that a person's browser and an HTTP script
// (control/sign-in-and-consent.ts) walk the same pages. Routes: GET /interaction/:uid, POST .../sign-in, .../consent,
// .../other-account.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { InteractionResults, Provider } from 'oidc-provider';
import { escapeHtml, renderPage } from '../pages/layout.ts';
import { type Accounts, findUser, propertiesOf, type SandboxUser } from './accounts.ts';
import { brand } from './authorization-server.ts';

type Form = Record<string, string>;
type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

export function addSignInPages(app: FastifyInstance, provider: Provider, accounts: Accounts): void {
  const show = (reply: FastifyReply, title: string, body: string, status = 200) =>
    reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(renderPage({ title, brand, width: 'narrow', body }));

  /** The running interaction, or null after an answer that says that it is over. */
  const interactionOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Interaction | null> => {
    try {
      return await provider.interactionDetails(request.raw, reply.raw);
    } catch {
      show(
        reply,
        'This page is over',
        '<h1>This page is over</h1><p>Go back to the application and begin again.</p>',
        400,
      );
      return null;
    }
  };

  const finish = async (request: FastifyRequest, reply: FastifyReply, result: InteractionResults) => {
    reply.hijack();
    await provider.interactionFinished(request.raw, reply.raw, result);
  };

  app.get('/interaction/:uid', async (request, reply) => {
    const interaction = await interactionOf(request, reply);
    if (!interaction) return reply;
    const user = accounts.users.get(interaction.session?.accountId ?? '');
    if (interaction.prompt.name === 'login' || !user || user.isDeleted || user.isSuspended)
      return show(reply, 'Sign in', signInBody(interaction, accounts));
    return show(reply, 'Allow access', consentBody(interaction, user, accounts));
  });

  app.post<{ Body: Form }>('/interaction/:uid/sign-in', async (request, reply) => {
    const interaction = await interactionOf(request, reply);
    if (!interaction) return reply;
    const { username = '', password = '' } = request.body;
    const user = findUser(accounts, username);
    const problem =
      !user || user.password !== password
        ? 'Wrong email or password.'
        : user.isSuspended
          ? 'This account is suspended. Contact the administrator of your organization.'
          : null;
    if (problem || !user) return show(reply, 'Sign in', signInBody(interaction, accounts, problem, username), 401);
    await forgetSession(provider, interaction);
    await finish(request, reply, { login: { accountId: user.id } });
    return reply;
  });

  app.post('/interaction/:uid/other-account', async (request, reply) => {
    const interaction = await interactionOf(request, reply);
    if (!interaction) return reply;
    return show(reply, 'Sign in', signInBody(interaction, accounts));
  });

  app.post<{ Body: Form }>('/interaction/:uid/consent', async (request, reply) => {
    const interaction = await interactionOf(request, reply);
    if (!interaction) return reply;
    if (request.body.decision !== 'approve') {
      await finish(request, reply, { error: 'access_denied', error_description: 'The user denied the request.' });
      return reply;
    }
    const grant = new provider.Grant({
      accountId: String(interaction.session?.accountId),
      clientId: String(interaction.params.client_id),
    });
    grant.addOIDCScope(String(interaction.params.scope ?? ''));
    await finish(request, reply, { consent: { grantId: await grant.save() } });
    return reply;
  });
}

/** Somebody signs in: whoever was signed in before in this browser is forgotten, without a page that asks for it. */
async function forgetSession(provider: Provider, interaction: Interaction): Promise<void> {
  if (!interaction.session) return;
  const session = await provider.Session.findByUid(String(interaction.session.uid));
  await session?.destroy();
  interaction.session = undefined;
  await interaction.persist();
}

function signInBody(
  interaction: Interaction,
  accounts: Accounts,
  problem: string | null = null,
  username = '',
): string {
  const known = [...accounts.users.values()].filter((user) => !user.isDeleted);
  return `<h1>Sign in</h1>
<p class="soft">to go on to <strong>${escapeHtml(interaction.params.client_id)}</strong></p>
${problem ? `<p role="alert">${escapeHtml(problem)}</p>` : ''}
<form method="post" action="/interaction/${escapeHtml(interaction.uid)}/sign-in" data-step="sign-in">
<label for="username">Email</label>
<input id="username" name="username" type="email" autocomplete="off" required${username ? '' : ' autofocus'} value="${escapeHtml(username)}">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="off" required${username ? ' autofocus' : ''}>
<div class="row"><button type="submit">Sign in</button></div>
</form>
<div class="hint"><p>Accounts of this sandbox:</p>
${known.map((user) => `<p><code>${escapeHtml(user.email)}</code><br>password <code>${escapeHtml(user.password)}</code></p>`).join('\n')}
</div>`;
}

function consentBody(interaction: Interaction, user: SandboxUser, accounts: Accounts): string {
  const action = `/interaction/${escapeHtml(interaction.uid)}`;
  const properties = propertiesOf(accounts, user.id);
  return `<h1>Allow access?</h1>
<p><strong>${escapeHtml(interaction.params.client_id)}</strong> wants to read the reports of <strong>${escapeHtml(user.name)}</strong> (${escapeHtml(user.email)}).</p>
<ul class="plain">${properties.map((it) => `<li>${escapeHtml(it.name)} <span class="soft">property ${escapeHtml(it.id)}</span></li>`).join('')}</ul>
<p class="soft">Scope: <code>${escapeHtml(interaction.params.scope)}</code>. You can end this access at any time.</p>
<form method="post" action="${action}/consent" data-step="consent">
<div class="row"><button type="submit" name="decision" value="deny" class="quiet">Deny</button><button type="submit" name="decision" value="approve">Allow</button></div>
</form>
<form method="post" action="${action}/other-account"><p class="soft">Not you? <button type="submit" class="link">Use another account</button></p></form>`;
}

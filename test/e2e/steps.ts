// What people do in the browser, as functions: found by what they read on the page, as people find it.
import type { Page } from 'playwright-core';

export const password = 'a password of some length';

/** The row of one Data Source in the list. */
export const rowOf = (page: Page, name: string) => page.getByTestId('data-source-row').filter({ hasText: name });

/** First run: the code from the terminal, the Account, its owner. Ends on the empty list. */
export async function createFirstAccount(page: Page, baseUrl: string, code: string): Promise<void> {
  await page.goto(baseUrl);
  await page.getByRole('heading', { name: 'Welcome aboard' }).waitFor();
  await page.getByLabel('One-time code').fill(code);
  await page.getByLabel('Account name').fill('Acme');
  await page.getByLabel('Your name').fill('Olga Owner');
  await page.getByLabel('Your email').fill('olga@example.org');
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Create the Account' }).click();
  await page.getByText('Connect your first Data Source').waitFor();
}

/** Invites over the Users page. The link comes by mail. */
export async function invite(page: Page, email: string): Promise<void> {
  await page.getByRole('link', { name: 'Users' }).click();
  await page.getByRole('button', { name: 'Invite a User' }).click();
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await page.getByText(`${email} was mailed`).waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
}

export async function acceptInvitation(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.locator('input[type=password]').fill(password);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.waitForURL('**/data-sources');
}

export interface OAuthApp {
  connector: string;
  clientId: string;
  clientSecret: string;
}

/** The operator enters the app of this installation. Returns the redirect URI that the page says to register. */
export async function enterOAuthApp(page: Page, { connector, clientId, clientSecret }: OAuthApp): Promise<string> {
  await page.getByRole('link', { name: 'Connectors' }).click();
  const card = page.getByRole('article').filter({ hasText: connector });
  await card.getByRole('button', { name: 'Set it up' }).click();
  const redirectUri = await card.getByRole('textbox', { name: 'Redirect URI' }).inputValue();
  await card.getByLabel('Client id').fill(clientId);
  await card.locator('input[type=password]').fill(clientSecret);
  await card.getByRole('button', { name: 'Save' }).click();
  await card.getByText('Ready', { exact: true }).waitFor();
  return redirectUri;
}

/** At the provider, on its own pages: sign in, unless it still knows this browser as that account, and allow. */
export async function authorizeAtProvider(page: Page, account: { email: string; password: string }): Promise<void> {
  const signIn = page.getByRole('heading', { name: 'Sign in' });
  const allow = page.getByRole('heading', { name: 'Allow access?' });
  await signIn.or(allow).waitFor();
  const isKnown = (await allow.isVisible()) && (await page.getByText(account.email).isVisible());
  if (!isKnown) {
    if (await allow.isVisible()) await page.getByRole('button', { name: 'Use another account' }).click();
    await page.getByLabel('Email').fill(account.email);
    await page.getByLabel('Password').fill(account.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await allow.waitFor();
  }
  await page.getByRole('button', { name: 'Allow' }).click();
}

/** Chooses what is read, and waits until the first sync of each has ended, live. */
export async function createDataSources(page: Page, names: string[]): Promise<void> {
  await page.getByRole('heading', { name: 'What should be read?' }).first().waitFor();
  for (const name of names) {
    await page.getByLabel(name, { exact: true }).check();
    await page.getByRole('heading', { name, exact: true }).waitFor();
  }
  const action = names.length > 1 ? `Connect ${names.length} Data Sources` : 'Connect the Data Source';
  await page.getByRole('button', { name: action }).click();
  await page
    .getByLabel('done')
    .nth(names.length - 1)
    .waitFor();
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

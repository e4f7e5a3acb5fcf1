import { expect, test, type Page } from '@playwright/test';
import { PASSWORD } from '../src/ask.ts';
import { ownProduct } from '../src/own-product.ts';

const product = ownProduct();
let page: Page;
let invitation = '';

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});
test.afterAll(() => page.close());

const password = (at: Page) => at.getByRole('textbox', { name: 'Password' });
const signIn = async (email: string, words: string) => {
  await page.getByLabel('E-mail').fill(email);
  await password(page).fill(words);
  await page.getByRole('button', { name: 'Sign in' }).click();
};
const signOut = async () => {
  await page.getByRole('button', { name: /Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Good to see you again.' })).toBeVisible();
};

test('a form with mistakes says them at their fields, keeps what was typed, and goes on', async () => {
  await page.goto(product.at('/'));
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByLabel('E-mail').fill('ana at example');
  await password(page).fill('short');
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByText('Write your name.')).toBeVisible();
  await expect(page.getByText('This is not an e-mail address.')).toBeVisible();
  await expect(page.getByText('The password needs at least 12 characters.')).toBeVisible();
  await expect(page.getByText('Write the name of the organisation.')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('ana at example');

  await page.getByLabel('Your name').fill('Ana Ruiz');
  await page.getByLabel('E-mail').fill('ana@example.org');
  await password(page).fill(PASSWORD);
  await page.getByLabel('Name of the organisation').fill('Nimbus');
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing to show yet.' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add units' })).toBeVisible();
});

test('what is opened before signing in is shown after it', async () => {
  await signOut();
  await page.goto(product.at('/leadership/settings/units?period=2026-Q1'));
  await signIn('ana@example.org', 'not the password');
  await expect(page.getByText('No account has this address with this password.')).toBeVisible();
  await signIn('ana@example.org', PASSWORD);
  await expect(page.getByRole('heading', { level: 1, name: 'Units' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/leadership/settings/units');
  expect(new URL(page.url()).searchParams.get('period')).toBe('2026-Q1');
});

test('an address is invited once, and an invitation has a link to send', async () => {
  await page.getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ana@example.org');
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await expect(page.getByText('An account with this address exists already.')).toBeVisible();
  await page.getByRole('textbox', { name: 'E-mail' }).fill('hugo@example.org');
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  const link = page.getByRole('textbox', { name: 'Address of the invitation' });
  await expect(link).toHaveValue(/accept-invite#/);
  invitation = await link.inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /hugo@example\.org/ })).toContainText('HR: the whole organisation');
});

test('whoever accepts sees the applications of their grants, and no others', async ({ browser }) => {
  const guest = await browser.newPage();
  await guest.goto(invitation);
  await expect(guest.getByText('hugo@example.org')).toBeVisible();
  await guest.getByLabel('Your name').fill('Hugo Prat');
  await password(guest).fill(PASSWORD);
  await guest.getByRole('button', { name: 'Accept and sign in' }).click();
  await expect(guest.getByRole('button', { name: /Account of Hugo Prat/ })).toBeVisible();
  await expect(guest).toHaveURL(product.at('/employee-experience/'));
  await guest.goto(product.at('/leadership/settings/own'));
  await expect(guest.getByText('This application is not part of your account.')).toBeVisible();
  await guest.getByRole('link', { name: 'Open Employee experience' }).click();
  await expect(guest.getByRole('link', { name: 'Overview' })).toBeVisible();
  await expect(guest.getByRole('button', { name: /^Application:/ })).toHaveCount(0);
  await guest.getByRole('link', { name: 'Settings' }).click();
  await expect(guest.getByRole('link', { name: 'Your account' })).toBeVisible();
  await expect(guest.getByRole('link', { name: 'Accounts', exact: true })).toHaveCount(0);

  await guest.goto(invitation);
  await expect(guest.getByText('This invitation is not valid any more.')).toBeVisible();
  await guest.close();
});

test('a suspended account is signed out and stays out until it is reinstated', async () => {
  await page.reload();
  await page
    .getByRole('row', { name: /Hugo Prat/ })
    .getByRole('button', { name: 'Suspend' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Suspend Hugo Prat?' });
  await expect(dialog).toContainText('one grant rests');
  await dialog.getByRole('button', { name: 'Suspend 1 account' }).click();
  await expect(page.getByRole('row', { name: /Hugo Prat/ })).toContainText('suspended');
  await signOut();
  await signIn('hugo@example.org', PASSWORD);
  await expect(page.getByText('This account is suspended.')).toBeVisible();
});

test('the own password is changed with the present one', async () => {
  await signIn('ana@example.org', PASSWORD);
  await page.getByRole('button', { name: /Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Your account' }).click();
  await page.getByRole('textbox', { name: 'Present password' }).fill('something else');
  await page.getByRole('textbox', { name: 'New password' }).fill('other plain words');
  await page.getByRole('button', { name: 'Change' }).click();
  await expect(page.getByText('The present password is not right.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Present password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Change' }).click();
  await expect(page.getByText('The password was changed.')).toBeVisible();
  await signOut();
  await signIn('ana@example.org', 'other plain words');
  await expect(page.getByRole('button', { name: /Account of Ana Ruiz/ })).toBeVisible();
});

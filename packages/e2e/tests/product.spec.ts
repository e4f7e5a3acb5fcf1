import { expect, test, type Page } from '@playwright/test';
import { setUpOrganisation } from '../src/ask.ts';
import { ownProduct } from '../src/own-product.ts';

const product = ownProduct();
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await setUpOrganisation(page.request, product);
});
test.afterAll(() => page.close());

test('each application opens at its own address and names itself', async () => {
  for (const [path, name] of [
    ['employee-experience', 'Employee experience'],
    ['customer-experience', 'Customer experience'],
    ['leadership', 'Leadership'],
  ] as const) {
    await page.goto(product.at(`/${path}`));
    await expect(page.getByRole('button', { name: `Application: ${name}` })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('unit and period travel from application to application', async () => {
  await page.goto(product.at('/leadership/?period=2026-Q1'));
  await page.getByRole('button', { name: 'Application: Leadership' }).click();
  await page.getByRole('menuitem', { name: 'Employee experience' }).click();
  await expect(page).toHaveURL(product.at('/employee-experience/?period=2026-Q1'));
  await expect(page.getByRole('button', { name: 'Period: Q1 2026' })).toBeVisible();
});

test('an address that leads nowhere says so inside the shell, and leads back', async () => {
  await page.goto(product.at('/leadership/no/such/page'));
  await expect(page.getByRole('heading', { level: 1, name: 'There is nothing at this address.' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the start' }).click();
  await expect(page).toHaveURL(/\/leadership\/?$/);
});

test('the palette finds a page by some letters of it', async () => {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Search or go to…' }).fill('sett');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Organisation' })).toBeVisible();
});

test('a server that does not answer is said in words, and trying again goes on', async () => {
  await page.goto(product.at('/leadership/settings/own'));
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
  await page.route('**/trpc/**', (route) => route.abort());
  await page.getByRole('link', { name: 'Audit trail' }).click();
  await expect(page.getByText('This page could not be shown.')).toBeVisible({ timeout: 20_000 });
  await page.unroute('**/trpc/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Audit trail' })).toBeVisible();
});

test('language and theme are chosen once and kept', async () => {
  await page.getByRole('button', { name: /^EN: Language/ }).click();
  await page.getByRole('menuitemradio', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Registro de cambios' })).toBeVisible();
  await page.getByRole('button', { name: /^Tema/ }).click();
  await page.getByRole('menuitemradio', { name: 'oscuro' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

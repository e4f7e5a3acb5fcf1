import { expect, test, type Page } from '@playwright/test';
import { ask } from '../src/ask.ts';
import { expectAccessible, expectAccessibleInBothThemes } from '../src/fixtures.ts';
import { ownProduct } from '../src/own-product.ts';

const product = ownProduct();
let page: Page;

const SCREENS = [
  '/leadership/',
  '/employee-experience/',
  '/customer-experience/',
  '/leadership/initiatives',
  '/employee-experience/initiatives/new',
  '/leadership/settings/organisation',
  '/leadership/settings/units',
  '/leadership/settings/imports',
  '/leadership/settings/accounts',
  '/leadership/settings/audit',
  '/leadership/settings/own',
  '/leadership/nowhere',
];

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  page = await context.newPage();
});
test.afterAll(() => page.context().close());

/** Every screen is looked at as it is when it has come to rest. */
async function open(path: string): Promise<void> {
  await page.goto(product.at(path), { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function expectNoSidewaysScroll(path: string): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, path).toBeLessThanOrEqual(0);
}

test('the first start and its form', async () => {
  await open('/leadership/');
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByRole('button', { name: 'Set up' }).click();
  await expect(page.getByText('Write your name.')).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

test('the sign-in of a demo', async ({ browser }) => {
  test.setTimeout(150_000);
  const maker = await browser.newContext();
  await ask(maker.request, product, 'demo.create', { language: 'en' });
  await maker.close();
  await open('/leadership/');
  await expectAccessibleInBothThemes(page);
  await page.getByRole('button', { name: 'Enter the demo' }).click();
  await expect(page.getByRole('heading', { name: 'Where inside meets outside' })).toBeVisible();
});

test('every screen, light and dark', async () => {
  test.setTimeout(300_000);
  for (const path of SCREENS) {
    await test.step(path, async () => {
      await open(path);
      await expectAccessibleInBothThemes(page);
    });
  }
});

test('every dialog and menu', async () => {
  await open('/leadership/');
  await page.getByRole('button', { name: 'Choose scores' }).click();
  await expect(page.getByRole('dialog', { name: 'What is compared' })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Part of the organisation/ }).click();
  await expect(page.getByRole('tree')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await open('/leadership/settings/accounts');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await expect(page.getByRole('dialog', { name: 'Invite somebody' })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press('Escape');
  await open('/leadership/settings/units');
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await expect(page.getByRole('dialog', { name: 'Paste a list of units' })).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

test('Spanish, and a phone of 360 pixels that never scrolls sideways', async () => {
  test.setTimeout(300_000);
  await page.evaluate(() => localStorage.setItem('unisono-language', 'es'));
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of SCREENS) {
    await test.step(path, async () => {
      await open(path);
      await expectNoSidewaysScroll(path);
      await expectAccessible(page);
    });
  }
});

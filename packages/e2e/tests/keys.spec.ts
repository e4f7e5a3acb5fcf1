import { expect, test, type Page } from '@playwright/test';
import { ask, setUpOrganisation } from '../src/ask.ts';
import { colleague } from '../src/colleague.ts';
import { expectAccessible, expectAccessibleInBothThemes } from '../src/fixtures.ts';
import { ownProduct } from '../src/own-product.ts';

const product = ownProduct();
let page: Page;

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  page = await context.newPage();
  await setUpOrganisation(page.request, product);
  const tree = await page.request.get(product.at('/trpc/units.tree'));
  const { result } = (await tree.json()) as { result: { data: { id: string }[] } };
  await ask(page.request, product, 'units.create', { code: 'S1', name: 'Sol', parentId: result.data[0]?.id });
});
test.afterAll(() => page.context().close());

const open = async () => {
  await page.goto(product.at('/leadership/settings/keys'), { waitUntil: 'networkidle' });
  // The first page of a server that has just started takes its time on a busy machine.
  await expect(page.getByRole('heading', { level: 1, name: 'Keys' })).toBeVisible({ timeout: 30_000 });
};

test('without keys the screen says what they are for', async () => {
  await open();
  await expect(page.getByText('No keys yet.')).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

test('what is missing is said at its field; then the key is shown once and works', async () => {
  await page.getByRole('button', { name: 'Make a key' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a key' });
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  for (const problem of ['Write a name.', 'Choose what it may do.', 'Choose a side.']) {
    await expect(dialog.getByText(problem)).toBeVisible();
  }
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Tills');
  await dialog.getByRole('textbox', { name: 'Source' }).fill('tills');
  await dialog.getByRole('checkbox', { name: 'bring moments' }).check();
  await dialog.getByRole('checkbox', { name: 'Customers' }).check();
  await dialog.getByRole('combobox', { name: 'Over' }).fill('Sol');
  await page.getByRole('option', { name: 'Sol' }).click();
  await dialog.getByLabel('Last day').fill('2031-12-31');
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  const secret = await dialog.getByRole('textbox', { name: 'Key' }).inputValue();
  expect(secret).toMatch(/^unisono_[\w-]{43}$/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Done' }).click();

  const moment = { externalId: '1', person: 'c1', role: 'customer', unit: 'S1', day: '2026-09-01', felt: { joy: 4 } };
  const answer = await page.request.post(product.at('/api/v1/moments'), {
    headers: { authorization: `Bearer ${secret}` },
    data: { items: [moment, { ...moment, externalId: '2', role: 'employee' }] },
  });
  expect(await answer.json()).toMatchObject({ items: [{ status: 'new' }, { status: 'rejected' }] });

  await open();
  const row = page.getByRole('row', { name: /^Tills / });
  await expect(row).toContainText(`unisono_…${secret.slice(-4)}`);
  await expect(row).toContainText('Customers: Sol');
  await expect(row).not.toContainText('never');
  await expect(page.locator('body')).not.toContainText(secret);
  await expectAccessibleInBothThemes(page);
});

test('a source that another side has is refused at its field', async () => {
  await page.getByRole('button', { name: 'Make a key' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make a key' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Staff');
  await dialog.getByRole('textbox', { name: 'Source' }).fill('tills');
  await dialog.getByRole('checkbox', { name: 'bring people' }).check();
  await dialog.getByRole('checkbox', { name: 'Employees' }).check();
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  await expect(dialog.getByText('Another side brings things from a source of this name.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('a key is revoked by keyboard, and stays in the list', async () => {
  await page.getByRole('button', { name: 'Revoke Tills' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Revoke Tills?' });
  await expect(dialog).toContainText('It stops working at once and for good.');
  await dialog.getByRole('button', { name: 'Revoke 1 key' }).click();
  await expect(page.getByText('Tills was revoked.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Tills / })).toContainText('revoked');
  await expect(page.getByRole('button', { name: 'Revoke Tills' })).toHaveCount(0);
});

test('in Spanish, on a narrow screen', async () => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.evaluate(() => localStorage.setItem('unisono-language', 'es'));
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1, name: 'Claves' })).toBeVisible();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 720 });
});

test('the reference can be read by everybody, and asks nothing of anybody else', async ({ browser }) => {
  const context = await browser.newContext();
  const reader = await context.newPage();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(new URL(request.url()).origin));
  await reader.goto(product.at('/api/v1/reference'));
  await expect(reader.getByRole('heading', { name: /POST \/moments/ })).toBeVisible();
  await expect(reader.getByRole('link', { name: 'OpenAPI 3.1' })).toBeVisible();
  expect(new Set(asked).size).toBe(1);
  await expectAccessible(reader);
  await context.close();
});

test('whoever administers no more than a part, or nothing, has no keys', async ({ browser }) => {
  const hr = await colleague(browser, page.context(), product, { kind: 'hr', name: 'Eva Mora' });
  const theirs = await hr.newPage();
  await theirs.goto(product.at('/employee-experience/settings/own'), { waitUntil: 'networkidle' });
  await expect(theirs.getByRole('link', { name: 'Your account' })).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'Keys' })).toHaveCount(0);
  await hr.close();
});

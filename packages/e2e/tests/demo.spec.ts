import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { ask, read } from '../src/ask.ts';
import { ownProduct } from '../src/own-product.ts';

const product = ownProduct();
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});
test.afterAll(() => page.close());

const section = (name: string) => page.getByRole('region', { name });
const openLeadership = async (search = '') => {
  await page.goto(product.at(`/leadership/${search}`));
  await expect(page.getByRole('heading', { name: 'Where inside meets outside' })).toBeVisible();
};

test('one click makes the demo, says how far it is, and opens it', async () => {
  test.setTimeout(150_000);
  await page.goto(product.at('/leadership/'));
  await page.getByRole('button', { name: 'Explore Almar' }).click();
  await expect(page.getByRole('progressbar', { name: /Almar is being made, \d of 3/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where inside meets outside' })).toBeVisible({ timeout: 120_000 });
});

test('every screen of the three applications says that it is a demo', async () => {
  const paths = ['', 'initiatives', 'settings/organisation', 'settings/units', 'settings/audit', 'settings/own'];
  for (const application of ['leadership', 'employee-experience', 'customer-experience']) {
    for (const path of paths) {
      await page.goto(product.at(`/${application}/${path}`));
      await expect(page.getByText('Demo data', { exact: true }), `${application}/${path}`).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
  }
});

test('leadership finds the hollow unit in words, on the map and in the table', async () => {
  await openLeadership();
  await expect(page.getByText(/Hollow inside: [^.]*Madrid Sol/)).toBeVisible();
  await expect(section('Where inside meets outside').getByText('Madrid Sol')).toBeVisible();
  const row = section('Unit by unit').getByRole('row', { name: /^Madrid Sol/ });
  await expect(row).toContainText('Hollow inside');
  await expect(row).toContainText('Centro');
  await expect(section('Unit by unit').getByRole('row').filter({ hasText: 'Undetermined' }).first()).toBeVisible();
});

test('the map is a table and a file too; a name that looks like a formula is made harmless', async () => {
  const units = await read<{ id: string; name: string }[]>(page.request, product, 'units.tree');
  const segovia = units.find(({ name }) => name === 'Segovia');
  await ask(page.request, product, 'units.rename', { unitId: segovia?.id, name: '=1+1' });
  await openLeadership();
  const map = section('Where inside meets outside');
  await map.getByRole('button', { name: /as a table/i }).click();
  await expect(map.getByRole('row', { name: /Madrid Sol/ })).toContainText('Hollow inside');

  const download = page.waitForEvent('download');
  await map.getByRole('button', { name: /download/i }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toMatch(/^\uFEFF?Unit,Inside,/);
  expect(text).toContain("\n'=1+1,");
  expect(text).toMatch(/Madrid Sol,\d+(\.\d+)?,.*,Hollow inside/);
});

test('a view is its address: unit, level and period come back with it', async () => {
  await openLeadership('?level=next&period=2026-Q2');
  await expect(section('Unit by unit').getByRole('row', { name: /^Centro/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Period: Q2 2026' })).toBeVisible();
  await page.getByRole('button', { name: 'Choose scores' }).click();
  await expect(page.getByRole('combobox', { name: 'Units' })).toHaveValue('the units right below');
  await page.getByRole('textbox', { name: 'Only units where' }).fill('nonsense');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('Write conditions such as')).toBeVisible();
  await page.getByRole('textbox', { name: 'Only units where' }).fill('kind=region');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/where=kind(=|%3D)region/);
  await expect(section('Unit by unit').getByRole('row', { name: /^Centro/ })).toBeVisible();
});

test('a visitor looks through the eyes of a manager, who sees one unit only', async () => {
  await page.getByRole('button', { name: /Account of Alma Visita/ }).click();
  await page.getByRole('menuitem', { name: 'Look through other eyes' }).click();
  await page.getByRole('button', { name: 'Manager of Madrid Sol' }).click();
  await expect(page.getByRole('button', { name: /Account of Rocío Vela/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Part of the organisation: Your unit/ })).toBeVisible();
});

test('signing out leads back in by one click', async () => {
  await page.getByRole('button', { name: /Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Enter the demo' }).click();
  await expect(page.getByRole('button', { name: /Account of Alma Visita/ })).toBeVisible();
});

test('removing the demo says how much goes and leaves the first start', async () => {
  await page.goto(product.at('/leadership/settings/organisation'));
  await page.getByRole('button', { name: 'Remove the demo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove the demo organisation?' });
  await expect(dialog).toContainText(/All of its 4\d units, its 2\d,\d{3} people/);
  await dialog.getByRole('button', { name: /Remove 2\d,\d{3} synthetic people/ }).click();
  await expect(page.getByRole('button', { name: 'Explore Almar' })).toBeVisible({ timeout: 30_000 });
});

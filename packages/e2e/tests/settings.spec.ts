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

const unit = (name: string) => page.getByRole('row', { name: new RegExp(`^${name} `) });
const act = async (name: string, action: string) => {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
};

test('an indented list becomes a tree; a code that is taken is said at the list', async () => {
  await page.goto(product.at('/leadership/settings/units'));
  await expect(page.getByText('Only the organisation itself so far.')).toBeVisible();
  await page.getByRole('button', { name: 'Paste a list' }).click();
  const list = page.getByRole('textbox', { name: 'Paste a list' });
  await list.fill('North\n  N01; Bilbao\n  N02; Gijón\nSouth\n  S01; Cádiz');
  await page.getByRole('button', { name: 'Add 5 units' }).click();
  await expect(page.getByText('5 units were added.')).toBeVisible();
  await expect(unit('Gijón')).toContainText('N02');

  await page.getByRole('button', { name: 'Paste a list' }).click();
  await list.fill('N02; Oviedo');
  await page.getByRole('button', { name: 'Add one unit' }).click();
  await expect(page.getByText('Another unit has this code.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('a unit is added by keyboard alone', async () => {
  await page.getByRole('button', { name: 'Add a unit' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Huelva');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Code' })).toHaveValue('huelva');
  await page.keyboard.press('Tab');
  await page.keyboard.type('shop');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Sou');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Belongs to' })).toHaveValue('South');
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(page.getByText('Huelva was added.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(unit('Huelva')).toContainText('shop');
});

test('units are renamed, moved from a day on, and removed while they are empty', async () => {
  await act('Bilbao', 'Rename');
  await page.getByRole('textbox', { name: 'Name' }).fill('Bilbao Centro');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(unit('Bilbao Centro')).toBeVisible();

  await act('Bilbao Centro', 'Move');
  await page.getByRole('combobox', { name: 'Belongs to' }).fill('South');
  await page.getByRole('option', { name: 'South' }).click();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText('Choose a day.')).toBeVisible();
  await page.getByLabel('From').fill('2026-01-01');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText('Bilbao Centro was moved.')).toBeVisible();

  await act('South', 'Remove');
  const dialog = page.getByRole('dialog', { name: 'Remove South?' });
  await expect(dialog).toContainText('3 units, 0 employees, 0 customers');
  await dialog.getByRole('button', { name: 'Remove 1 unit' }).click();
  await expect(dialog).toContainText('People, units or figures hang on this unit.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await act('Gijón', 'Remove');
  await page.getByRole('button', { name: 'Remove 1 unit' }).click();
  await expect(unit('Gijón')).toHaveCount(0);
});

test('the organisation is changed; leaving with something typed is asked about', async () => {
  await page.getByRole('link', { name: 'Organisation' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Nimbus Group');
  await page.getByRole('link', { name: 'Audit trail' }).click();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('textbox', { name: /Cut between/ }).fill('101');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Write a number from 0 to 100.')).toBeVisible();
  await page.getByRole('textbox', { name: /Cut between/ }).fill('65');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
});

test('the audit tells all of it in words, newest first', async () => {
  await page.getByRole('link', { name: 'Audit trail' }).click();
  const rows = page.getByRole('row');
  await expect(rows.nth(1)).toContainText('changed the organisation');
  await expect(rows.nth(1)).toContainText('cut: 60 → 65');
  for (const done of ['removed a unit', 'moved a unit', 'added a list of units']) {
    await expect(page.getByRole('cell', { name: done, exact: true })).toHaveCount(1);
  }
  await expect(rows.filter({ hasText: 'renamed a unit' })).toContainText('name: Bilbao → Bilbao Centro');
  await expect(page.getByText('That is everything.')).toBeVisible();
});

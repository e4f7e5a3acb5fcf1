import { expect, type Page } from '@playwright/test';
import { expectAccessible, test } from '../src/fixtures.ts';
import { startProduct, type Product } from '@unisono/test-kit/product';

const UNITS = `code,name,kind,parent
NORTH,North,region,
N1,Bilbao,shop,NORTH
N2,Gijón,shop,NORTH
`;
const UNITS_WITH_PROBLEMS = `code,name,kind,parent
EAST,East,region,NOWHERE
,Nameless,shop,NORTH
N3,Oviedo,shop,NORTH
N4,Burgos,shop,NORTH,too much
`;
/** The first row has the day first, the second the month. */
const MIXED_DATES = `Employee number,Full name,E-mail,Department,Hire date
1,Ana Ruiz,ana@example.org,N1,25/12/2020
2,Luis Vega,luis@example.org,N1,12/31/2020
`;
const AMBIGUOUS_DATES = `Employee number,Full name,E-mail,Department,Hire date,Type
1,Ana Ruiz,ana@example.org,N1,05/12/2020,Empleado
2,Luis Vega,luis@example.org,N2,01/02/2020,Empleado
3,Eva Sanz,not an address,N2,03/04/2021,Empleado
`;
const PASSWORD = 'a long enough one';

test.describe.configure({ mode: 'serial' });

let product: Product;
let page: Page;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(90_000);
  product = await startProduct();
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  page = await context.newPage();
});
test.afterAll(async () => {
  await page.context().close();
  await product.stop();
});

const imports = () => `${product.url}/leadership/settings/imports`;
const check = () => page.getByRole('button', { name: 'Check the file' });
const finding = (words: string | RegExp) => expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();

/** Brings a file of a kind from the list; leaves the page where its columns are confirmed. */
async function bring(kind: string, name: string, content: string): Promise<void> {
  await page.goto(imports());
  await page.getByRole('radio', { name: kind, exact: true }).check();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await expect(check()).toBeVisible();
}

async function chooseRoleForAll(): Promise<void> {
  await page.getByLabel('Employee or customer', { exact: true }).selectOption('constant');
  await page.getByLabel('Employee or customer: value for all rows').selectOption('employee');
}

async function expectAccessibleInBothThemes(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, so that no colour is measured on its way to another.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

test('a fresh organisation is led from its set-up to its first file', async () => {
  await page.goto(`${product.url}/leadership/settings/imports`);
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByLabel('Your name').fill('Laura Mas');
  await page.getByLabel('E-mail').fill('laura@example.org');
  await page.getByLabel('Password', { exact: false }).first().fill(PASSWORD);
  await page.getByRole('textbox', { name: /organisation/i }).fill('Almar');
  await page.locator('button[type="submit"]').click();

  await finding('Imports');
  await expect(page.getByText('Nothing was brought in yet.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Units' }).filter({ hasText: 'To do' })).toBeVisible();
  await expectAccessibleInBothThemes();
});

test('a file that is no text says so where it was dropped', async () => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const spreadsheet = Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 2]);
  await (await chooser).setFiles({ name: 'units.xlsx', mimeType: 'application/octet-stream', buffer: spreadsheet });
  await expect(page.getByText('Save it as CSV and bring that.')).toBeVisible();
});

test('units come in, and the next step is ticked off', async () => {
  await bring('Units', 'units.csv', UNITS);
  await finding(/Every required field has its column/);
  await expectAccessibleInBothThemes();
  await check().click();
  await finding('Ready to record: 3 units.');
  await page.getByRole('button', { name: 'Record 3 units' }).click();
  await finding('Recorded: 3 units.');
  await expectAccessibleInBothThemes();
  await page.getByRole('link', { name: 'Bring another file' }).click();
  await expect(page.getByText('3 units beside the organisation itself')).toBeVisible();
});

test('every rejected row is named with its field and its reason, and comes back as a file', async () => {
  await bring('Units', 'more-units.csv', UNITS_WITH_PROBLEMS);
  await check().click();
  await finding('Ready to record: 1 unit. 3 rows are rejected.');
  const problem = (row: string) => page.getByRole('row', { name: new RegExp(`^${row} `) });
  await expect(problem('2')).toContainText('No unit has this code.');
  await expect(problem('2')).toContainText('NOWHERE');
  await expect(problem('3')).toContainText('Code');
  await expect(problem('3')).toContainText('The field is empty.');
  await expect(problem('5')).toContainText('5 values where the header has 4 columns');
  await expectAccessibleInBothThemes();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download rejected rows' }).click();
  expect((await download).suggestedFilename()).toBe('more-units-rejected.csv');

  await page.getByRole('checkbox', { name: /All or nothing/ }).check();
  await expect(page.getByText('3 rows are rejected, so nothing would be recorded.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Record 1 unit' })).toBeDisabled();
});

test('a column that mixes orders of dates refuses the file with both rows, and another column repairs it', async () => {
  await bring('People', 'mixed.csv', MIXED_DATES);
  await finding('One required field still needs its column.');
  await check().click();
  await expect(page.getByLabel('Employee or customer', { exact: true })).toBeFocused();
  await chooseRoleForAll();
  await check().click();
  await finding('The file cannot be read as it is.');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('row 2 says 25/12/2020, row 3 says 12/31/2020');
  await expect(alert).toBeFocused();
  await expectAccessibleInBothThemes();

  await alert.getByRole('button', { name: 'Choose another column' }).click();
  await expect(page.getByLabel('From', { exact: true })).toBeFocused();
  await page.getByLabel('From', { exact: true }).selectOption('');
  await check().click();
  await finding('Ready to record: 2 people.');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await finding(/cancelled/);
});

test('dates that can be read two ways are decided with one click; words get their meaning', async () => {
  await bring('People', 'staff-2026-01.csv', AMBIGUOUS_DATES);
  await page.getByLabel('Employee or customer', { exact: true }).selectOption('Type');
  await page.getByLabel('“Empleado” means').selectOption('employee');
  await check().click();
  await page.getByRole('button', { name: 'Read it as 25/12/2026, day first' }).click();
  await finding('Ready to record: 2 people. One row is rejected.');
  await expect(page.getByRole('row', { name: /^4 / })).toContainText('This is no e-mail address.');

  // Left and returned to: the address knows where it stands.
  const address = page.url();
  await page.goto(imports());
  await page.goto(address);
  await page.getByRole('button', { name: 'Record 2 people' }).click();
  await finding('Recorded: 2 people.');
});

test('the same file a second time changes nothing', async () => {
  await bring('People', 'staff-2026-02.csv', AMBIGUOUS_DATES);
  await chooseRoleForAll();
  await page.getByLabel('From: how dates are written').selectOption('d/m/y');
  await check().click();
  await finding('Everything in this file is here already. One row is rejected.');
  await page.getByRole('button', { name: 'Close: nothing changes' }).click();
  await finding('Nothing changed: everything in this file was here already.');
});

test('a file is brought with the keyboard alone', async () => {
  await page.goto(imports());
  await page.getByRole('radio', { name: 'Units', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'People', exact: true })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'System it comes from' })).toBeFocused();
  await page.keyboard.press('Tab');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (
    await chooser
  ).setFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer: Buffer.from('key,name\nK1,Keys\n') });
  await finding('One required field still needs its column.');
  await page.getByLabel('Code', { exact: true }).focus();
  await page.keyboard.type('key');
  await expect(page.getByLabel('Code', { exact: true })).toHaveValue('column:key');
  await check().focus();
  await page.keyboard.press('Enter');
  await finding('Ready to record: 1 unit.');
  const record = page.getByRole('button', { name: 'Record 1 unit' });
  for (let presses = 0; presses < 20; presses += 1) {
    if (await record.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(record).toBeFocused();
  await page.keyboard.press('Enter');
  await finding('Recorded: 1 unit.');
});

test('in Spanish and on a phone it is the same', async () => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.evaluate(() => localStorage.setItem('unisono-language', 'es'));
  await page.goto(imports());
  await finding('Importaciones');
  await page.getByRole('link', { name: 'more-units.csv' }).click();
  await finding('Por registrar: 1 unidad. Se rechazan 3 filas.');
  await expect(page.getByRole('row', { name: /^2 / })).toContainText('Ninguna unidad tiene este código.');
  await expectAccessibleInBothThemes();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

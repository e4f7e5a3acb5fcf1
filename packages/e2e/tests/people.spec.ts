import type { BrowserContext, Page } from '@playwright/test';
import { ask, read, setUpOrganisation } from '../src/ask.ts';
import { colleague } from '../src/colleague.ts';
import { expect, expectAccessibleInBothThemes, test } from '../src/fixtures.ts';
import { ownProduct } from '../src/own-product.ts';

const product = ownProduct();
let administrator: BrowserContext;
let marketing: BrowserContext;
let page: Page;

const CUSTOMERS = Array.from({ length: 400 }, (_, index) => {
  const number = String(index + 1).padStart(3, '0');
  return `c${number},Cliente Número ${number},customer,company,customer${number}@mail.org,`;
});
const PEOPLE = [
  'no,name,role,unit,mail,staff',
  'c900,Íñigo Peña,customer,company,inigo@mail.org,',
  ...CUSTOMERS,
  'e1,Íñigo Peña,employee,company,inigo@mail.org,E001',
  'e2,Ángela Ruiz,employee,company,angela@company.es,E002',
].join('\n');
const MAP = {
  fields: {
    externalId: { column: 'no' },
    name: { column: 'name' },
    role: { column: 'role' },
    unit: { column: 'unit' },
    'identity.email': { column: 'mail' },
    'identity.employee-number': { column: 'staff' },
  },
};

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  administrator = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  await setUpOrganisation(administrator.request, product);
  const [root] = await read<{ id: string }[]>(administrator.request, product, 'units.tree');
  await ask(administrator.request, product, 'units.rename', { unitId: root?.id, code: 'company' });
  await bring(administrator, 'people.csv', PEOPLE);
  marketing = await colleague(browser, administrator, product, { kind: 'marketing', name: 'Marta Gil' });
  page = await marketing.newPage();
});
test.afterAll(async () => {
  await administrator?.close();
  await marketing?.close();
});

/** A file of people, applied. */
async function bring(context: BrowserContext, name: string, content: string): Promise<void> {
  const uploaded = await context.request.post(product.at(`/api/imports?kind=people&name=${name}`), {
    headers: { 'content-type': 'application/octet-stream' },
    data: Buffer.from(content),
  });
  const { id } = (await uploaded.json()) as { id: string };
  const status = async () => (await read<{ status: string }>(context.request, product, 'imports.read', { id })).status;
  await ask(context.request, product, 'imports.check', { id, map: MAP });
  await expect.poll(status, { timeout: 60_000 }).toBe('checked');
  await ask(context.request, product, 'imports.start', { id, strict: true });
  await expect.poll(status, { timeout: 60_000 }).toBe('done');
}

const rows = () => page.getByRole('row').filter({ has: page.getByRole('gridcell') });
const customers = () => page.goto(product.at('/customer-experience/people'));

test('marketing finds a customer by part of a name, by the keyboard, and opens the page', async () => {
  await customers();
  await expect(page.getByText('401 people')).toBeVisible();
  await expect(rows().first()).toContainText('Cliente Número 001');
  await expectAccessibleInBothThemes(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill('inigo pen');
  await expect(page.getByText('1 person')).toBeVisible();
  await expect(rows()).toHaveCount(1);
  await rows().first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Íñigo Peña', level: 1 })).toBeVisible();
  await expect(page.getByText(/^Who was reached is not told person by person/)).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

test('marketing meets nothing of employees', async () => {
  const main = page.getByRole('main');
  for (const word of ['Employee', 'E001', 'company.es']) await expect(main).not.toContainText(word);
  await customers();
  for (const search of ['E001', 'Ángela', 'angela@company.es']) {
    await page.getByRole('searchbox', { name: 'Search' }).fill(search);
    await expect(page.getByText('Nobody fits.')).toBeVisible();
  }
  await page.goto(product.at('/employee-experience/people'));
  await expect(page.getByText('This application is not part of your account.')).toBeVisible();
  const asked = `/trpc/people.list?input=${encodeURIComponent(JSON.stringify({ role: 'employee' }))}`;
  expect((await marketing.request.get(product.at(asked))).status()).toBe(403);
});

test('scrolling reads on, and arrows go from row to row', async () => {
  await customers();
  await rows().first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows().nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('row', { name: /Número 100/ })).toBeFocused();
  const further = page.getByRole('row', { name: /Número 150/ });
  await expect(async () => {
    await page.getByRole('grid').evaluate((grid) => grid.scrollBy(0, grid.clientHeight / 2));
    await expect(further).toBeAttached({ timeout: 500 });
  }).toPass();
});

test('columns are chosen and stay in the address', async () => {
  await customers();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Known by' }).click();
  await expect(page.getByRole('columnheader', { name: 'Known by' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Relationships' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Known by' })).toHaveCount(0);
});

test('the list as filtered is saved as a file', async () => {
  await page.goto(product.at('/customer-experience/people?search=inigo'));
  await expect(page.getByText('1 person')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const stream = await (await saved).createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString();
  expect(text.trim().split('\r\n')).toHaveLength(2);
  expect(text).toContain('Íñigo Peña');
  expect(text).not.toContain('E001');
});

test('an administrator sees both relationships, corrects the record and erases it', async () => {
  const own = await administrator.newPage();
  await own.goto(product.at('/employee-experience/settings/people?search=E001'));
  await own.getByRole('row', { name: /Íñigo Peña/ }).click();
  await expect(own.getByRole('main')).toContainText('Employee number');
  await expect(own.getByRole('main').getByText('Customer', { exact: true }).first()).toBeVisible();
  await own.getByRole('button', { name: 'Correct' }).click();
  await own.getByLabel('Name').fill('Íñigo Peña Ortiz');
  await own.getByLabel('Birth day').fill('1990-02-30');
  await own.getByRole('button', { name: 'Save the correction' }).click();
  await expect(own.getByText('Write a day that exists, such as 1990-04-01.')).toBeVisible();
  await own.getByLabel('Birth day').fill('1990-02-28');
  await own.getByRole('button', { name: 'Save the correction' }).click();
  await expect(own.getByRole('heading', { name: 'Íñigo Peña Ortiz', level: 1 })).toBeVisible();
  await expect(own.getByText('28 Feb 1990')).toBeVisible();
  await own.getByRole('button', { name: 'Erase' }).click();
  await expect(own.getByText(/2 relationships and 0 moments/)).toBeVisible();
  await own.getByRole('button', { name: 'Erase this person' }).click();
  await expect(own.getByText('Nobody fits.').or(own.getByText('401 people'))).toBeVisible();
  await own.close();
});

test('in Spanish on a small phone nothing lies beside the screen', async ({ browser }) => {
  const phone = await browser.newContext({
    locale: 'es-ES',
    viewport: { width: 320, height: 640 },
    storageState: await marketing.storageState(),
  });
  const small = await phone.newPage();
  await small.goto(product.at('/customer-experience/people'));
  await expect(small.getByText('400 personas')).toBeVisible();
  const beyond = () =>
    small.evaluate(
      () => [...document.querySelectorAll('main *')].filter((each) => each.getBoundingClientRect().right > 321).length,
    );
  expect(await beyond()).toBe(0);
  await expectAccessibleInBothThemes(small);
  await small.getByRole('row', { name: /Número 001/ }).click();
  await expect(small.getByRole('heading', { level: 1 })).toHaveText('Cliente Número 001');
  expect(await beyond()).toBe(0);
  await expectAccessibleInBothThemes(small);
  await phone.close();
});

import { expect, test, type Page } from '@playwright/test';
import { ask, read, setUpOrganisation } from '../src/ask.ts';
import { ownProduct } from '../src/own-product.ts';

const product = ownProduct();
let page: Page;

const SHOPS = ['Bilbao', 'Gijón', 'Cádiz', 'Huelva'];
const QUARTERS = ['2026-Q1', '2026-Q2'];

/** Two measured scores, one of each side, for four shops and two quarters, on a scale of ten. */
function measures(): string {
  const rows = SHOPS.flatMap((_, shop) =>
    QUARTERS.flatMap((period, quarter) => [
      `S0${shop + 1},employee,climate,${period},${5 + shop * 0.5 + quarter * 0.2},40,1.5,0,10`,
      `S0${shop + 1},customer,care,${period},${6 + shop * 0.3 - quarter * 0.1},90,1.8,0,10`,
    ]),
  );
  return ['unit,side,metric,period,value,n,sd,scaleMin,scaleMax', ...rows].join('\n');
}

interface Import {
  readonly status: string;
  readonly guess: { readonly map: unknown };
}

/** Brings a file as the screens do: upload, check with the columns that were guessed, record. */
async function bring(kind: string, content: string): Promise<void> {
  const upload = await page.request.post(product.at(`/api/imports?kind=${kind}&name=${kind}.csv`), {
    headers: { 'content-type': 'text/csv' },
    data: Buffer.from(content),
  });
  expect(upload.status(), await upload.text()).toBe(201);
  const { id } = (await upload.json()) as { id: string };
  const status = async () => (await read<Import>(page.request, product, 'imports.read', { id })).status;
  const { guess } = await read<Import>(page.request, product, 'imports.read', { id });
  await ask(page.request, product, 'imports.check', { id, map: guess.map });
  await expect.poll(status, { timeout: 20_000 }).toBe('checked');
  await ask(page.request, product, 'imports.start', { id });
  await expect.poll(status, { timeout: 20_000 }).toBe('done');
}

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await setUpOrganisation(page.request, product);
  const [top] = await read<{ id: string }[]>(page.request, product, 'units.tree');
  const units = SHOPS.map((name, index) => ({ code: `S0${index + 1}`, name, parent: null }));
  await ask(page.request, product, 'units.createList', { parentId: top?.id, units });
  await bring('measures', measures());
});
test.afterAll(() => page.close());

test('figures of another tool are compared where nothing else was measured, with intervals from n and sd', async () => {
  await page.goto(product.at('/leadership/'));
  const row = page.getByRole('region', { name: 'Unit by unit' }).getByRole('row', { name: /^Gijón/ });
  await expect(row).toContainText('5.7');
  await expect(row).toContainText('6.2');
  await expect(row).toContainText('±');

  await page.getByRole('button', { name: 'Choose scores' }).click();
  const dialog = page.getByRole('dialog', { name: 'What is compared' });
  await expect(dialog.getByText('climate').first()).toBeVisible();
  await expect(dialog.getByText('care').first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/ex=measure(:|%3A)climate/);
  await expect(row).toContainText('5.7');
});

test('between four groups nothing is claimed: it says how many are missing', async () => {
  const together = page.getByRole('region', { name: 'Do the two move together?' });
  await expect(together.getByText('not enough data: 4 of 10')).toBeVisible();
  await expect(together.getByText('not enough data: 8 of 20').first()).toBeVisible();
  await expect(together.getByText(/^r /)).toHaveCount(0);
});

test('the view can be sent: its address alone brings the same figures back', async ({ browser }) => {
  const colleague = await browser.newPage({ storageState: await page.context().storageState() });
  await colleague.goto(page.url());
  const row = colleague.getByRole('region', { name: 'Unit by unit' }).getByRole('row', { name: /^Gijón/ });
  await expect(row).toContainText('5.7');
  await colleague.close();
});

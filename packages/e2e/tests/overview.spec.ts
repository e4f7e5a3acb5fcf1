import type { Page } from '@playwright/test';
import { startDemo, type DemoProduct } from '../src/demo.ts';
import { expect, expectAccessibleInBothThemes, test } from '../src/fixtures.ts';

test.describe.configure({ mode: 'serial' });

let demo: DemoProduct;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await startDemo();
});
test.afterAll(() => demo.stop());

const finding = (page: Page) => page.getByRole('heading', { level: 1 });
const ranking = (page: Page) => page.getByRole('region', { name: 'Where is it better, and where worse?' });

test('HR reads how it is inside: a sentence, figures with intervals, the trend and its initiatives, units in order', async ({
  browser,
}) => {
  const page = await (await demo.enter(browser, 'hr')).newPage();
  await page.goto('/employee-experience/');
  await expect(finding(page)).toContainText(/Inside .*Service centre stands \d+\.\d points under the average/);
  const figures = page.getByRole('definition');
  await expect(figures.first()).toHaveText(/^\d\d\.\d± \d\.\d$/);
  await expect(page.getByRole('term').filter({ hasText: /^eNPS$/ })).toBeVisible();

  const trend = page.getByRole('region', { name: 'What moved, and when' });
  await expect(trend.getByText(/Shift swaps by app/).last()).toBeVisible();
  await expect(trend.locator('svg[data-chart]')).toBeVisible();
  await expect(ranking(page).getByRole('button', { name: /^Madrid Sol \d\d\.\d/ })).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

test('units differ in colour only where the difference is larger than its interval', async ({ browser }) => {
  const page = await (await demo.enter(browser, 'hr')).newPage();
  await page.goto('/employee-experience/');
  const row = (unit: string) => page.getByRole('table', { name: 'Unit by unit' }).getByRole('row', { name: unit });
  await expect(row('Service centre').getByText(/^▾−\d/).first()).toBeVisible();
  await expect(
    row('Gijón')
      .getByText(/^▴\+\d/)
      .first(),
  ).toBeVisible();
  await expect(row('Vitoria').getByText('▴')).toHaveCount(0);
  await expect(row('Vitoria').getByText('▾')).toHaveCount(0);
});

test('by keyboard alone: a unit opens from the ranking, stands beside its neighbours, and the bar says which', async ({
  browser,
}) => {
  const page = await (await demo.enter(browser, 'hr')).newPage();
  await page.goto('/employee-experience/');
  const unit = ranking(page).getByRole('button', { name: /^Madrid Sol/ });
  await unit.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/unit=/);
  await expect(finding(page)).toContainText('Madrid Sol stands');
  await expect(page.getByRole('button', { name: 'Part of the organisation: Madrid Sol' })).toBeVisible();
  const neighbours = page.getByRole('region', { name: 'Where does it stand beside its neighbours?' });
  await expect(neighbours.getByRole('button', { name: /^Madrid Norte/ })).toBeVisible();

  const table = neighbours.getByRole('button', { name: /^Show as a table/ });
  await table.focus();
  await page.keyboard.press('Enter');
  await expect(neighbours.getByRole('rowheader').first()).toBeVisible();
});

test('another score and another period are asked of the server, and stand in the address', async ({ browser }) => {
  const page = await (await demo.enter(browser, 'marketing')).newPage();
  await page.goto('/customer-experience/');
  await expect(page.getByText(/^Experience score of customers/)).toBeVisible();
  const bar = await page.getByRole('button', { name: /^Period: / }).textContent();
  await expect(page.getByText(`Experience score of customers · ${bar}`)).toBeVisible();

  await page.getByRole('combobox', { name: 'Score' }).click();
  await page.getByRole('option', { name: 'Ease' }).click();
  await expect(page).toHaveURL(/score=ease/);
  await expect(page.getByText(/^Ease of customers/)).toBeVisible();

  await page.goto('/customer-experience/?period=2019');
  await expect(finding(page)).toHaveText('Nothing was measured outside in this period.');
  await page.getByRole('button', { name: 'Show the last period with data' }).click();
  await expect(page.getByText(`Experience score of customers · ${bar}`)).toBeVisible();
});

test('a manager sees only the own unit, HR nothing outside, an administrator no answers', async ({ browser }) => {
  const manager = await (await demo.enter(browser, 'manager')).newPage();
  await manager.goto('/employee-experience/');
  await expect(manager.getByText(/people in one unit$/)).toBeVisible();
  await expect(manager.getByRole('region', { name: 'Unit by unit' })).toHaveCount(0);

  const hr = await (await demo.enter(browser, 'hr')).newPage();
  await hr.goto('/customer-experience/');
  await expect(finding(hr)).toHaveText('This application is not part of your account.');

  const admin = await (await demo.enter(browser, 'admin')).newPage();
  await admin.goto('/employee-experience/');
  await expect(admin.getByText('Results are not part of your account')).toBeVisible();
});

test('in Spanish and on a phone nothing is cut off or wider than the screen', async ({ browser }) => {
  const viewport = { width: 360, height: 740 };
  const page = await (await demo.enter(browser, 'marketing', { locale: 'es-ES', viewport })).newPage();
  await page.goto('/customer-experience/');
  await expect(finding(page)).toContainText(/puntos por (debajo|encima) de la media/);
  await expect(page.getByRole('heading', { name: 'Qué se movió, y cuándo' })).toBeVisible();
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond).toBe(0);
  await expectAccessibleInBothThemes(page);
});

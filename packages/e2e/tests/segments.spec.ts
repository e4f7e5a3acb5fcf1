import { startDemo, type DemoProduct } from '../src/demo.ts';
import { expect, expectAccessibleInBothThemes, test } from '../src/fixtures.ts';

test.describe.configure({ mode: 'serial' });

let demo: DemoProduct;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await startDemo();
});
test.afterAll(() => demo.stop());

const list = '/customer-experience/segments';
const NAME = 'Lately joyful';

test('marketing writes a segment by keyboard and sees at once how many it has', async ({ browser }) => {
  const page = await (await demo.enter(browser, 'marketing')).newPage();
  await page.goto(list);
  await page.getByRole('link', { name: 'New segment' }).click();
  await expect(page.getByText('Customers who are with us today.')).toBeVisible();
  await expect(page.getByText(/^[\d,]+ people$/)).toBeVisible();
  const everybody = await page.getByText(/^[\d,]+ people$/).textContent();

  await page.getByRole('button', { name: 'Add a rule' }).focus();
  await page.keyboard.press('Enter');
  const about = page.getByRole('combobox', { name: 'What the rule is about' });
  await about.nth(1).selectOption('Felt lately');
  await page.getByLabel('Days').fill('365');
  await expect(
    page.getByText('Customers who are with us today and felt joy of at least 3 of 5 in the last 365 days.'),
  ).toBeVisible();
  await expect(page.getByText(/^[\d,]+ people$/)).not.toHaveText(everybody ?? '');
  await page.getByRole('button', { name: 'Show some of them' }).click();
  await expect(page.getByRole('list', { name: 'Some of them' }).getByRole('listitem')).toHaveCount(10);
  await expectAccessibleInBothThemes(page);

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Stay here' }).click();
  await page.getByRole('button', { name: 'Save the segment' }).click();
  await expect(page.getByText('Give it a name.')).toBeVisible();
  await page.getByLabel('Name').fill(NAME);
  await page.getByRole('button', { name: 'Save the segment' }).click();
  await expect(page.getByRole('link', { name: NAME })).toBeVisible();
  await expect(page.getByText(/^[\d,]+ people$/)).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

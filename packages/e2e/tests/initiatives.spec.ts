import type { Page } from '@playwright/test';
import { startDemo, type DemoProduct } from '../src/demo.ts';
import { expect, expectAccessibleInBothThemes, test } from '../src/fixtures.ts';

test.describe.configure({ mode: 'serial' });

const TITLE = 'Thank you rounds';
let demo: DemoProduct;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await startDemo();
});
test.afterAll(() => demo.stop());

const list = '/employee-experience/initiatives';
const entry = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

test('HR finds initiatives of both sides on one list, narrowed by side and status in the address', async ({
  browser,
}) => {
  const page = await (await demo.enter(browser, 'hr')).newPage();
  await page.goto(list);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'One is running, one is being measured and one is planned.',
  );
  await expect(entry(page, 'Shift swaps by app')).toContainText('Inside:');
  await expect(entry(page, 'Club relaunch')).toContainText('Outside:');
  await expect(entry(page, 'Shift swaps by app')).toContainText(/relief/);
  await expectAccessibleInBothThemes(page);

  await page.getByRole('combobox', { name: 'Side' }).click();
  await page.getByRole('option', { name: 'Outside' }).click();
  await expect(page).toHaveURL(/side=customer/);
  await expect(entry(page, 'Shift swaps by app')).toHaveCount(0);
  await page.goto(`${list}?side=customer&status=idea`);
  await expect(page.getByText('None fits these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(entry(page, 'Shift swaps by app')).toBeVisible();
});

test('a form that is not whole says at each field what is missing, and warns before what was typed is lost', async ({
  browser,
}) => {
  const page = await (await demo.enter(browser, 'hr')).newPage();
  await page.goto(`${list}/new`);
  await page.getByLabel('Title').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByText('Give it a title.')).toBeVisible();
  await page.getByRole('button', { name: 'Register the initiative' }).click();
  for (const words of ['Choose a kind.', 'Say what will be different.', 'Choose the first day.']) {
    await expect(page.getByText(words)).toBeVisible();
  }
  await expect(page.getByText('Choose at least one emotion.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Outside' })).toBeDisabled();
  await expectAccessibleInBothThemes(page);

  await page.getByLabel('Title').fill('Half a thought');
  await page.getByRole('link', { name: 'Overview' }).click();
  const warning = page.getByRole('dialog', { name: 'Leave without saving?' });
  await warning.getByRole('button', { name: 'Stay here' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('Half a thought');
});

test('HR registers one by keyboard alone', async ({ browser }) => {
  const page = await (await demo.enter(browser, 'hr')).newPage();
  const { keyboard } = page;
  await page.goto(`${list}/new`);
  await page.getByLabel('Title').focus();
  await keyboard.type(TITLE);
  await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Recognition' }).waitFor();
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Inside' })).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Together' })).toBeChecked();
  await keyboard.press('ArrowLeft');
  await keyboard.press('Tab');
  await keyboard.type('Every shift ends with thanks for one thing.');
  await keyboard.press('Tab');
  await keyboard.type('Pride rises by two points in Madrid Sol.');
  await keyboard.press('Tab');
  await keyboard.type('Madrid Sol');
  await keyboard.press('Enter');
  await expect(page.getByText('1 unit chosen')).toBeVisible();
  await page.getByLabel('First day').fill('2027-01-11');
  await page.getByRole('checkbox', { name: 'pride' }).focus();
  await keyboard.press('Space');
  await page.getByRole('checkbox', { name: 'contempt' }).focus();
  await keyboard.press('Space');
  await page.getByLabel('Title').focus();
  await keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.getByText('Pride rises by two points in Madrid Sol.')).toBeVisible();
  await expect(page.getByText('less contempt')).toBeVisible();
  await expect(page.getByText('from 11 Jan 2027, no end planned')).toBeVisible();
});

test('marketing sees it on the same list, may not change it, and reads it in Spanish', async ({ browser }) => {
  const page = await (await demo.enter(browser, 'marketing', { locale: 'es-ES' })).newPage();
  await page.goto('/customer-experience/initiatives');
  await expect(entry(page, TITLE)).toContainText('menos desprecio');
  await expect(entry(page, TITLE)).toContainText('Reconocimiento · Madrid Sol');
  await page.getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('heading', { name: 'Qué se espera' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Modificar' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Ponerla en marcha' })).toHaveCount(0);
  await expectAccessibleInBothThemes(page);
});

test('once it runs what it expects is locked, and every change is kept with its reason', async ({ browser }) => {
  const page = await (await demo.enter(browser, 'hr')).newPage();
  await page.goto(list);
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('button', { name: 'Start it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start it' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: /^Running$/ })).toHaveAttribute('aria-current', 'step');

  await page.getByRole('link', { name: 'Amend' }).click();
  await expect(page.getByLabel('What do you expect inside?')).not.toBeEditable();
  await page.getByLabel('Last day').fill('2027-03-31');
  await page.getByRole('button', { name: 'Keep the change' }).click();
  await expect(page.getByText('Say why: it has started.')).toBeVisible();
  await page.getByLabel('Why do you change it?').fill('Budget until March only.');
  await page.getByRole('button', { name: 'Keep the change' }).click();
  await expect(page.getByText('Last day: nothing → 31 Mar 2027')).toBeVisible();
  await expect(page.getByText('Budget until March only.')).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

test('a manager sees only what touches the own units, and leadership everything', async ({ browser }) => {
  const manager = await (await demo.enter(browser, 'manager')).newPage();
  await manager.goto(list);
  await expect(entry(manager, 'Club relaunch')).toBeVisible();
  await expect(entry(manager, 'Service centre in small teams')).toHaveCount(0);
  await expect(manager.getByRole('link', { name: 'New initiative' })).toHaveCount(0);

  const leadership = await (await demo.enter(browser, 'leadership')).newPage();
  await leadership.goto('/leadership/initiatives');
  await expect(entry(leadership, TITLE)).toBeVisible();
  await expect(entry(leadership, 'Service centre in small teams')).toBeVisible();
});

test('on a phone the list and the form are no wider than the screen', async ({ browser }) => {
  const viewport = { width: 320, height: 640 };
  const page = await (await demo.enter(browser, 'hr', { locale: 'es-ES', viewport })).newPage();
  for (const address of [list, `${list}/new`]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([address, beyond]).toEqual([address, 0]);
  }
});

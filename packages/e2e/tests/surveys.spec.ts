import type { Page } from '@playwright/test';
import { startDemo, type DemoProduct } from '../src/demo.ts';
import { expect, expectAccessibleInBothThemes, test } from '../src/fixtures.ts';

test.describe.configure({ mode: 'serial' });

const list = '/employee-experience/surveys';
let demo: DemoProduct;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await startDemo();
});
test.afterAll(() => demo.stop());

const questions = (page: Page) => page.getByRole('navigation', { name: 'Questions' });
const line = (page: Page, words: string) => questions(page).getByRole('listitem').filter({ hasText: words });
const open = (page: Page, words: string) => line(page, words).getByRole('button').last().click();
const expectSaved = (page: Page) => expect(page.getByText(/^Draft saved \d/)).toBeVisible();

test('HR begins a pulse from the library and writes it in both languages, kept as it is written', async ({
  browser,
}) => {
  test.slow();
  const page = await (await demo.enter(browser, 'hr')).newPage();
  await page.goto(list);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole('link', { name: 'New pulse' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do you want to know from people?');
  await page.getByRole('button', { name: 'Begin with this: “Your first weeks”' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your first weeks');
  await page.getByRole('textbox', { name: /Title and introduction · English/ }).fill('First month');
  await page.getByRole('textbox', { name: /Title and introduction · Spanish/ }).fill('Primer mes');
  await open(page, 'I felt welcome');
  await page
    .getByRole('textbox', { name: /English/ })
    .first()
    .fill('They were glad that I came');
  await page
    .getByRole('textbox', { name: /Spanish/ })
    .first()
    .fill('Se alegraron de que llegara');
  await expect(page.getByText('26 of 120')).toBeVisible();
  await expectSaved(page);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First month');
  // Which question was open stands in the address.
  await expect(page.getByRole('textbox', { name: /Spanish/ }).first()).toHaveValue('Se alegraron de que llegara');
});

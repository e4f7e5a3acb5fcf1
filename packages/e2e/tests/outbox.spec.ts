import type { Page } from '@playwright/test';
import { expect, expectAccessibleInBothThemes, test } from '../src/fixtures.ts';
import { startListening, type ListeningProduct } from '../src/listening-product.ts';
import { RECOMMEND, surveyOf } from '../src/every-question.ts';

const PEOPLE = Array.from({ length: 3 }, (_, index) => `person-${index}@example.org`);

let product: ListeningProduct;
let page: Page;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  product = await startListening(browser, PEOPLE);
  page = await product.enter('admin', 'en-GB');
});
test.afterAll(() => product.stop());

const settings = (part: string) => product.at(`/employee-experience/settings/${part}`);
const save = () => page.getByRole('button', { name: 'Save' }).click();
const states = () => page.getByRole('radiogroup', { name: 'State' });
const choose = (name: string) => states().getByText(name, { exact: true }).click();
const rows = () => page.getByRole('row').filter({ has: page.getByRole('rowheader') });

/** An hour of today by the clocks of the organisation, so many hours from now, as a field for times takes it. */
function inHours(hours: number): string {
  const zone = { timeZone: 'Europe/Madrid', hour: '2-digit', hourCycle: 'h23' } as const;
  return `${new Intl.DateTimeFormat('en-GB', zone).format(Date.now() + hours * 3_600_000)}:00`;
}

/** Both themes, and a phone on which nothing lies beside the screen. */
async function expectFitsAnywhere(): Promise<void> {
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const beyond = await page.evaluate(
    () => [...document.querySelectorAll('main *')].filter((each) => each.getBoundingClientRect().right > 360).length,
  );
  expect(beyond).toBe(0);
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('contact limits are set by an administrator, and read by whoever sends', async () => {
  // While mail may go at any hour, somebody gets some.
  const first = await product.launch(surveyOf('At any hour', [RECOMMEND]));
  for (const email of PEOPLE) expect(await first.addressOf(email)).toContain('/respond/#');

  await page.goto(settings('contact-limits'));
  await page.getByLabel('Mails a minute').fill('0');
  await save();
  await expect(page.getByText('A whole number from 1 to 60,000.')).toBeVisible();
  await page.getByLabel('Mails a minute').fill('500');
  await page.getByLabel('Quiet from').fill(inHours(-1));
  await page.getByLabel('Quiet until').fill(inHours(2));
  await expectFitsAnywhere();
  await save();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Mails a minute')).toHaveValue('500');

  const hr = await product.enter('hr', 'en-GB');
  await hr.goto(settings('contact-limits'));
  await expect(hr.getByText(/so an administrator of the whole organisation sets them/)).toBeVisible();
  await expect(hr.getByLabel('Mails a minute')).not.toBeEditable();
  await expect(hr.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await expect(hr.getByRole('link', { name: 'Outbox' })).toHaveCount(0);
});

test('the outbox says where each mail stays, and forgets whose it was once it has gone', async () => {
  await product.launch(surveyOf('In quiet hours', [RECOMMEND]));
  await page.goto(settings('outbox'));
  await expect(rows()).toHaveCount(6);
  const waiting = rows().filter({ hasText: 'In quiet hours' });
  await expect(waiting).toHaveText(PEOPLE.toReversed().map((email) => new RegExp(`^${email}.*Waiting`)));
  await expect(rows().filter({ hasText: 'At any hour' }).first()).toHaveText(/^forgotten once it had gone.*Sent/);
  await expectFitsAnywhere();

  await choose('Sent 3');
  await expect(waiting).toHaveCount(0);
  await expect(rows()).toHaveCount(3);
  await choose('In doubt 0');
  await expect(page.getByText('Nothing in this state.')).toBeVisible();
  await choose('Waiting 3');
  await expect(waiting).toHaveCount(3);
});

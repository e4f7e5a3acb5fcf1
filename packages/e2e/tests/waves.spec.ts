import type { APIRequestContext, Browser, BrowserContextOptions, Page } from '@playwright/test';
import { ask, PASSWORD, read, setUpOrganisation } from '../src/ask.ts';
import { expect, expectAccessibleInBothThemes, test } from '../src/fixtures.ts';
import { ownProduct } from '../src/own-product.ts';

const product = ownProduct();
// A page is checked in both themes up to five times in a test.
test.describe.configure({ timeout: 120_000 });
/** interface.md: from an empty set-up to a launched pulse. */
const MOST_CLICKS = 12;

/** Eight employees in two shops; five customers, of whom one works here as well. */
function people(): string {
  const staff = Array.from({ length: 8 }, (_, n) => `staff${n}@example.org,${n < 6 ? 'BIO' : 'GIJ'},employee`);
  const customers = ['staff0', 'buyer1', 'buyer2', 'buyer3', 'buyer4'].map(
    (name) => `${name}@example.org,BIO,customer`,
  );
  const jobs = [
    ...staff.map((row, n) => `${row},${n < 6 ? 'sales' : 'director'},`),
    ...customers.map((row) => `${row},,gold`),
  ];
  return ['email,unit,role,job,tier', ...jobs].join('\n');
}
const MAP = {
  fields: {
    externalId: { column: 'email' },
    'identity.email': { column: 'email' },
    unit: { column: 'unit' },
    role: { column: 'role' },
    'relationship.job': { column: 'job' },
    'relationship.tier': { column: 'tier' },
  },
};

async function bringPeople(request: APIRequestContext): Promise<void> {
  const [top] = await read<{ id: string }[]>(request, product, 'units.tree');
  const units = [
    { code: 'BIO', name: 'Bilbao', parent: null },
    { code: 'GIJ', name: 'Gijón', parent: null },
  ];
  await ask(request, product, 'units.createList', { parentId: top?.id, units });
  const upload = await request.post(product.at('/api/imports?kind=people&name=people.csv'), {
    headers: { 'content-type': 'text/csv' },
    data: Buffer.from(people()),
  });
  expect(upload.status(), await upload.text()).toBe(201);
  const { id } = (await upload.json()) as { id: string };
  const status = async () => (await read<{ status: string }>(request, product, 'imports.read', { id })).status;
  await ask(request, product, 'imports.check', { id, map: MAP });
  await expect.poll(status, { timeout: 20_000 }).toBe('checked');
  await ask(request, product, 'imports.start', { id });
  await expect.poll(status, { timeout: 20_000 }).toBe('done');
}

let page: Page;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  page = await (await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' })).newPage();
  await setUpOrganisation(page.request, product);
  await bringPeople(page.request);
});
test.afterAll(() => page.context().close());

const at = (path: string) => product.at(`/employee-experience${path}`);
const finding = (words: string | RegExp) => expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const newSurvey = async (side: 'employee' | 'customer', questionSet: string, request = page.request) =>
  (await ask<{ id: string }>(request, product, 'surveys.create', { side, unitId: null, from: { questionSet } })).id;

async function planNew(from = 'engagement'): Promise<void> {
  await page.goto(at(`/surveys/${await newSurvey('employee', from)}/waves/new`));
  await expect(reached()).toContainText('8');
}
const reached = () => page.getByRole('region', { name: 'What a launch would do' });
const openStep = (name: RegExp) =>
  page.getByRole('navigation', { name: 'Steps to a launch' }).getByRole('link', { name }).click();
async function goTo(step: 'promise' | 'schedule' | 'launch'): Promise<void> {
  await button(`Next: ${step}`).click();
  await expect(page).toHaveURL(new RegExp(`/plan\\?.*step=${step}`));
}

/** A colleague with one grant, in a browser of their own. */
async function invited(browser: Browser, kind: 'hr' | 'marketing', options: BrowserContextOptions): Promise<Page> {
  const invite = { email: `${kind}@example.org`, grants: [{ kind, unitId: null }] };
  const { link } = await ask<{ link: string }>(page.request, product, 'invites.send', invite);
  const context = await browser.newContext({ timezoneId: 'Europe/Madrid', ...options });
  const token = new URL(link).hash.slice(1);
  await ask(context.request, product, 'invites.accept', { token, name: 'Marta Gil', password: PASSWORD });
  return context.newPage();
}

test('a first identified pulse is launched with few clicks and no field, for its defaults are good', async () => {
  let clicks = 0;
  await page.exposeFunction('countClick', () => (clicks += 1));
  await page.addInitScript(() =>
    document.addEventListener('click', () => (window as unknown as { countClick(): void }).countClick(), true),
  );
  await page.goto(at('/'));
  await page.getByRole('link', { name: 'Pulses' }).click();
  await page.getByRole('link', { name: 'New pulse' }).first().click();
  await page
    .getByRole('button', { name: /^Begin with/ })
    .first()
    .click();
  await button('Next: audience').click();
  await goTo('promise');
  await expect(page.getByRole('radio', { name: 'Identified' })).toBeChecked();
  await goTo('schedule');
  await goTo('launch');
  await expect(page.getByText('8 people will be asked.')).toBeVisible();
  await expect(page.getByText('The contact limits hold nobody back.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'What is locked from the launch on' })).toContainText('version 1');
  await button('Launch').click();
  // Nine o'clock may still be to come.
  await finding(/^0 of 8 have answered so far\.$|^It opens on/);
  await expect(page.getByRole('link', { name: 'Pulses' }).first()).toHaveAttribute('aria-current', 'page');
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
});

test('a plan that was kept is come back to from its questions, and asked anonymously not on days of their own', async () => {
  await planNew();
  await goTo('promise');
  await page.getByRole('radio', { name: 'Anonymous' }).check();
  await goTo('schedule');
  const [plan] = page.url().split('?');
  await page.getByText('After an event').click();
  await page.getByLabel('Days after it').press('Tab');
  await expect(page.getByRole('alert').first()).toContainText('too few are asked at a time');
  await page.getByText('Once', { exact: true }).click();

  await openStep(/Questions/);
  await expect(page).toHaveURL(/\/surveys\/[\w-]+\?.*wave=/);
  await button('Next: audience').click();
  await expect(page).toHaveURL(`${plan}?step=audience`);
  await openStep(/Promise/);
  await expect(page.getByRole('radio', { name: 'Anonymous' })).toBeChecked();
});

test('a plan is launched once, however often the button is pressed or the way back is taken', async () => {
  const surveyId = await newSurvey('employee', 'onboarding');
  const waves = () => read<{ state: string }[]>(page.request, product, 'waves.list', { side: 'employee', surveyId });
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href$="${surveyId}"]`) });
  await page.goto(at('/surveys'));
  await expect(row).toContainText('Draft');
  await row.getByRole('link', { name: /^Plan a wave/ }).click();
  await expect(reached()).toContainText('8');
  await openStep(/Promise/);
  await openStep(/Launch/);
  await page.route('**/trpc/waves.launch**', (route) => route.abort());
  await button('Launch').dblclick();
  await expect(page.getByText('The server did not answer.', { exact: false })).toBeVisible();
  await expect(page).toHaveURL(/\/waves\/[\w-]+\/plan\?step=launch$/);
  await page.unroute('**/trpc/waves.launch**');
  expect(await waves()).toHaveLength(1);
  // The server launches it, and nobody hears of that: the page asks, and finds it launched.
  await page.route('**/trpc/waves.launch**', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await button('Launch').dblclick();
  await expect(page).toHaveURL(/\/waves\/[\w-]{36}$/);
  await page.unroute('**/trpc/waves.launch**');

  // It is read again every five seconds; what was read stays when that fails.
  await page.route('**/trpc/waves.find**', (route) => route.abort());
  await expect(page.getByText('This may be out of date.')).toBeVisible({ timeout: 20_000 });
  await finding(/^0 of 8 have answered so far\.$|^It opens on/);
  await page.unroute('**/trpc/waves.find**');
  await button('Try again').click();
  await expect(page.getByText('This may be out of date.')).toHaveCount(0);
  await page.goBack();
  await expect(row).toContainText('Version 1 launched');
  expect((await waves()).map(({ state }) => state)).toEqual([expect.stringMatching(/^(open|waiting)$/)]);
});

test('whoever brought people in plans a protected wave, and a colleague launches it', async ({ browser }) => {
  await planNew();
  await expectAccessibleInBothThemes(page);
  await goTo('promise');
  await page.getByRole('radio', { name: 'Confidential' }).check();
  await expect(page.getByText(/a colleague launches this wave/)).toBeVisible();
  await expect(page.getByText('If everybody answers, one group can be shown.')).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await goTo('schedule');
  await page.getByText('After an event').click();
  await page.getByLabel('Days after it').press('Tab');
  await expect(reached()).toContainText('Decided on each person’s own day');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByText('Once', { exact: true }).click();
  await page.getByLabel('Opens at').fill('00:00');
  await expectAccessibleInBothThemes(page);
  await goTo('launch');
  await expect(page.getByText('A colleague has to launch it.')).toBeVisible();
  await expect(button('Launch')).toHaveCount(0);
  await expect(button('Copy its address')).toBeVisible();
  await expectAccessibleInBothThemes(page);

  const colleague = await invited(browser, 'hr', { locale: 'en-GB' });
  await colleague.goto(page.url());
  await colleague.getByRole('button', { name: 'Launch', exact: true }).click();
  await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('About 0 of 8 have answered so far.');
  await colleague.getByRole('button', { name: 'Remind them now' }).click();
  await expect(colleague.getByText(/Reminders go to everybody who was asked/)).toBeVisible();
  await expectAccessibleInBothThemes(colleague);
  await colleague.context().close();
});

test('whom the limits hold back is shown with the reason before a launch', async () => {
  await planNew('internal-service');
  await expect(reached()).toContainText('8 people');
  await openStep(/Launch/);
  await expect(page.getByText('The contact limits hold back 8 people.')).toBeVisible();
  await expect(page.getByText('Too soon after another contact, or before one: 8 people')).toBeVisible();
});

test('an audience is narrowed by what at least five people share', async () => {
  await planNew();
  await button('Narrow it down').click();
  await page.getByRole('combobox', { name: 'Is one of' }).or(page.getByLabel('Is one of')).first().click();
  await expect(page.getByRole('option', { name: 'sales (6)' })).toBeVisible();
  await expect(page.getByRole('option', { name: /director/ })).toHaveCount(0);
  await page.getByRole('option', { name: 'sales (6)' }).click();
  await expect(reached()).toContainText('6');
});

test('a recurring one shows its next dates, comes round by itself and is ended', async () => {
  await planNew();
  await goTo('promise');
  await goTo('schedule');
  await page.getByText('Repeating').click();
  await page.getByLabel('First day').fill('2030-01-31');
  await page.getByLabel('Time zone').first().click();
  await page.keyboard.type('America/Santiago');
  await page.getByRole('option', { name: 'America/Santiago' }).click();
  const dates = page.getByRole('region', { name: 'Next dates' });
  await expect(dates.getByRole('listitem')).toHaveCount(4);
  await expect(dates).toContainText('28 Feb 2030, 09:00');
  await goTo('launch');
  await button('Launch').click();
  await finding('It comes round again and again.');
  await expect(page.getByText('It has not come round yet.')).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await button('End the series').click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the series' }).click();
  await expect(page.getByText('Closed', { exact: true })).toBeVisible();
});

test('open addresses have codes to save, and an open wave is closed in numbers', async () => {
  await planNew();
  await goTo('promise');
  await goTo('schedule');
  await page.getByRole('checkbox', { name: 'Personal e-mail' }).uncheck();
  await page.getByRole('checkbox', { name: 'Open link and QR code' }).check();
  await page.getByLabel('Opens at').fill('00:00');
  await goTo('launch');
  await expect(page.getByText('Whoever has the address of a unit can answer.')).toBeVisible();
  await button('Launch').click();
  const bilbao = page.getByRole('listitem', { name: 'Bilbao' });
  await expect(bilbao.getByRole('img', { name: 'QR code of Bilbao' })).toBeVisible();
  await expect(bilbao).toContainText('/respond/#');
  await expectAccessibleInBothThemes(page);
  const saved = page.waitForEvent('download');
  await bilbao.getByRole('button', { name: 'SVG' }).click();
  expect((await saved).suggestedFilename()).toMatch(/bilbao\.svg$/);
  await button('Close it now').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close with no answers' }).click();
  await finding('It closed with no answers.');
});

test('a launch that has not opened is called off, and planned again', async () => {
  await planNew();
  await goTo('promise');
  await goTo('schedule');
  await page.getByLabel('Day', { exact: true }).fill('2030-01-15');
  await goTo('launch');
  await button('Launch').click();
  await finding(/^It opens on Tue, 15 Jan 2030, 09:00/);
  await button('Call it off').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Call it off' }).click();
  await finding('It was called off before it opened.');
  await page.getByRole('link', { name: 'Plan it again' }).click();
  await expect(page.getByRole('region', { name: 'What a launch would do' })).toContainText('15 Jan 2030');
});

test('marketing plans in Spanish on a small screen, and cannot see who is an employee', async ({ browser }) => {
  const other = await invited(browser, 'marketing', { locale: 'es-ES', viewport: { width: 320, height: 700 } });
  const surveyId = await newSurvey('customer', 'after-contact', other.request);
  const attributes = await read<{ name: string }[]>(other.request, product, 'waves.attributes', {
    surveyId,
    unitIds: [],
  });
  expect(attributes.map(({ name }) => name)).toEqual(['tier']);
  await other.goto(product.at(`/customer-experience/surveys/${surveyId}/waves/new`));
  const does = other.getByRole('region', { name: 'Qué haría el lanzamiento' });
  await expect(does).toContainText('Personas a las que se pregunta');
  // Somebody of them was just asked as an employee: at most a number in tens says that somebody is held back.
  await expect(does).toContainText(/Retenidas(Nadie|unas 5|unas 10)/);
  await expectAccessibleInBothThemes(other);
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await other.context().close();
});

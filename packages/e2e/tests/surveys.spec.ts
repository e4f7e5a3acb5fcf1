import type { BrowserContext, Page } from '@playwright/test';
import { ask, read, setUpOrganisation } from '../src/ask.ts';
import { colleague } from '../src/colleague.ts';
import { expect, expectAccessibleInBothThemes, test } from '../src/fixtures.ts';
import { ownProduct } from '../src/own-product.ts';

const product = ownProduct();

let hr: BrowserContext;
let page: Page;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  hr = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Madrid' });
  await setUpOrganisation(hr.request, product);
});
test.afterAll(() => hr.close());
test.beforeEach(async () => {
  page = await hr.newPage();
});
test.afterEach(() => page.close());

const at = (path: string) => product.at(`/employee-experience/surveys${path}`);
const finding = (on: Page) => on.getByRole('heading', { level: 1 });
const questions = () => page.getByRole('navigation', { name: 'Questions' });
const line = (words: string) => questions().getByRole('listitem').filter({ hasText: words });
const open = (words: string) => line(words).getByRole('button').last().click();
const handle = (words: string) => line(words).getByRole('button').first();
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const english = () => page.getByRole('textbox', { name: /English/ }).first();
const spanish = () => page.getByRole('textbox', { name: /Spanish/ }).first();
const title = () => page.getByRole('textbox', { name: 'Title and introduction · English' });
const expectSaved = () => expect(page.getByText(/^Draft saved \d/)).toBeVisible();

const create = async (changes: object = {}): Promise<string> => {
  const survey = { side: 'employee', unitId: null, from: { questionSet: 'onboarding' }, ...changes };
  return (await ask<{ id: string }>(hr.request, product, 'surveys.create', survey)).id;
};
/** A draft of the eight questions of “Your first weeks”, opened. */
async function openDraft(): Promise<string> {
  const id = await create();
  await page.goto(at(`/${id}`));
  await expect(finding(page)).toHaveText('Your first weeks');
  return id;
}

test('HR begins a pulse from the library and writes it in both languages, kept as it is written', async () => {
  test.setTimeout(90_000);
  await page.goto(at(''));
  await expect(finding(page)).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole('link', { name: 'New pulse' }).first().click();
  await expect(finding(page)).toHaveText('What do you want to know from people?');
  await expectAccessibleInBothThemes(page);
  await button('Begin with this: “Your first weeks”').click();

  await expect(finding(page)).toHaveText('Your first weeks');
  await title().fill('First month');
  await page.getByRole('textbox', { name: 'Title and introduction · Spanish' }).fill('Primer mes');
  await open('I felt welcome');
  await english().fill('They were glad that I came');
  await spanish().fill('Se alegraron de que llegara');
  await expect(page.getByText('26 of 120')).toBeVisible();
  await expectSaved();

  await page.reload();
  await expect(finding(page)).toHaveText('First month');
  // Which question was open stands in the address.
  await expect(spanish()).toHaveValue('Se alegraron de que llegara');
  await expectAccessibleInBothThemes(page);
});

test('the order changes by keyboard, is said, and is taken back', async () => {
  await openDraft();
  const fourth = questions().getByRole('listitem').nth(3);
  await expect(fourth).toContainText('I know what is expected of me');
  await handle('I know what is expected of me').focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Now at place 4 of 8.')).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Now at place 5 of 8.')).toBeAttached();
  await page.keyboard.press('Space');
  await expect(page.getByText('Put down at place 5 of 8.')).toBeAttached();
  await expect(fourth).toContainText('I had what I needed');
  await page.keyboard.press('Control+z');
  await expect(fourth).toContainText('I know what is expected of me');

  await open('I know what is expected of me');
  await button('Move up').click();
  await expect(questions().getByRole('listitem').nth(2)).toContainText('I know what is expected of me');
  await button('Undo').click();
  await expect(fourth).toContainText('I know what is expected of me');
});

test('a question is asked only after some answers, and the preview walks that way', async () => {
  await openDraft();
  await open('What would have helped');
  await button('Ask it only if …').click();
  const rule = page.getByRole('listitem', { name: 'Rule 1' });
  await expect(rule.getByRole('combobox', { name: 'the answer to' })).toHaveValue(/recommend working here/);
  await expect(rule.getByRole('combobox', { name: 'is', exact: true })).toHaveValue('is at most');
  await rule.getByRole('textbox', { name: 'value' }).fill('6');
  await expectSaved();

  await open('How likely are you to recommend');
  const phone = page.getByRole('complementary', { name: 'Preview' });
  await phone.getByRole('radio', { name: '9', exact: true }).check();
  await expect(phone.getByText('7 of 7')).toBeVisible();
  await phone.getByRole('radio', { name: '4', exact: true }).check();
  await expect(phone.getByText('7 of 8')).toBeVisible();
  await phone.getByRole('button', { name: 'Next' }).click();
  await expect(phone.getByText('What would have helped you to start?')).toBeVisible();
  await phone.getByText('ES', { exact: true }).click();
  await expect(phone.getByText('¿Qué te habría ayudado a empezar?')).toBeVisible();
  await phone.getByRole('button', { name: 'Enviar mis respuestas' }).click();
  await expect(phone.getByText('Gracias. Tus respuestas han llegado.')).toBeVisible();

  // Moved before what it looks at, the rule cannot hold: nothing is sent until it is repaired.
  await handle('What would have helped').focus();
  await page.keyboard.press('Space');
  for (const place of [7, 6]) {
    await page.keyboard.press('ArrowUp');
    await expect(page.getByText(`Now at place ${place} of 8.`)).toBeAttached();
  }
  await page.keyboard.press('Space');
  await expect(page.getByText(/depends on a later one/)).toBeVisible();
  await button('Remove the rule').click();
  await expect(page.getByText(/depends on a later one/)).toHaveCount(0);
  await expectSaved();
});

test('in the preview half an answer and what is needed keep from going on, as on the page', async () => {
  const usual = { hint: null, skippable: true, notApplicable: false, shownWhen: null, rotates: false };
  const content = {
    title: { en: 'Rehearsed', es: 'Ensayada' },
    introduction: null,
    languages: ['en', 'es'],
    layout: 'one-by-one',
    questions: [
      {
        ...usual,
        kind: 'emotions',
        code: 'felt',
        text: { en: 'What did you feel?', es: '¿Qué sentiste?' },
        emotionSet: 1,
        view: 'list',
      },
      { ...usual, kind: 'pum', code: 'pum', text: { en: 'How was it?', es: '¿Cómo fue?' } },
      {
        ...usual,
        kind: 'recommend',
        code: 'again',
        skippable: false,
        notApplicable: true,
        text: { en: 'Again?', es: '¿Otra vez?' },
      },
    ],
  };
  await page.goto(at(`/${await create({ from: { content } })}`));
  const phone = page.getByRole('complementary', { name: 'Preview' });
  const press = (name: string) => phone.getByRole('button', { name, exact: true }).click();
  await press('Start');
  const little = phone.getByRole('radiogroup', { name: 'joy' }).getByRole('radio', { name: 'a little' });
  await little.check({ force: true });
  await little.click({ force: true });
  await expect(phone.getByRole('button', { name: 'None of these' })).toHaveAttribute('aria-pressed', 'false');
  await press('Skip');
  await phone.getByRole('radiogroup', { name: 'Unique' }).getByRole('radio', { name: '3' }).check({ force: true });
  await press('Next');
  await expect(phone.getByRole('alert')).toHaveText('One part is still open.');
  await expectAccessibleInBothThemes(page);
  await press('Clear my answer');
  await press('Skip');
  await press('Send my answers');
  await expect(phone.getByRole('alert')).toHaveText('Choose an answer to go on.');
  await press('Back');
  await expect(phone.getByText('How was it?')).toBeVisible();
  await press('Skip');
  await press('Does not apply to me');
  await press('Send my answers');
  await expect(phone.getByText('Thank you. Your answers have arrived.')).toBeVisible();
});

test('two things in one question become two, and what is missing is found by a link', async () => {
  await openDraft();
  await button('Question').click();
  await page.getByRole('menuitem', { name: /^Agreement/ }).click();
  await expect(english()).toBeFocused();
  await english().fill('My manager listens and thanks me');
  await expect(page.getByText('Two things in one question.')).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await button('Split into two').first().click();
  await expect(line('My manager listens')).toHaveCount(1);
  await expect(line('My manager thanks me')).toHaveCount(1);
  await expect(page.getByText('2 Spanish texts are missing.')).toBeVisible();
  await button('Write the first').click();
  await expect(spanish()).toBeFocused();
  await page.keyboard.type('Mi responsable me escucha');
  await expect(page.getByText('One Spanish text is missing.')).toBeVisible();

  await open('My manager thanks me');
  await button('Remove').click();
  await expect(line('My manager thanks me')).toHaveCount(0);
  await expectSaved();
});

test('of two editors the second learns of the first, and decides', async () => {
  const surveyId = await openDraft();
  type Draft = { revision: number; content: object };
  const { revision, content } = await read<Draft>(hr.request, product, 'surveys.find', { surveyId });
  const theirs = { ...content, title: { en: 'Theirs', es: 'Suya' } };
  await ask(hr.request, product, 'surveys.edit', { surveyId, revision, content: theirs });

  await title().fill('Mine');
  await expect(page.getByText('Somebody else has changed this draft.')).toBeVisible();
  await button('Take theirs').click();
  await expect(title()).toHaveValue('Theirs');
  await page.keyboard.press('Control+z');
  await expect(title()).toHaveValue('Mine');
  await expectSaved();
  await page.reload();
  await expect(finding(page)).toHaveText('Mine');
});

test('what could not be saved is said, and leaving warns', async () => {
  await openDraft();
  await page.route('**/trpc/surveys.edit**', (route) => route.abort());
  await title().fill('Not there yet');
  await expect(page.getByText(/^Not saved: /)).toBeVisible();
  await page.getByRole('link', { name: 'Initiatives' }).click();
  await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Stay here' }).click();
  await page.unroute('**/trpc/surveys.edit**');
  await button('Try again').click();
  await expectSaved();
});

test('an archived survey leaves the list and comes back at once; a copy is its own', async () => {
  const from = { questionSet: 'engagement' };
  const surveyId = await create({ from });
  await page.goto(at(''));
  const row = page.getByRole('listitem').filter({ has: page.locator(`a[href$="${surveyId}"]`) });
  await row.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(row).toHaveCount(0);
  await button('Undo').click();
  await expect(row).toHaveCount(1);
  await row.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(finding(page)).toHaveText(/\(copy\)$/);
});

test('a number may be typed figure by figure, and what is written is kept before a survey is put away', async () => {
  const surveyId = await openDraft();
  await open('What would have helped');
  const longest = page.getByLabel('Longest answer, in characters');
  await longest.fill('');
  await longest.pressSequentially('1200');
  await expect(longest).toHaveValue('1200');
  await longest.fill('');
  await longest.pressSequentially('7');
  await longest.press('Tab');
  await expect(longest).toHaveValue('50');
  await button('More').click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page).toHaveURL(/\/surveys(\?|$)/);
  const { content } = await read<{ content: { questions: { longest?: number }[] } }>(
    hr.request,
    product,
    'surveys.find',
    { surveyId },
  );
  expect(content.questions.at(-1)?.longest).toBe(50);
});

test('a survey that was read stays on the screen when it cannot be read again', async () => {
  const surveyId = await create();
  await ask(hr.request, product, 'surveys.archive', { surveyId });
  await page.goto(at(`/${surveyId}`));
  await expect(title()).toBeDisabled();
  await page.route('**/trpc/surveys.find**', (route) => route.abort());
  await button('Bring back').click();
  await expect(page.getByText('This may be out of date.')).toBeVisible();
  await expect(title()).toHaveValue('Your first weeks');
  await page.unroute('**/trpc/surveys.find**');
  await button('Try again').click();
  await expect(page.getByText('This may be out of date.')).toHaveCount(0);
  await expect(title()).toBeEnabled();
});

test('a launched version stays as it is; a change begins the next one', async () => {
  const surveyId = await create();
  const recurrence = { kind: 'once', day: '2030-01-15' };
  const schedule = { timeZone: 'Europe/Madrid', opensAt: '09:00', closesAt: '18:00', days: 7, recurrence };
  const plan = {
    mode: 'identified',
    attributes: [],
    unitIds: [],
    filters: [],
    channels: ['link'],
    schedule,
    asked: null,
  };
  const { id: waveId } = await ask<{ id: string }>(hr.request, product, 'waves.plan', { surveyId, plan });
  await ask(hr.request, product, 'waves.launch', { waveId });
  await page.goto(at(`/${surveyId}`));
  await expect(page.getByText(/^Version 1 was launched on /)).toBeVisible();
  await expect(title()).toBeDisabled();
  await expect(page.getByRole('button', { name: /^Move question/ })).toHaveCount(0);
  await expectAccessibleInBothThemes(page);
  await button('Edit as version 2').click();
  await title().fill('Your first month');
  await expectSaved();
  await page.reload();
  await expect(page.getByText('Version 2')).toBeVisible();
  await expect(title()).toHaveValue('Your first month');
  await expect(title()).toBeEnabled();
});

test('whoever may only read sees why, and takes a copy', async ({ browser }) => {
  const surveyId = await create();
  const [top] = await read<{ id: string }[]>(hr.request, product, 'units.tree');
  const units = [{ code: 'BIO', name: 'Bilbao', parent: null }];
  await ask(hr.request, product, 'units.createList', { parentId: top?.id, units });
  const tree = await read<{ id: string; name: string }[]>(hr.request, product, 'units.tree');
  const unitId = tree.find(({ name }) => name === 'Bilbao')?.id ?? '';
  const bilbao = await colleague(browser, hr, product, { kind: 'hr', unitId, name: 'Jon Vega' });
  const other = await bilbao.newPage();
  await other.goto(at(`/${surveyId}`));
  await expect(other.getByText('You may read this survey, not change it.')).toBeVisible();
  await expect(other.getByRole('textbox', { name: 'Title and introduction · English' })).toBeDisabled();
  await expect(other.getByRole('button', { name: 'Next: audience' })).toHaveCount(0);
  await expectAccessibleInBothThemes(other);
  await other.getByRole('button', { name: 'More', exact: true }).click();
  await other.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(finding(other)).toHaveText('Your first weeks (copy)');
  await expect(other.getByRole('textbox', { name: 'Title and introduction · English' })).toBeEnabled();
  await bilbao.close();
});

test('marketing asks customers on the same screens, in Spanish and on a phone', async ({ browser }) => {
  const viewport = { width: 320, height: 640 };
  const invited = { kind: 'marketing', name: 'Marta Sanz' } as const;
  const marketing = await colleague(browser, hr, product, invited, { locale: 'es-ES', viewport });
  const other = await marketing.newPage();
  const narrow = () => other.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  await other.goto(product.at('/customer-experience/surveys/new'));
  await other.getByRole('button', { name: 'Empezar con este: «Cuando pediste ayuda»' }).click();
  await expect(finding(other)).toHaveText('Cuando pediste ayuda');
  expect(await narrow()).toBe(true);
  await other
    .getByRole('navigation', { name: 'Preguntas' })
    .getByRole('button', { name: /^¿Está resuelto/ })
    .click();
  await expect(other.getByRole('textbox', { name: 'Opción 1 en español' })).toHaveValue('Sí, a la primera');
  expect(await narrow()).toBe(true);
  await other.goto(product.at('/customer-experience/surveys'));
  await expect(finding(other)).toContainText('Una manera de preguntar a clientes');
  expect(await narrow()).toBe(true);
  await marketing.close();
});

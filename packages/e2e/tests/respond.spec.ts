import { expect, test } from '@playwright/test';
import { read } from '../src/ask.ts';
import { BETTER, everyQuestion, FELT, OPEN_STILL, RECOMMEND, SOLVED, surveyOf } from '../src/every-question.ts';
import { expectAccessible, expectAccessibleInBothThemes } from '../src/fixtures.ts';
import { startListening, type ListeningProduct } from '../src/listening-product.ts';
import { heading, phones, point, press, thanks } from '../src/phone.ts';

const PEOPLE = ['ana@example.org', 'luis@example.org', 'eva@example.org'];
const TWO = [RECOMMEND, BETTER];
const phoneAt = phones();

let product: ListeningProduct;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  product = await startListening(browser, PEOPLE);
});
test.afterAll(() => product.stop());
test.beforeEach(() => test.setTimeout(120_000));

const answeredIn = async (waveId: string) =>
  (await read<{ answered: number }>(product.hr, product, 'waves.find', { waveId })).answered;

test('says who can see what, asks one question a screen, and thanks', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Own address', [FELT, RECOMMEND, BETTER]));
  const page = await phoneAt(browser, await wave.addressOf('ana@example.org'));
  await heading(page, 'Before you start: who can see this');
  await expect(page.getByText('Your name goes with your answers.')).toBeVisible();
  await expect(page.getByText('3 questions, under a minute. Skip any of them.')).toBeVisible();
  await press(page, 'Start');

  await heading(page, 'What have you felt at work this week?');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('slider', { name: 'pride' }).focus();
  await page.keyboard.press('4');
  await expect(page.getByRole('slider', { name: 'pride' })).toHaveAttribute('aria-valuetext', 'strongly');
  await press(page, 'Next');
  await point(page, '9');
  await press(page, 'Next');
  await page.getByRole('textbox').fill('A calmer Monday');
  await press(page, 'Send my answers');
  await thanks(page);
  expect(await answeredIn(wave.waveId)).toBe(1);
});

test('every kind of question can be answered, in Spanish and on a screen of 320 pixels, all at once', async ({
  browser,
}) => {
  const [unit] = await read<{ id: string }[]>(product.hr, product, 'units.tree');
  const content = surveyOf('Everything', everyQuestion(unit?.id ?? ''), { layout: 'all-at-once' });
  const wave = await product.launch(content, { channel: 'link' });
  const page = await phoneAt(browser, await wave.link(), { viewport: { width: 320, height: 640 }, locale: 'es-ES' });
  await press(page, 'Español');
  await press(page, 'Empezar');
  await page.getByRole('slider', { name: 'alegría' }).press('End');
  const group = (name: string) => page.getByRole('radiogroup', { name, exact: true });
  const choose = (name: string, value: string | RegExp) =>
    group(name).getByRole('radio', { name: value }).check({ force: true });
  await choose('¿Recomendarías a una amistad trabajar aquí?', '10, muy probable');
  await choose('Fue fácil recibir ayuda', '6');
  await choose('¿Cómo de buena esperas que sea la próxima semana?', '4');
  await choose('Comparado con lo que esperabas, ha sido', 'Algo mejor');
  await choose('Positiva', '5, mucho');
  await choose('Única', '3');
  await press(page, 'Enviar mis respuestas');
  // Half an answer, and one that is needed.
  await expect(page.getByText('2 preguntas necesitan todavía respuesta.')).toBeVisible();
  await expect(page.getByRole('heading', { name: '¿Cómo fue la experiencia?' })).toBeFocused();
  await choose('Memorable', '4');
  await press(page, 'Una más');
  await choose('Lo que contaste era', /^Bueno$/);
  await press(page, 'No me corresponde');
  await choose('¿Conseguiste lo que necesitabas?', 'No');
  await page.getByRole('textbox', { name: '¿Qué queda por resolver?' }).fill('La factura');
  await page.getByRole('checkbox', { name: 'Correo postal' }).check();
  await page.getByRole('checkbox', { name: 'Correo electrónico' }).check();
  await expect(page.getByRole('checkbox', { name: 'Mensajes en el móvil' })).toBeDisabled();
  await choose('Nimbus', '5, excelente');
  await choose('alivio', 'bastante');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectAccessible(page);
  await press(page, 'Enviar mis respuestas');
  await heading(page, 'Gracias. Tus respuestas han llegado.');
  expect(await answeredIn(wave.waveId)).toBe(1);
});

test('the back button of the browser goes one question back, another answer leads another way', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Ways', [SOLVED, OPEN_STILL, RECOMMEND]), { channel: 'link' });
  const page = await phoneAt(browser, await wave.link());
  await press(page, 'Start');
  await press(page, 'Next');
  await expect(page.getByRole('alert')).toHaveText('Choose an answer to go on.');
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await press(page, 'Next');
  await heading(page, 'What is still open?');
  await page.getByRole('textbox').fill('The bill');
  await press(page, 'Next');
  await heading(page, /How likely/);
  await page.goBack();
  await expect(page.getByRole('textbox')).toHaveValue('The bill');
  await press(page, 'Back');
  await page.getByRole('radio', { name: 'Yes, at once' }).check();
  await press(page, 'Next');
  await heading(page, /How likely/);
  await page.goBack();
  await page.goBack();
  await heading(page, 'Before you start: who can see this');
  await press(page, 'Go on where you were');
  await point(page, '10');
  await press(page, 'Send my answers');
  await thanks(page);
  await page.goBack();
  await thanks(page);
});

test('progress is kept on the device: after a reload, and in a window opened later', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Kept', TWO), { channel: 'link' });
  const page = await phoneAt(browser, await wave.link());
  await press(page, 'Start');
  await point(page, '7');
  await press(page, 'Next');
  await page.getByRole('textbox').fill('Half a thought');
  await page.reload();
  await expect(page.getByRole('textbox')).toHaveValue('Half a thought');
  const later = await page.context().newPage();
  await later.goto(await wave.link());
  await press(later, 'Go on where you were');
  await expect(later.getByRole('textbox')).toHaveValue('Half a thought');
  await later.goBack();
  await expect(later.getByRole('radio', { name: '7' })).toBeChecked();
});

test('without a connection the answers wait on the device, and go once when it is back', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Tunnel', TWO));
  const page = await phoneAt(browser, await wave.addressOf('luis@example.org'));
  await press(page, 'Start');
  await point(page, '8');
  await press(page, 'Next');
  await page.context().setOffline(true);
  await expect(page.getByText('No connection. What you answer stays on this device.')).toBeVisible();
  await page.getByRole('textbox').fill('Under ground');
  await press(page, 'Send my answers');
  await heading(page, 'Your answers are kept on this device for now.');
  await expect(page.getByText(/^There is no connection\./)).toBeVisible();
  await expectAccessibleInBothThemes(page);
  expect(await answeredIn(wave.waveId)).toBe(0);
  await page.context().setOffline(false);
  await thanks(page);
  expect(await answeredIn(wave.waveId)).toBe(1);
});

test('answers that were kept go by themselves when the page is opened again', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Later', TWO), { channel: 'link' });
  const page = await phoneAt(browser, await wave.link());
  await press(page, 'Start');
  await press(page, 'Skip');
  await page.getByRole('textbox').fill('From the train');
  await page.context().setOffline(true);
  await press(page, 'Send my answers');
  await heading(page, 'Your answers are kept on this device for now.');
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(await wave.link());
  await thanks(again);
  expect(await answeredIn(wave.waveId)).toBe(1);
});

test('a server that fails is not called a lost connection; the answers stay until they are in', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Failing', [RECOMMEND]), { channel: 'link' });
  const page = await phoneAt(browser, await wave.link());
  await press(page, 'Start');
  await point(page, '4');
  await page.route('**/respond.submit', (route) => route.fulfill({ status: 503, body: 'starting' }));
  await press(page, 'Send my answers');
  await heading(page, 'Your answers are kept on this device for now.');
  await expect(page.getByText(/^The server has not confirmed that they arrived\./)).toBeVisible();
  await expect(page.getByText(/no connection/i)).toHaveCount(0);
  await expectAccessibleInBothThemes(page);
  await page.unrouteAll({ behavior: 'wait' });
  await press(page, 'Send now');
  await thanks(page);
  expect(await answeredIn(wave.waveId)).toBe(1);
});

test('what is taken back or left half is no answer', async ({ browser }) => {
  const pum = everyQuestion('').filter((question) => 'kind' in question && question.kind === 'pum');
  const wave = await product.launch(surveyOf('Half', [{ ...FELT, view: 'list' }, ...pum]), { channel: 'link' });
  const page = await phoneAt(browser, await wave.link());
  await press(page, 'Start');
  const nothing = page.getByRole('button', { name: 'None of these' });
  const little = page.getByRole('radiogroup', { name: 'joy' }).getByRole('radio', { name: 'a little' });
  await little.check({ force: true });
  await expect(page.getByRole('button', { name: 'Next' })).toBeVisible();
  await little.click({ force: true });
  await expect(nothing).toHaveAttribute('aria-pressed', 'false');
  await press(page, 'Skip');

  await page.getByRole('radiogroup', { name: 'Unique' }).getByRole('radio', { name: '3' }).check({ force: true });
  await press(page, 'Send my answers');
  await expect(page.getByRole('alert')).toHaveText('One part is still open.');
  await press(page, 'Clear my answer');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  const sent = page.waitForRequest('**/respond.submit');
  await press(page, 'Send my answers');
  expect((await sent).postDataJSON()).toMatchObject({ answers: {} });
  await thanks(page);
  await page.getByRole('link', { name: 'See what came of it' }).click();
  await expect(page.getByText('The people who look after it at Nimbus can read them one by one.')).toBeVisible();
  await expect(page.getByText(/^Others can still answer until /)).toBeVisible();
});

test('a double click sends once', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Twice', [RECOMMEND]), { channel: 'link' });
  const page = await phoneAt(browser, await wave.link());
  await press(page, 'Start');
  await point(page, '6');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('respond.submit')) sent.push(request.url());
  });
  await page.getByRole('button', { name: 'Send my answers' }).dblclick();
  await thanks(page);
  expect(sent).toHaveLength(1);
  expect(await answeredIn(wave.waveId)).toBe(1);
});

test('two tabs share one answer: what one sends, the other thanks for', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Tabs', [RECOMMEND]), { channel: 'link' });
  const first = await phoneAt(browser, await wave.link());
  await press(first, 'Start');
  await point(first, '9');
  const second = await first.context().newPage();
  await second.goto(await wave.link());
  await press(second, 'Go on where you were');
  await expect(second.getByRole('radio', { name: '9' })).toBeChecked();
  const sent: string[] = [];
  first.context().on('request', (request) => {
    if (request.url().endsWith('respond.submit')) sent.push(request.url());
  });
  // Whichever sends may take the other one's button away before it is pressed.
  await Promise.allSettled(
    [first, second].map((page) => page.getByRole('button', { name: 'Send my answers' }).click({ timeout: 3000 })),
  );
  await thanks(first);
  await thanks(second);
  expect(sent).toHaveLength(1);
  expect(await answeredIn(wave.waveId)).toBe(1);
});

test('another device learns that the answer has arrived', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Devices', [RECOMMEND]));
  const address = await wave.addressOf('eva@example.org');
  const phone = await phoneAt(browser, address);
  const laptop = await phoneAt(browser, address, { viewport: { width: 1280, height: 800 }, isMobile: false });
  await press(phone, 'Start');
  await point(phone, '5');
  await press(laptop, 'Start');
  await point(laptop, '1');
  await press(phone, 'Send my answers');
  await thanks(phone);
  await press(laptop, 'Send my answers');
  await heading(laptop, 'Your answers had arrived already.');
  const third = await phoneAt(browser, address);
  await heading(third, 'Your answers have arrived already.');
  expect(await answeredIn(wave.waveId)).toBe(1);
});

test('everything can be done with the keys alone', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Keys', [{ ...FELT, view: 'list' }, RECOMMEND]), { channel: 'link' });
  const page = await phoneAt(browser, await wave.link());
  const { keyboard } = page;
  const tabTo = async (name: string | RegExp, role: 'button' | 'radio' = 'button') => {
    const target = page.getByRole(role, { name }).first();
    for (let presses = 0; presses < 25; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await tabTo('Start');
  await keyboard.press('Enter');
  await heading(page, 'What have you felt at work this week?');
  await tabTo('not at all', 'radio');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  const interest = page.getByRole('radiogroup', { name: 'interest' });
  await expect(interest.getByRole('radio', { name: 'somewhat' })).toBeChecked();
  await tabTo('Next');
  await keyboard.press('Enter');
  await tabTo(/^0/, 'radio');
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '1', exact: true })).toBeChecked();
  // Enter in a field goes on, as in any form.
  await keyboard.press('Enter');
  await thanks(page);
});

test('before it opens, after it has closed, and where nothing is, the page says so', async ({ browser }) => {
  const waiting = await product.launch(surveyOf('Soon', [RECOMMEND]), { channel: 'link', opensIn: 3 });
  const early = await phoneAt(browser, await waiting.link());
  const inThreeDays = new Date(Date.now() + 3 * 86_400_000);
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'Europe/Madrid' });
  await heading(early, new RegExp(`^It opens on ${day.format(inThreeDays)}(?: at|,) 00:00\\.$`));
  await expectAccessibleInBothThemes(early);

  const wave = await product.launch(surveyOf('Over', TWO), { channel: 'link' });
  const late = await phoneAt(browser, await wave.link());
  await press(late, 'Start');
  await point(late, '3');
  await press(late, 'Next');
  await product.close(wave.waveId);
  await press(late, 'Send my answers');
  await heading(late, 'It closed without these answers.');
  await late.reload();
  await heading(late, /^It closed on /);

  const nowhere = await phoneAt(browser, product.at('/respond/#no-such-secret'));
  await heading(nowhere, 'This address leads to no questions.');
  await expectAccessibleInBothThemes(nowhere);
});

test('every screen is accessible, light and dark', async ({ browser }) => {
  test.setTimeout(240_000);
  const [unit] = await read<{ id: string }[]>(product.hr, product, 'units.tree');
  const wave = await product.launch(surveyOf('Axe', everyQuestion(unit?.id ?? '')), { channel: 'link' });
  const page = await phoneAt(browser, await wave.link());
  await expectAccessibleInBothThemes(page);
  await press(page, 'Start');
  for (let step = 0; step < 13; step += 1) {
    await expectAccessibleInBothThemes(page);
    if (await page.getByRole('heading', { name: 'Did you get what you needed?' }).isVisible()) {
      await page.getByRole('radio', { name: 'Yes, at once' }).check();
      await expectAccessibleInBothThemes(page);
    }
    await page.getByRole('button', { name: /^(Next|Skip|Send my answers)$/ }).click();
  }
  await thanks(page);
  await expectAccessibleInBothThemes(page);
});

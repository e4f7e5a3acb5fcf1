import { expect, test, type Page } from '@playwright/test';
import { ask, read } from '../src/ask.ts';
import { startListening, type ListeningProduct } from '../src/listening-product.ts';
import { heading, phones, point, press, thanks } from '../src/phone.ts';

const PEOPLE = Array.from({ length: 12 }, (_, index) => `person-${index}@example.org`);
const phoneAt = phones();

let product: ListeningProduct;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  product = await startListening(browser, PEOPLE);
});
test.afterAll(() => product.stop());
test.beforeEach(() => test.setTimeout(180_000));

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const finding = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(words);

/** Begins with “Your first weeks” of the library, and gives it a title of its own. */
async function build(page: Page, words: { begin: string; opening: string; english: string; spanish: string }) {
  await page.goto(product.at('/employee-experience/surveys/new'));
  await button(page, words.begin).click();
  const title = page.getByRole('textbox', { name: new RegExp(`^${words.opening}`) });
  await title.first().fill(words.english);
  await title.nth(1).fill(words.spanish);
  await finding(page, new RegExp(`^(${words.english}|${words.spanish})$`));
}

const ENGLISH = {
  next: 'Next',
  steps: ['audience', 'promise', 'schedule', 'launch'],
  opens: 'Opens at',
  launch: 'Launch',
};
const SPANISH = {
  next: 'Siguiente',
  steps: ['público', 'promesa', 'calendario', 'lanzamiento'],
  opens: 'Se abre a las',
  launch: 'Lanzar',
};

/** Goes through the steps of a plan that is open from now on, up to the launch. */
async function plan(page: Page, { next, steps, opens }: typeof ENGLISH, promise: string): Promise<void> {
  for (const step of steps) {
    if (step === steps[2]) await page.getByRole('radio', { name: promise }).check({ force: true });
    if (step === steps[3]) await page.getByLabel(opens).fill('00:00');
    await button(page, `${next}: ${step}`).click();
  }
}

async function launch(page: Page, { launch: act }: typeof ENGLISH): Promise<string> {
  await button(page, act).click();
  await page.waitForURL(/\/waves\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
}

/** Answers as another would, without a page. */
async function answer(title: string, person: number, value: number): Promise<void> {
  const token = new URL(await product.addressOf(PEOPLE[person] ?? '', title)).hash.slice(1);
  const answers = { recommend: { kind: 'point', value }, welcome: { kind: 'point', value: 4 } };
  const receipt = Buffer.from(`receipt-${person % 10}0`).toString('base64url');
  await ask(product.hr, product, 'respond.submit', { token, answers, receipt });
}

/** Answers the eight questions of “Your first weeks” on a phone; every one that is not named is skipped. */
async function answerOnPage(page: Page, words: { skip: string; next: string; send: string }): Promise<void> {
  for (let left = 7; left > 0; left -= 1) {
    const asked = page.getByRole('heading', { level: 1 });
    const question = (await asked.textContent()) ?? '';
    const recommends = /recommend|Recomendarías/.test(question);
    if (recommends) await point(page, '9');
    await press(page, recommends ? words.next : words.skip);
    await expect(asked).not.toHaveText(question);
  }
  await page.getByRole('textbox').fill('Someone to ask');
  await press(page, words.send);
}

test('an identified pulse, from the library to the initiative that came of it', async ({ browser }) => {
  const page = await product.enter('hr', 'en-GB');
  const title = 'Joining well';
  await build(page, {
    begin: 'Begin with this: “Your first weeks”',
    opening: 'Title and introduction',
    english: title,
    spanish: 'Entrar bien',
  });
  await plan(page, ENGLISH, 'Identified');
  const waveId = await launch(page, ENGLISH);
  await finding(page, '0 of 12 have answered so far.');

  const phone = await phoneAt(browser, await product.addressOf(PEOPLE[0] ?? '', title));
  await press(phone, 'Start');
  await answerOnPage(phone, { skip: 'Skip', next: 'Next', send: 'Send my answers' });
  await thanks(phone);
  await answer(title, 1, 10);
  await page.reload();
  await finding(page, '2 of 12 have answered so far.');

  await button(page, 'Close it now').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close with 2 answers' }).click();
  await finding(page, 'It closed with 2 answers from 12 people.');
  await page.getByRole('link', { name: 'Results' }).click();
  await expect(page.getByRole('blockquote')).toHaveText('Someone to ask');
  await product.start('A person to ask', waveId);
  await phone.getByRole('link', { name: 'See what came of it' }).click();
  await expect(phone.getByText('A person to ask')).toBeVisible();
});

test('un pulso confidencial: otra persona lo lanza, y se ve en pasos de cinco', async ({ browser }) => {
  const page = await product.enter('admin', 'es-ES');
  const title = 'Primeros pasos';
  await build(page, {
    begin: 'Empezar con este: «Tus primeras semanas»',
    opening: 'Título e introducción',
    english: 'First steps',
    spanish: title,
  });
  await plan(page, SPANISH, 'Confidencial');
  await expect(page.getByText('Tiene que lanzarla otra persona del equipo.')).toBeVisible();

  const other = await product.enter('hr', 'es-ES');
  await other.goto(page.url());
  const waveId = await launch(other, SPANISH);
  await finding(other, /^Han respondido unas 0 de 12/);

  const phone = await phoneAt(browser, await product.addressOf(PEOPLE[0] ?? '', 'First steps'), { locale: 'es-ES' });
  await press(phone, 'Español');
  await press(phone, 'Empezar');
  await answerOnPage(phone, { skip: 'Saltar', next: 'Siguiente', send: 'Enviar mis respuestas' });
  await heading(phone, 'Gracias. Tus respuestas han llegado.');
  for (const person of [1, 2, 3]) await answer('First steps', person, 4 + person);
  await other.reload();
  await finding(other, /^Han respondido unas 0 de 12/);
  const results = () => read<{ results: { ok: boolean } }>(product.hr, product, 'results.find', { waveId });
  expect((await results()).results.ok).toBe(false);
  for (const person of [4, 5]) await answer('First steps', person, 4 + person);
  await other.reload();
  await finding(other, /^Han respondido unas 5 de 12/);

  await button(other, 'Cerrarla ya').click();
  await other.getByRole('dialog').getByRole('button', { name: 'Cerrar con unas 5 respuestas' }).click();
  await finding(other, 'Se cerró con 6 respuestas de 12 personas.');
  expect((await results()).results.ok).toBe(true);
});

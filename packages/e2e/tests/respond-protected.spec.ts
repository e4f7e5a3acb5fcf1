import { rm } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { ask } from '../src/ask.ts';
import { BETTER, FELT, RECOMMEND, surveyOf } from '../src/every-question.ts';
import { expectAccessibleInBothThemes } from '../src/fixtures.ts';
import { startListening, type ListeningProduct } from '../src/listening-product.ts';
import { heading, phones, point, press, thanks } from '../src/phone.ts';

/** Enough for a cell of an anonymous wave. */
const PEOPLE = Array.from({ length: 12 }, (_, index) => `person-${index}@example.org`);
const THREE = [FELT, RECOMMEND, BETTER];
const phoneAt = phones();

/** Whichever tab is later goes on with what the other has begun. */
const START = /^(Start|Go on where you were)$/;
let product: ListeningProduct;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  product = await startListening(browser, PEOPLE);
});
test.afterAll(() => product.stop());
test.beforeEach(() => test.setTimeout(120_000));

test('a confidential wave: the promise, the receipt, and after the close the group it entered', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Confidential', THREE), { mode: 'confidential' });
  const [own, ...others] = PEOPLE.slice(0, 6);
  const page = await phoneAt(browser, await wave.addressOf(own ?? ''));
  await expect(page.getByText('Nobody at Nimbus can open yours.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'I would rather talk to a person' })).toHaveAttribute('href', /^mailto:/);
  await expectAccessibleInBothThemes(page);
  await press(page, 'Start');
  await page.getByRole('slider', { name: 'joy' }).press('5');
  await press(page, 'Next');
  await point(page, '9');
  await press(page, 'Next');
  await page.getByRole('textbox').fill('Calmer Mondays');
  await press(page, 'Send my answers');
  await thanks(page);
  await expect(page.getByText(/^[0-9A-Z]{4}( · [0-9A-Z]{4}){3}$/)).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole('link', { name: 'See what came of it' }).click();
  await expect(page.getByText(/^Your answers arrived\. Results are shown once it has closed/)).toBeVisible();
  const receipt = page.url();

  for (const [index, email] of others.entries()) {
    const token = new URL(await wave.addressOf(email)).hash.slice(1);
    const answers = {
      felt: { kind: 'felt', felt: { joy: index % 5 } },
      recommend: { kind: 'point', value: 4 + index },
    };
    const given = { token, answers, receipt: Buffer.from(`receipt-${index}0`).toString('base64url') };
    await ask(product.hr, product, 'respond.submit', given);
  }
  await product.close(wave.waveId);
  await expect(async () => {
    const later = await phoneAt(browser, receipt);
    await expect(later.getByText('Your answers are among those of 6 people. They stand for Nimbus.')).toBeVisible();
    await expect(
      later.getByText('No initiative names this survey yet. This page shows them when there are.'),
    ).toBeVisible();
  }).toPass({ timeout: 30_000 });
  await product.start('Calmer Mondays for all', wave.waveId);
  const told = await phoneAt(browser, receipt);
  await expect(told.getByRole('listitem')).toContainText('Calmer Mondays for all');
  await expectAccessibleInBothThemes(told);
});

test('an anonymous wave: one device from start to end, sealed and sent without the address', async ({ browser }) => {
  test.setTimeout(180_000);
  const wave = await product.launch(surveyOf('Anonymous', [RECOMMEND]), { mode: 'anonymous' });
  const address = await wave.addressOf(PEOPLE[0] ?? '');
  const page = await phoneAt(browser, address);
  await expect(page.getByText('Your answers carry no name.')).toBeVisible();
  await expectAccessibleInBothThemes(page);
  const asked: { name: string; body: string }[] = [];
  page.on('request', (request) => {
    const [, name] = /respond\.(\w+)$/.exec(request.url()) ?? [];
    if (name) asked.push({ name, body: request.postData() ?? '' });
  });
  await press(page, 'Start');
  await point(page, '8');
  await expect.poll(() => asked.some(({ name }) => name === 'draw')).toBe(true);

  const other = await phoneAt(browser, address);
  await heading(other, 'You started on another device.');
  await expectAccessibleInBothThemes(other);

  // Whatever happens to the connection or the page, the ticket stays on the device.
  await page.context().setOffline(true);
  await press(page, 'Send my answers');
  await heading(page, 'Your answers are kept on this device for now.');
  await page.context().setOffline(false);
  await thanks(page);
  const sealed = asked.filter(({ name }) => name === 'submitSealed');
  expect(sealed.length).toBeGreaterThan(0);
  for (const { body } of sealed) expect(body).not.toContain(new URL(address).hash.slice(1));
  await expect(page.getByText('Your link to what comes of it')).toBeVisible();
  await page.reload();
  await thanks(page);

  for (const email of PEOPLE.slice(1, 6)) {
    const next = await phoneAt(browser, await wave.addressOf(email));
    await press(next, 'Start');
    await point(next, email.includes('3') ? '2' : '10');
    await press(next, 'Send my answers');
    await thanks(next);
    await next.context().close();
  }
  await product.close(wave.waveId);
  await page.getByRole('link', { name: 'See what came of it' }).click();
  await expect(page.getByText('The results are out.')).toBeVisible({ timeout: 30_000 });

  const hr = await product.enter('hr', 'en-GB');
  await hr.goto(product.at(`/employee-experience/waves/${wave.waveId}/results`));
  await expect(hr.getByText('Anonymous, groups of 5 or more, locked at launch')).toBeVisible();
  await expect(hr.getByRole('row', { name: /Recommend, 0–10/ })).toContainText('8.33');
  await expectAccessibleInBothThemes(hr);
});

const SENT = /\/respond\.(?:submit|submitSealed|receipt)$/;

/** Answers and sends; the page hears nothing of it, whether it arrives or not. */
async function sendUnheard(page: Page, arrives: boolean): Promise<void> {
  await press(page, 'Start');
  await point(page, '7');
  await page.route(SENT, async (route) => {
    if (arrives) await route.fetch();
    await route.abort();
  });
  await press(page, 'Send my answers');
  await heading(page, 'Your answers are kept on this device for now.');
}

test('an anonymous wave whose key file is lost ends without its answers, and says so to both', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Lost key', [RECOMMEND]), { mode: 'anonymous' });
  const phone = await phoneAt(browser, await wave.addressOf(PEOPLE[0] ?? ''));
  await press(phone, 'Start');
  await point(phone, '8');
  await press(phone, 'Send my answers');
  await thanks(phone);
  const unheard = await phoneAt(browser, await wave.addressOf(PEOPLE[1] ?? ''));
  await sendUnheard(unheard, true);
  await rm(`${product.folder}/wave-keys/${wave.waveId}.json`);

  const page = await product.enter('hr', 'en-GB');
  await page.goto(product.at(`/employee-experience/waves/${wave.waveId}`));
  await page.getByRole('button', { name: 'Close it now' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Close with/ }).click();
  await expect(dialog).toContainText('The key file of this wave is missing.');
  await dialog.getByRole('button', { name: 'End it without its answers' }).click();
  await expect(page.getByText('Its key file was lost, and with it the answers')).toBeVisible();
  await expectAccessibleInBothThemes(page);

  await phone.getByRole('link', { name: 'See what came of it' }).click();
  await expect(phone.getByText('The key to the answers was lost.')).toBeVisible();

  // Whoever was never told that they arrived is not told so now, and keeps nothing of them.
  // What the page tries again meanwhile is let end first.
  await unheard.unrouteAll({ behavior: 'wait' });
  await unheard.reload();
  await heading(unheard, 'What became of your answers');
  await expect(unheard.getByText('The key to the answers was lost.')).toBeVisible();
  expect(await unheard.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('respond')))).toEqual([]);
  await expectAccessibleInBothThemes(unheard);
  await unheard.reload();
  await heading(unheard, /^It closed on /);
});

for (const mode of ['confidential', 'anonymous'] as const) {
  test(`${mode}: what arrived before the close is thanked for after it, though its acknowledgement was lost`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const wave = await product.launch(surveyOf(`Lost ${mode}`, [RECOMMEND]), { mode });
    const inTime = await phoneAt(browser, await wave.addressOf(PEOPLE[0] ?? ''));
    await sendUnheard(inTime, true);
    const late = await phoneAt(browser, await wave.addressOf(PEOPLE[1] ?? ''));
    await sendUnheard(late, false);
    await product.close(wave.waveId);

    // Asked after the close, and unheard again: nothing is given up.
    await inTime.reload();
    await heading(inTime, 'Your answers are kept on this device for now.');
    await inTime.unrouteAll({ behavior: 'wait' });
    await inTime.reload();
    await thanks(inTime);
    await late.unrouteAll({ behavior: 'wait' });
    await late.reload();
    await heading(late, 'It closed without these answers.');
    await late.reload();
    await heading(late, /^It closed on /);
  });
}

test('two tabs that start at once share one ticket', async ({ browser }) => {
  const wave = await product.launch(surveyOf('Two tabs', [RECOMMEND]), { mode: 'anonymous' });
  const address = await wave.addressOf(PEOPLE[2] ?? '');
  const first = await phoneAt(browser, address);
  const second = await first.context().newPage();
  await second.goto(address);
  const drawn = new Set<unknown>();
  first.context().on('request', (request) => {
    if (request.url().endsWith('respond.draw')) drawn.add(request.postDataJSON());
  });
  await Promise.all([first, second].map((page) => page.getByRole('button', { name: START }).click()));
  await point(second, '9');
  await press(second, 'Send my answers');
  await thanks(second);
  await thanks(first);
  expect(new Set([...drawn].map((body) => JSON.stringify(body))).size).toBe(1);
});

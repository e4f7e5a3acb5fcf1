import { expect, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { ask, PASSWORD, read, setUpOrganisation } from './ask.ts';
import { mailSink, type MailSink } from '@unisono/test-kit/mail-sink';
import { startProduct } from '@unisono/test-kit/product';

type Side = 'employee' | 'customer';

/** What a wave is launched with, where it is not the usual. */
interface WaveChoices {
  readonly side?: Side;
  readonly mode?: 'identified' | 'confidential' | 'anonymous';
  readonly channel?: 'email' | 'link';
  /** Days from today to the day it opens. */
  readonly opensIn?: number;
}

interface LaunchedWave {
  readonly waveId: string;
  /** The open address; with the channel `link`. */
  link(): Promise<string>;
  /** The personal address that somebody got by mail. */
  addressOf(email: string): Promise<string>;
}

/** Who works with it: the administrator brought the people in, so protected waves need HR as well. */
type Account = 'admin' | 'hr';

export interface ListeningProduct {
  readonly url: string;
  at(path: string): string;
  /** Its `DATA_DIR`. */
  readonly folder: string;
  /** HR's own session, which may launch and close waves. */
  readonly hr: APIRequestContext;
  launch(content: object, choices?: WaveChoices): Promise<LaunchedWave>;
  close(waveId: string): Promise<void>;
  /** A browser of its own, signed in. */
  enter(as: Account, locale: 'en-GB' | 'es-ES'): Promise<Page>;
  /** The personal address that somebody got by a mail whose subject has this title. */
  addressOf(email: string, title: string): Promise<string>;
  /** Registers an initiative that came of a wave, and starts it. */
  start(title: string, waveId: string): Promise<void>;
  stop(): Promise<void>;
}

const TIME_ZONE = 'Europe/Madrid';
const EMAILS: Record<Account, string> = { admin: 'ana@example.org', hr: 'hr@example.org' };

const INITIATIVE = {
  kind: 'listening',
  objective: 'What people said is done',
  side: 'employee',
  intendedEmotions: ['relief'],
  unitIds: [],
  fromDay: '2026-10-01',
  expectedLagWeeks: 4,
  employeeHypothesis: 'Relief rises',
};

/**
 * The whole product with an organisation, its people (employees of one unit, by e-mail address), somebody of HR, and a
 * mail server that delivers at any hour.
 */
export async function startListening(browser: Browser, people: readonly string[]): Promise<ListeningProduct> {
  const mailbox = await mailSink();
  const product = await startProduct(undefined, { SMTP_URL: mailbox.url, MAIL_FROM: 'listening@example.org' });
  const where = { at: (path: string) => product.url + path };
  const admin = await browser.newContext();
  const hr = await browser.newContext();
  const entered = [admin, hr];
  await setUpOrganisation(admin.request, where);
  const atAnyHour = { quietFrom: 0, quietUntil: 0, most7Days: null, most30Days: null, daysBetween: 0 };
  await ask(admin.request, where, 'contactLimits.change', atAnyHour);
  await bringPeople(admin.request, where, people);
  const invite = { email: EMAILS.hr, grants: [{ kind: 'hr', unitId: null }] };
  const { link } = await ask<{ link: string }>(admin.request, where, 'invites.send', invite);
  const token = new URL(link).hash.slice(1);
  await ask(hr.request, where, 'invites.accept', { token, name: 'Inés Mora', password: PASSWORD });
  return {
    ...where,
    url: product.url,
    folder: product.folder,
    hr: hr.request,
    launch: (content, choices) => launch(hr.request, where, mailbox, content, choices),
    async close(waveId) {
      await ask(hr.request, where, 'waves.close', { waveId });
    },
    async start(title, waveId) {
      const initiative = { ...INITIATIVE, title, origin: { waveId, about: null } };
      const { id } = await ask<{ id: string }>(hr.request, where, 'initiatives.register', initiative);
      await ask(hr.request, where, 'initiatives.changeStatus', { initiativeId: id, status: 'running' });
    },
    async enter(as, locale) {
      const context = await browser.newContext({ locale, timezoneId: TIME_ZONE });
      entered.push(context);
      await ask(context.request, where, 'session.signIn', { email: EMAILS[as], password: PASSWORD });
      return context.newPage();
    },
    addressOf: (email, title) => addressOf(mailbox, email, title),
    async stop() {
      for (const context of entered) await context.close();
      await product.stop();
      await mailbox.close();
    },
  };
}

type Where = { at(path: string): string };

async function bringPeople(request: APIRequestContext, where: Where, people: readonly string[]): Promise<void> {
  const units = await read<{ code: string }[]>(request, where, 'units.tree');
  const rows = people.map((email, index) => `${index + 1},${email},${units[0]?.code},2020-01-01,employee`);
  const file = `Employee number,E-mail,Unit,From,Role\n${rows.join('\n')}\n`;
  const uploaded = await request.post(where.at('/api/imports?kind=people&name=people.csv'), { data: file });
  const { id } = (await uploaded.json()) as { id: string };
  const status = async () => (await read<{ status: string }>(request, where, 'imports.read', { id })).status;
  const { guess } = await read<{ guess: { map: object } }>(request, where, 'imports.read', { id });
  await ask(request, where, 'imports.check', { id, map: guess.map });
  await expect.poll(status).toBe('checked');
  await ask(request, where, 'imports.start', { id });
  await expect.poll(status).toBe('done');
}

async function launch(
  request: APIRequestContext,
  where: Where,
  mailbox: MailSink,
  content: object,
  { side = 'employee', mode = 'identified', channel = 'email', opensIn = 0 }: WaveChoices = {},
): Promise<LaunchedWave> {
  const survey = { side, unitId: null, from: { content } };
  const { id: surveyId } = await ask<{ id: string }>(request, where, 'surveys.create', survey);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(Date.now() + opensIn * 86_400_000);
  const recurrence = { kind: 'once', day };
  const schedule = { timeZone: TIME_ZONE, opensAt: '00:00', closesAt: '23:59', days: 20, recurrence };
  const plan = { mode, attributes: [], unitIds: [], filters: [], channels: [channel], schedule, asked: null };
  const { id: waveId } = await ask<{ id: string }>(request, where, 'waves.plan', { surveyId, plan });
  await ask(request, where, 'waves.launch', { waveId });
  return {
    waveId,
    async link() {
      const links = await read<{ address: string }[]>(request, where, 'waves.links', { waveId });
      return links[0]?.address ?? '';
    },
    addressOf: (email) => addressOf(mailbox, email, (content as { title: { en: string } }).title.en),
  };
}

async function addressOf(mailbox: MailSink, email: string, title: string): Promise<string> {
  const mailed = () =>
    mailbox.received.find(
      ({ to, subject }) => to?.some(({ address }) => address === email) && subject?.includes(title),
    );
  await expect.poll(() => mailed() !== undefined, { timeout: 30_000 }).toBe(true);
  return /https?:\S+\/respond\/#[\w-]+/.exec(mailed()?.text ?? '')?.[0] ?? '';
}

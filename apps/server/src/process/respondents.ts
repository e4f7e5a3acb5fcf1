import { randomBytes } from 'node:crypto';
import { drawToken, finishToken, seal } from '@unisono/disclosure/browser';
import { tokenHash } from '@unisono/disclosure/testing';
import {
  protectedAnswerOf,
  type Answers,
  type DrawnSignature,
  type Questions,
  type Received,
} from '@unisono/surveys/respond';
import type { RunningOrganisation } from './running-organisation.ts';

export const MODES = ['identified', 'confidential', 'anonymous'] as const;
export type Mode = (typeof MODES)[number];

/** A wave that is open, and what is in the mail of each of its people, by address; nobody sent it. */
export interface OpenWave {
  readonly waveId: string;
  readonly tokens: ReadonlyMap<string, string>;
}

/** Plans a wave of a question set to everybody and launches it. */
export async function launched(
  organisation: RunningOrganisation,
  questionSet: string,
  plan: { readonly mode: Mode; readonly k: number; readonly attributes?: readonly string[] },
  by = organisation.first,
): Promise<OpenWave> {
  const survey = { side: 'employee', unitId: null, from: { questionSet } };
  const { id: surveyId } = await organisation.ask<{ id: string }>('surveys.create', survey, by);
  const day = new Date().toISOString().slice(0, 10);
  const window = { timeZone: 'Europe/Madrid', opensAt: '00:00', closesAt: '23:59', days: 7 };
  const schedule = { ...window, recurrence: { kind: 'once', day } };
  const audience = { attributes: [], unitIds: [], filters: [], channels: ['email'], minimumAudience: 1 };
  const planned = { surveyId, plan: { ...audience, ...plan, schedule, asked: null } };
  const { id: waveId } = await organisation.ask<{ id: string }>('waves.plan', planned, by);
  await organisation.ask('waves.launch', { waveId }, by);
  const mails = await organisation.sql<{ email: string; secret: string }>(
    `select identity.value as email, outbox_message.values ->> 'secret' as secret
     from outbox_message join contact on contact.id = contact_id
     join identity on identity.person_id = contact.person_id and identity.kind = 'email'
     where sender_id = $1 order by 1`,
    [waveId],
  );
  return { waveId, tokens: new Map(mails.map(({ email, secret }) => [email, secret])) };
}

/** What a page holds and sends, again and again, until it is acknowledged. */
export interface Letter {
  readonly receipt: string;
  /** What an anonymous one is kept under until the close. */
  readonly tokenHash: Buffer | null;
  send(): Promise<Received>;
  /** Sends other answers from the same device. */
  sendOther(answers: Answers): Promise<Received>;
}

/** Answers as the page does; an anonymous answer is drawn, signed and sealed before the letter is there. */
export async function letterOf(
  organisation: RunningOrganisation,
  mode: Mode,
  token: string,
  answers: Answers,
): Promise<Letter> {
  if (mode === 'anonymous') return sealedLetter(organisation, token, answers);
  const receipt = randomBytes(10).toString('base64url');
  const sendOther = (other: Answers) =>
    organisation.ask<Received>('respond.submit', { token, answers: other, receipt }, '');
  return { receipt, tokenHash: null, send: () => sendOther(answers), sendOther };
}

async function sealedLetter(organisation: RunningOrganisation, token: string, answers: Answers): Promise<Letter> {
  const { waveId, cell, content } = await organisation.ask<Questions>('respond.read', { token }, '');
  if (!cell) throw new Error('the page was given no cell');
  const { cellId, cellKey, inboxKey } = cell;
  const draw = await drawToken(cellKey);
  const { signature } = await organisation.ask<DrawnSignature>('respond.draw', { token, blinded: draw.blinded }, '');
  const own = await finishToken(cellKey, draw, signature);
  const sealedFor = async (given: Answers) => {
    const answer = protectedAnswerOf(content.questions, given);
    const sealed = await seal(inboxKey, waveId, { cellId, token: own, answer });
    return { waveId, cellId, token: own, sealed: Buffer.from(sealed).toString('base64url') };
  };
  const letter = await sealedFor(answers);
  const send = (sent: typeof letter) => organisation.ask<Received>('respond.submitSealed', sent, '');
  return {
    receipt: `w${Buffer.from(waveId.replaceAll('-', ''), 'hex').toString('base64url')}`,
    tokenHash: tokenHash(own),
    send: () => send(letter),
    sendOther: async (other) => send(await sealedFor(other)),
  };
}

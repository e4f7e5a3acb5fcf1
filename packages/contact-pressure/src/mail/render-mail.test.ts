import { describe, expect, test } from 'vitest';
import { contactOfToken, unsubscribeToken } from '../consent/unsubscribe-token.ts';
import { placesOf } from './mail-text.ts';
import { deliveryOf } from './mail-transport.ts';
import { renderMail } from './render-mail.ts';

const occasion = {
  language: 'en',
  purpose: 'marketing',
  organisation: 'A & B',
  baseUrl: 'https://unisono.example.org',
  unsubscribeUrl: 'https://unisono.example.org/api/contact/unsubscribe?token=t',
} as const;
const text = {
  subject: 'For {{name}}',
  paragraphs: ['Hello {{name}},\nread this.'],
  action: { label: 'Open', path: '/x/{{token}}?a=1&b=2' },
};

describe('a mail', () => {
  test('says the same plain and as HTML', () => {
    const mail = renderMail(text, { name: 'Ana', token: 'abc' }, occasion);
    expect(mail.subject).toBe('For Ana');
    expect(mail.text).toBe(
      'Hello Ana,\nread this.\n\nOpen:\nhttps://unisono.example.org/x/abc?a=1&b=2\n\n-- \n' +
        'A & B writes to you because you agreed to it.\n' +
        'Stop these messages: https://unisono.example.org/api/contact/unsubscribe?token=t',
    );
    expect(mail.html).toContain('<p>Hello Ana,<br>read this.</p>');
    expect(mail.html).toContain('href="https://unisono.example.org/x/abc?a=1&amp;b=2"');
    expect(mail.html).toContain('A &amp; B writes to you');
  });

  test('takes no markup and no header from a name', () => {
    const mail = renderMail(text, { name: '<img src=x>"\r\nBcc: all@example.org', token: 't' }, occasion);
    expect(mail.html).not.toContain('<img');
    expect(mail.subject).toBe('For <img src=x>" Bcc: all@example.org');
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });

  test('knows the places that it leaves open', () => {
    expect(placesOf(text)).toEqual(['name', 'token']);
  });
});

const failure = (facts: object) => deliveryOf(Object.assign(new Error('no'), facts));

describe('what the mail server’s answer says of the message', () => {
  test.each([
    ['an address it does not know', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'refused'],
    ['a message it does not want', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused'],
    ['a box that is full just now', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, 'later'],
    [
      'a sender it does not want is the server’s',
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 },
      'later',
    ],
    ['a wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'later'],
    ['nobody there', { code: 'ESOCKET', command: 'CONN' }, 'later'],
    ['no such host', { code: 'EDNS' }, 'later'],
    ['silence after the message', { code: 'ETIMEDOUT', command: 'DATA' }, 'unknown'],
    ['a connection that broke somewhere', { code: 'ECONNECTION' }, 'unknown'],
  ])('%s', (_, facts, outcome) => {
    expect(failure(facts)).toMatchObject({ outcome, error: 'no' });
  });

  test('only what is the server’s stops the others', () => {
    expect(failure({ command: 'CONN' })).toMatchObject({ server: true });
    expect(failure({ command: 'RCPT TO', responseCode: 450 })).toMatchObject({ server: false });
  });
});

describe('the token of an unsubscribe link', () => {
  const id = '0199d1a2-7b3c-7def-8a90-123456789abc';

  test('leads back to its contact, and no changed one does', () => {
    const token = unsubscribeToken('secret', id);
    expect(contactOfToken('secret', token)).toBe(id);
    expect(contactOfToken('another secret', token)).toBeNull();
    for (let at = 0; at < token.length - 1; at += 1) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(contactOfToken('secret', changed)).toBeNull();
    }
    expect(contactOfToken('secret', '')).toBeNull();
  });
});

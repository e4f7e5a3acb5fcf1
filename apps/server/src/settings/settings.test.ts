import { describe, expect, test } from 'vitest';
import { SettingsError } from './settings-error.ts';
import { readSettings } from './settings.ts';

const read = (environment: NodeJS.ProcessEnv) => readSettings(environment, '/srv/unisono');

function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map(({ variable }) => variable);
    throw error;
  }
  return [];
}

describe('readSettings', () => {
  test('needs nothing to be set', () => {
    expect(read({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '/srv/unisono/.data',
      databaseUrls: undefined,
      baseUrl: 'http://127.0.0.1:3000',
      baseUrlGiven: false,
      smtpUrl: undefined,
      mailFrom: undefined,
      secret: undefined,
    });
  });

  test('takes an empty variable for one that is not set', () => {
    expect(read({ PORT: '', SECRET: '', DATABASE_URL: '' })).toEqual(read({}));
  });

  test('says everything that is wrong at once, naming the variable and what to set', () => {
    const wrong = {
      PORT: '70000',
      HOST: 'a b',
      DATABASE_URL: 'mysql://x',
      BASE_URL: 'unisono',
      SMTP_URL: 'mail',
      MAIL_FROM: 'us',
      SECRET: 'short',
    };
    expect(problemsOf(wrong)).toEqual(['PORT', 'HOST', 'DATABASE_URL', 'BASE_URL', 'SMTP_URL', 'MAIL_FROM', 'SECRET']);
    expect(() => read(wrong)).toThrow(/PORT: set it to a number from 0 to 65535/);
    expect(() => read(wrong)).toThrow(/SECRET: set at least 32 random characters/);
  });

  test('wants the addresses of all roles or of none', () => {
    const url = 'postgres://owner:x@db/unisono';
    expect(problemsOf({ DATABASE_URL: url, DATABASE_URL_APP: url })).toEqual([
      'DATABASE_URL_WORKER',
      'DATABASE_URL_AUDIENCE',
    ]);
    const roles = { DATABASE_URL_APP: url, DATABASE_URL_WORKER: url, DATABASE_URL_AUDIENCE: url };
    expect(problemsOf(roles)).toEqual(['DATABASE_URL']);
    expect(read({ DATABASE_URL: url, ...roles }).databaseUrls).toEqual({
      owner: url,
      app: url,
      worker: url,
      audience: url,
    });
  });

  test('gives an address that can be opened, whatever is listened on', () => {
    expect(read({ HOST: '0.0.0.0', PORT: '8080' }).baseUrl).toBe('http://localhost:8080');
    expect(read({ HOST: '::1' }).baseUrl).toBe('http://[::1]:3000');
    expect(read({ BASE_URL: 'https://unisono.example.org/' }).baseUrl).toBe('https://unisono.example.org');
    expect(problemsOf({ BASE_URL: 'https://example.org/unisono' })).toEqual(['BASE_URL']);
  });

  test('keeps an absolute DATA_DIR and resolves a relative one', () => {
    expect(read({ DATA_DIR: '/var/lib/unisono' }).dataDir).toBe('/var/lib/unisono');
    expect(read({ DATA_DIR: 'here' }).dataDir).toBe('/srv/unisono/here');
  });
});

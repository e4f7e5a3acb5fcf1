import { randomBytes } from 'node:crypto';
import http from 'node:http';
import type { Mode } from './open-wave.ts';

const NUMBERS = { ease: { kind: 'point', value: 6 }, recommend: { kind: 'point', value: 9 } };
const WORDS = { better: { kind: 'text', text: 'Nothing at all' } };

/** What one invitation answers; the bare programs write what the product makes of it. */
const BODIES: Readonly<Record<Mode, () => object>> = {
  identified: () => ({ answers: { felt: { kind: 'felt', felt: { joy: 5, anger: 1 } }, ...NUMBERS, ...WORDS } }),
  confidential: () => ({ answers: { ...NUMBERS, ...WORDS }, receipt: randomBytes(10).toString('base64url') }),
};

/**
 * Sends the answers of one invitation as the respondent's page does; settles when they are acknowledged. Connections are
 * kept for as long as one run takes: the server closes those that stay idle.
 */
export function answersOf(url: string, mode: Mode): (token: string) => Promise<void> {
  const agent = new http.Agent({ keepAlive: true });
  return (token) =>
    new Promise((resolve, reject) => {
      const request = http.request(`${url}/trpc/respond.submit`, {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      request.on('error', reject);
      request.on('response', (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('end', () => {
          if (response.statusCode === 200 && body.includes('"earlier":false')) resolve();
          else reject(new Error(`an answer was not taken: ${response.statusCode} ${body}`));
        });
      });
      request.end(JSON.stringify({ token, ...BODIES[mode]() }));
    });
}

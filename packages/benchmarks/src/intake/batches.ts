import http from 'node:http';

/** Moments in a batch. */
export const BATCH = 500;

/** One moment as a till tells it. */
export interface Told {
  readonly externalId: string;
  readonly email: string;
}

/** Batches of moments of so many customers, every moment with an id of its own. */
export function someBatches(name: string, batches: number, people: number): Told[][] {
  return Array.from({ length: batches }, (_, batch) =>
    Array.from({ length: BATCH }, (__, index) => ({
      externalId: `${name}-${batch}-${index}`,
      email: emailOf((batch * BATCH + index * 7919) % people),
    })),
  );
}

export function emailOf(person: number): string {
  return `customer${person}@example.org`;
}

/** Sends a batch over HTTP; settles when it is acknowledged. Connections are kept for as long as one run takes. */
export function sender(url: string, key: string): (batch: readonly Told[]) => Promise<void> {
  const agent = new http.Agent({ keepAlive: true });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  return (batch) =>
    new Promise((resolve, reject) => {
      const request = http.request(`${url}/api/v1/moments`, { agent, method: 'POST', headers });
      request.on('error', reject);
      request.on('response', (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('end', () => {
          if (response.statusCode === 200 && body.includes(`"new":${batch.length},`)) resolve();
          else reject(new Error(`a batch was not taken: ${response.statusCode} ${body.slice(0, 500)}`));
        });
      });
      request.end(JSON.stringify({ items: batch.map(itemOf) }));
    });
}

function itemOf({ externalId, email }: Told): object {
  return {
    externalId,
    person: { kind: 'email', value: email },
    role: 'customer',
    unit: 'S1',
    day: '2026-09-01',
    felt: { joy: 4, pride: 0, anger: 1, fear: 0 },
    ease: 6,
    recommend: 9,
    comments: [{ question: 'better', text: 'Nothing at all' }],
  };
}

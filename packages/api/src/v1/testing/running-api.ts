import type { Database } from '@unisono/database/pools';
import { createApi, type Unforeseen } from '../../create-api.ts';

const BASE_URL = 'http://unisono.test';

/** The interface of one server, called without a network. Two of them on one database are two servers. */
export interface RunningApi {
  readonly unforeseen: readonly Unforeseen[];
  get(path: string, key?: string): Promise<Response>;
  post(path: string, body: unknown, key?: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  request(path: string, init: RequestInit): Promise<Response>;
}

export function runningApi(database: Database): RunningApi {
  const unforeseen: Unforeseen[] = [];
  const api = createApi({
    database,
    settings: { baseUrl: BASE_URL, secret: 'a secret of this test, long enough', dataDir: 'nowhere', sendsMail: false },
    origin: BASE_URL,
    clientAddress: () => '192.0.2.1',
    now: () => new Date('2026-09-15T10:00:00Z'),
    onUnforeseen: (one) => unforeseen.push(one),
  });
  const request: RunningApi['request'] = async (path, init) => api.request(`${BASE_URL}/api/v1${path}`, init);
  return {
    unforeseen,
    request,
    get: (path, key) => request(path, { headers: withKey(key) }),
    post: (path, body, key, headers = {}) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...withKey(key), ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

function withKey(key: string | undefined): Record<string, string> {
  return key === undefined ? {} : { authorization: `Bearer ${key}` };
}

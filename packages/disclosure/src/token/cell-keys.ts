import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

/** DER in base64url: public SubjectPublicKeyInfo, private PKCS #8. */
export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

const CELL_KEY_BITS = 2048;
/** Keys are made in the thread pool; as many threads has it where nobody sets it otherwise. */
const AT_ONCE = 4;
const DER = {
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'der' },
} as const;
const generate = promisify(generateKeyPair);

/** Made ahead and given to nobody yet. */
const ready: KeyPair[] = [];

/** Has keys for so many cells ready. Those of hundreds of cells take a minute, in which no transaction should wait. */
export async function prepareCellKeys(count: number): Promise<void> {
  let missing = count - ready.length;
  const makeOnes = async () => {
    while (missing > 0) {
      missing -= 1;
      ready.push(await makeCellKey());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, makeOnes));
}

/** A key that is ready, or one that is made now; each is given once. */
export async function takeCellKey(): Promise<KeyPair> {
  return ready.pop() ?? makeCellKey();
}

/** The key of an inbox, that answers are sealed to. */
export async function makeInboxKey(): Promise<KeyPair> {
  return asText(await generate('ec', { namedCurve: 'P-256', ...DER }));
}

async function makeCellKey(): Promise<KeyPair> {
  return asText(await generate('rsa', { modulusLength: CELL_KEY_BITS, ...DER }));
}

function asText({ publicKey, privateKey }: { publicKey: Buffer; privateKey: Buffer }): KeyPair {
  return { publicKey: publicKey.toString('base64url'), privateKey: privateKey.toString('base64url') };
}

import { UnreachableError } from '../server/ask.ts';

/**
 * The code of tickets and seals, which only anonymous waves load. All of it when somebody starts, so that a connection
 * lost after that is no matter. @throws UnreachableError
 */
export async function loadAnonymous() {
  const parts = Promise.all([import('./draw-early.ts'), import('./send-sealed.ts')]);
  const [{ drawEarly }, { sendSealed }] = await parts.catch((error: unknown) => {
    throw new UnreachableError('code', { cause: error });
  });
  return { drawEarly, sendSealed };
}

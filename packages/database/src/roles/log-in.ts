import { onConnection } from './on-connection.ts';

/** What came of logging in: as which role, or why not. */
export type LogIn = { readonly role: string } | { readonly refused: 'password' | 'other'; readonly cause: Error };

/** Tries to log in at `url`. A server that is not there at all is an error of the caller's other address. */
export async function logIn(url: string): Promise<LogIn> {
  try {
    const [answer] = await onConnection(url, (sql) => sql<{ role: string }>('select session_user as role'));
    return { role: answer?.role ?? '' };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const password = 'code' in error && (error.code === '28P01' || error.code === '28000');
    return { refused: password ? 'password' : 'other', cause: error };
  }
}

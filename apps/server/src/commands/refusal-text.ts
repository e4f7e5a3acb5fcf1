import { inspect } from 'node:util';
import { DatabaseSettingsError } from '@unisono/database/roles';
import { EmbeddedDatabaseError } from '@unisono/database/embedded';
import { ApplicationError } from '@unisono/rpc/server';
import { ListenError } from '../serving/listen-error.ts';
import { SettingsError } from '../settings/settings-error.ts';

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'this is a folder, not a file',
};

/** What a person at the command line is told of an error: what to do, where we know it; else everything. */
export function refusalText(error: unknown): string {
  if (error instanceof ApplicationError) {
    const field = error.field ? ` (${error.field})` : '';
    const details = Object.entries(error.details).map(([name, value]) => `\n  ${name}: ${String(value)}`);
    return `Refused: ${error.reason}${field}${details.join('')}\ndocs/errors.md says what it means and what to do.`;
  }
  const saysWhatToDo = [SettingsError, ListenError, EmbeddedDatabaseError, DatabaseSettingsError];
  if (error instanceof Error && saysWhatToDo.some((kind) => error instanceof kind)) return error.message;
  if (error instanceof Error && 'path' in error && 'code' in error && typeof error.path === 'string') {
    const what = FILE_PROBLEMS[String(error.code)];
    if (what) return `${error.path}: ${what}.`;
  }
  return `Something unforeseen happened:\n${inspect(error)}`;
}

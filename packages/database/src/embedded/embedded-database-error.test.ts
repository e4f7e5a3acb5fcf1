import { describe, expect, test } from 'vitest';
import { folderError, ServerAlreadyRunningError } from './embedded-database-error.ts';

const systemError = (code: string) => Object.assign(new Error(`${code}: failed`), { code });

describe('an error of the file system', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'data-folder-not-usable'],
    ['EROFS', 'data-folder-not-usable'],
    ['ENOENT', 'data-folder-not-usable'],
  ])('%s names the folder and what to do (%s)', (code, reason) => {
    const cause = systemError(code);
    const error = folderError('/data', cause);
    expect(error).toMatchObject({ reason, cause, message: expect.stringMatching(/^.*\/data.*\..+\.$/) });
  });

  test('that is none, or says enough already, stays what it is', () => {
    const refused = new ServerAlreadyRunningError('taken');
    expect(folderError('/data', refused)).toBe(refused);
    expect(folderError('/data', systemError('EBUSY'))).toMatchObject({ code: 'EBUSY' });
  });
});

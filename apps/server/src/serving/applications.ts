import path from 'node:path';

const APPS = path.resolve(import.meta.dirname, '../../..');

/** The three applications of the screens, each served under its name. The first one is where `/` leads. */
export const APPLICATIONS = ['leadership', 'employee-experience', 'customer-experience'] as const;
export type Application = (typeof APPLICATIONS)[number];

export function builtFolder(application: Application): string {
  return path.join(APPS, application, 'dist');
}

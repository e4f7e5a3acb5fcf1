import path from 'node:path';

const APPS = path.resolve(import.meta.dirname, '../../..');

/** What is served under its name: the three applications of the screens, and the page a person answers on. The first one is where `/` leads. */
export const APPLICATIONS = ['leadership', 'employee-experience', 'customer-experience', 'respond'] as const;
export type Application = (typeof APPLICATIONS)[number];

export function builtFolder(application: Application): string {
  return path.join(APPS, application, 'dist');
}

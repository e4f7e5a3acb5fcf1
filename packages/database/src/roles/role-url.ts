import { createHmac } from 'node:crypto';
import { OWNER, SERVER_ROLES, type RoleUrls } from './role-names.ts';

/** The password of `role`, made from the installation's secret, so that none is stored. */
export function rolePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');
}

/** The same address as `url`, for another role of this installation. */
function roleUrl(url: string, secret: string, role: string): string {
  const address = new URL(url);
  address.username = role;
  address.password = rolePassword(secret, role);
  return address.href;
}

export function roleUrls(url: string, secret: string): RoleUrls {
  const of = (role: string) => roleUrl(url, secret, role);
  const { app, worker, audience } = SERVER_ROLES;
  return { owner: of(OWNER), app: of(app), worker: of(worker), audience: of(audience) };
}

/**
 * Whether a request that changes something comes from our own pages (or from no browser at all). A page elsewhere
 * can make a browser send our cookies along, but not forge these two headers.
 * `origin` is the configured address; without one, the address that the request itself was sent to counts.
 */
export function isSameOrigin(request: Request, origin: string | undefined): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const from = request.headers.get('origin');
  if (from === null) return true;
  if (origin !== undefined) return from === origin;
  return URL.canParse(from) && new URL(from).host === request.headers.get('host');
}

import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * What browsers are told for every answer: no script but our files, no page of ours inside another, nothing sent
 * elsewhere. Styles may be inline: the component library writes its variables that way.
 */
export function securityHeaders(baseUrl: string): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    // Only an address that is secure may say so; on plain http the header would mean nothing.
    strictTransportSecurity: baseUrl.startsWith('https:') ? 'max-age=31536000' : false,
    xDownloadOptions: false,
    xXssProtection: false,
  });
}

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { appScheme, fileOfAppAddress } from './app-address.ts';

/*
 * Rule: everything a window shows comes out of the app's own folder, through its own scheme.
 * Reason: `file://` pages could read any file of the person's, and a remote page could be anybody's.
 */

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** What the built page holds where the nonce of this load belongs. */
const noncePlaceholder = '__STYLE_NONCE__';

/** Tells Chromium about the scheme; must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built renderer from `root` in a session. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const file = request.method === 'GET' ? fileOfAppAddress(request.url, root) : undefined;
    const contentType = file && contentTypes[extname(file)];
    if (!file || !contentType) return notFound();
    try {
      const content = await readFile(file);
      return extname(file) === '.html'
        ? page(content.toString('utf8'))
        : new Response(new Uint8Array(content), { headers: headers(contentType) });
    } catch {
      return notFound();
    }
  });
}

function page(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return new Response(html.replaceAll(noncePlaceholder, nonce), {
    headers: {
      ...headers('text/html; charset=utf-8'),
      'content-security-policy': contentSecurityPolicy(nonce),
    },
  });
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: headers('text/plain; charset=utf-8') });
}

function headers(contentType: string): Record<string, string> {
  return {
    'content-type': contentType,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  };
}

/** What a page may load: its own files, and styles that carry the nonce of this load. No network at all. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { getMimeType } from 'hono/utils/mime';

export interface StaticFile {
  readonly type: string;
  readonly etag: string;
  /** Its name carries a hash of what is in it, so it never changes. */
  readonly immutable: boolean;
  /** The bytes in the best encoding that `accepted` (an Accept-Encoding header) allows; compressed once, then kept. */
  in(accepted: string): Promise<{ encoding: 'br' | 'gzip' | undefined; bytes: Uint8Array<ArrayBuffer> }>;
}

const COMPRESSIBLE = /^(?:text\/|image\/svg|application\/(?:javascript|json|manifest|wasm|xml))/;
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * The files of a built application by their path in it ("assets/index-1a2b3c4d.js"), or undefined when it was not
 * built. Only what is in the folder now can ever be served, whatever a request asks for.
 */
export function staticFolder(folder: string): ReadonlyMap<string, StaticFile> | undefined {
  if (!existsSync(path.join(folder, 'index.html'))) return undefined;
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const visible = names.filter((name) => !name.split(path.sep).some((part) => part.startsWith('.')));
  return new Map(visible.map((name) => [name.replaceAll(path.sep, '/'), staticFile(path.join(folder, name))]));
}

function staticFile(file: string): StaticFile {
  const bytes = new Uint8Array(readFileSync(file));
  const type = getMimeType(file) ?? 'application/octet-stream';
  const compressible = COMPRESSIBLE.test(type) && bytes.length > 1024;
  const brotli = once(async () => new Uint8Array(await promisify(brotliCompress)(bytes, QUALITY)));
  const zipped = once(async () => new Uint8Array(await promisify(gzip)(bytes)));
  return {
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    immutable: /[\\/]assets[\\/].*-[\w-]{8}\.\w+$/.test(file),
    async in(accepted) {
      if (compressible && accepts(accepted, 'br')) return { encoding: 'br', bytes: await brotli() };
      if (compressible && accepts(accepted, 'gzip')) return { encoding: 'gzip', bytes: await zipped() };
      return { encoding: undefined, bytes };
    },
  };
}

function accepts(header: string, encoding: string): boolean {
  const offers = header.split(',').map((offer) => offer.trim().toLowerCase());
  return offers.some(
    (offer) => offer === encoding || (offer.startsWith(`${encoding};`) && !/;\s*q=0(\.0*)?$/.test(offer)),
  );
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

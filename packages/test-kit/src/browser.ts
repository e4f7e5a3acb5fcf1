import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

import { chromium } from '@playwright/test';

/** A browser that Playwright can launch; `env` holds what its process needs besides our own environment. */
export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly source: string;
}

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const CACHE = path.join(import.meta.dirname, '../node_modules/.cache/chromium');

/**
 * Finds a Chromium: the one `CHROMIUM_PATH` names, Playwright's own, the system's, or the one that comes inside an
 * npm package (Linux x64). Needs no download outside the npm registry.
 * @throws Error when there is none: browser tests are never skipped
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executablePath: named, env: {}, source: 'CHROMIUM_PATH' };
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { executablePath: own, env: {}, source: 'playwright' };
  const system = SYSTEM_BROWSERS.find((candidate) => existsSync(candidate));
  if (system) return { executablePath: system, env: {}, source: system };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBundled();
  throw new Error('No Chromium found. Run `npx playwright install chromium` or set CHROMIUM_PATH.');
}

/** Unpacks the packaged browser into a folder of this checkout, beside the libraries it brings. */
async function unpackBundled(): Promise<Browser> {
  mkdirSync(CACHE, { recursive: true });
  const { default: bundled } = await import('@sparticuz/chromium');
  const executablePath = await withTemporaryFolder(CACHE, () => bundled.executablePath());
  const libraries = path.join(CACHE, 'libraries');
  if (!existsSync(libraries)) unpackLibraries(libraries);
  const env: Record<string, string> = systemHasNss() ? {} : { LD_LIBRARY_PATH: path.join(libraries, 'lib') };
  return { executablePath, env, source: '@sparticuz/chromium' };
}

async function withTemporaryFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function unpackLibraries(target: string): void {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = path.join(path.dirname(entry), '../bin/al2023.tar.br');
  const half = mkdtempSync(`${target}-`);
  const archive = path.join(half, 'libraries.tar');
  writeFileSync(archive, brotliDecompressSync(readFileSync(packed)));
  execFileSync('tar', ['-C', half, '-xf', archive]);
  renameSync(half, target);
}

function systemHasNss(): boolean {
  if (!existsSync('/sbin/ldconfig')) return false;
  return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
}

/** Flags for a closed network and for running as root. */
export function browserArguments(): string[] {
  const root = process.getuid?.() === 0;
  return [
    ...(root ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ];
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';

const unpacked = join(dirname(fileURLToPath(import.meta.url)), '..', 'target', 'browser');

/**
 * A Chromium: the one named by CHROMIUM_PATH, the system's, or else the one that comes inside an npm package, unpacked
 * into target/ with the libraries it wants, so that nothing needs to be installed on the machine.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await options());
}

/** A browser of a device that keeps what it stored when it is closed and opened again; `folder` holds that. */
export async function launchDevice(folder: string, viewport: { readonly width: number; readonly height: number }): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...(await options()), viewport, locale: 'en-GB', reducedMotion: 'reduce' });
}

async function options(): Promise<LaunchOptions> {
  const installed = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
    (path) => path !== undefined && existsSync(path),
  );
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  if (installed !== undefined) {
    return { executablePath: installed, args };
  }
  const { executablePath, libraries, fonts } = await unpackChromium();
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    FONTCONFIG_FILE: fontConfiguration(fonts),
  } as Record<string, string>;
  return { executablePath, args: [...args, '--disable-gpu'], env };
}

async function unpackChromium(): Promise<{ executablePath: string; libraries: string; fonts: string }> {
  mkdirSync(unpacked, { recursive: true });
  const { inflate } = await import('@sparticuz/chromium');
  const archives = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..', 'bin');
  // The package unpacks into the folder for temporary files; that is ours for the moment.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = unpacked;
  try {
    const executablePath = await inflate(join(archives, 'chromium.br'));
    const libraries = join(await inflate(join(archives, 'al2023.tar.br')), 'lib');
    const fonts = await inflate(join(archives, 'fonts.tar.br'));
    return { executablePath, libraries, fonts };
  } finally {
    if (before === undefined) {
      delete process.env['TMPDIR'];
    } else {
      process.env['TMPDIR'] = before;
    }
  }
}

/** A letter that no font has ends this Chromium: it must find the fonts of the package, and the machine's own. */
function fontConfiguration(fonts: string): string {
  const file = join(unpacked, 'fonts.conf');
  const folders = [fonts, '/usr/share/fonts', '/usr/local/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(unpacked, 'fonts-cache')}</cachedir></fontconfig>`);
  return file;
}

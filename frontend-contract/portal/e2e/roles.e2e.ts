import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Account, PortalBrowser, portalUrl, settled, visit, watchConsole } from './portal';

let browser: PortalBrowser;

beforeAll(async () => {
  browser = await PortalBrowser.launch();
});

afterAll(async () => {
  await browser.close();
});

const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const routesFile = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'app', 'pages.tsx');

/** The routes that are for those who may carry out an operation. */
const guarded = [...readFileSync(routesFile, 'utf8').matchAll(/page\('([^']+)',.*, '(\w+)'\)/g)].map(([, path = '', operation = '']) => ({
  operation,
  form: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`),
}));

function pathsOf(page: Page): Promise<string[]> {
  return page.locator('a[href^="/"]').evaluateAll((links) => links.map((link) => new URL(link.getAttribute('href') ?? '/', location.origin).pathname));
}

/** Walks from the first page along every kind of link that is offered, one page of each kind. */
async function walk(page: Page, permitted: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const waiting = ['/'];
  const from = new Map<string, string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.replace(UUID, ':id');
    if (seen.has(kind)) {
      continue;
    }
    seen.set(kind, path);
    await visit(page, path);
    const heading = await page.locator('h1').first().innerText();
    expect(heading, `what ${path} leads to, offered by ${from.get(path) ?? ''}`).not.toMatch(/not for your role|not found|cannot be reached|signed out|went wrong/i);
    for (const offered of await pathsOf(page)) {
      const route = guarded.find((one) => one.form.test(offered) && !permitted.includes(one.operation));
      // The address /actors/new has the form of /actors/:id, which everybody may see.
      expect(route === undefined ? '' : `${path} offers ${offered}, which needs ${route.operation}`).toBe('');
      from.set(offered, from.get(offered) ?? path);
      waiting.push(offered);
    }
  }
  return seen;
}

describe('each role', () => {
  it.each<[Account, readonly string[], readonly string[]]>([
    ['officer', ['/problems/new', '/problems/:id', '/trace', '/network'], ['/imports', '/problems/:id/shares/new', '/partnerships/new']],
    ['manager', ['/problems/:id/shares/new', '/partnerships/new', '/imports'], ['/shared']],
    ['partner', ['/shared', '/shared/:id'], ['/problems', '/problems/:id', '/imports', '/trace', '/partnerships/new', '/actors/new']],
    ['coordinator', ['/actors/new', '/partnerships/new', '/imports'], ['/problems', '/problems/:id', '/shared', '/trace']],
  ])('%s is offered what it may do and nothing else, without a fault or a breach of the content policy', async (account, some, none) => {
    const page = await browser.open(account);
    const faults = watchConsole(page);
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`Breach of ${event.violatedDirective}: ${event.blockedURI}`);
      });
    });
    const permitted = new Promise<readonly string[]>((resolve) => {
      page.on('response', (response) => {
        if (response.url() === `${portalUrl}/graphql`) {
          void response
            .json()
            .then((answer: { data?: { viewer?: { permittedOperations?: readonly string[] } } }) => {
              const operations = answer.data?.viewer?.permittedOperations;
              if (operations !== undefined) {
                resolve(operations);
              }
            })
            .catch(() => undefined);
        }
      });
    });
    await visit(page, '/');
    const seen = await walk(page, await permitted);
    await settled(page);
    expect(faults).toEqual([]);
    expect([...seen.keys()]).toEqual(expect.arrayContaining([...some]));
    expect([...seen.keys()].filter((kind) => none.includes(kind))).toEqual([]);
    await page.close();
  }, 600_000);

  it('nobody sees more than the way in before signing in', async () => {
    const page = await browser.anonymous();
    const faults = watchConsole(page);
    await page.goto(`${portalUrl}/problems`);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect((await pathsOf(page)).filter((path) => path !== '/' && !path.startsWith('/problems'))).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** The site works below a path, as on GitHub Pages, and its server gives out nothing but the site. */
import { request as rawRequest } from 'node:http';
import { expect, test } from '@playwright/test';
import { siteFolder } from '../scripts/run.mjs';
import { listen, siteHandler } from '../scripts/serve.mjs';
import { Studio, watchFaults } from './studio.ts';

let server: Awaited<ReturnType<typeof listen>>;
test.beforeAll(async () => {
  server = await listen(siteHandler({ root: siteFolder, base: '/some/where/' }), 0);
});
test.afterAll(() => server.close());

test('opens below a path, worker and fonts included', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const missing: string[] = [];
  context.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await new Studio(page).open(`http://localhost:${server.port}/some/where`);
  expect(new URL(page.url()).pathname).toBe('/some/where/');
  expect(await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some((font) => font.status === 'loaded')))).toBe(true);
  expect([...faults, ...missing]).toEqual([]);
});

/** Asks with the path exactly as written; a browser would tidy it first. */
function statusOf(path: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = rawRequest({ host: 'localhost', port: server.port, path, method }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
}

test('the server gives out no file outside the site', async () => {
  expect(await statusOf('/some/where/index.html')).toBe(200);
  const escapes = [
    '/some/where/../../package.json',
    '/some/where/%2e%2e/package.json',
    '/some/where/..%2fpackage.json',
    '/some/where/..%5cpackage.json',
  ];
  for (const path of [...escapes, '/package.json', '/', '/some/where/%00', '/some/where/%zz', '/some/where/assets']) {
    expect([path, await statusOf(path)]).toEqual([path, 404]);
  }
  expect(await statusOf('/some/where/index.html', 'POST')).toBe(405);
});

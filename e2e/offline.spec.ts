/** The site is an app that works without a network after the first visit, below a path, and goes over to a newer version when it is told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { siteFolder } from '../scripts/run.mjs';
import { listen, siteHandler } from '../scripts/serve.mjs';
import { Studio, watchFaults } from './studio.ts';

test.use({ serviceWorkers: 'allow' });

const site = siteHandler({ root: siteFolder, base: '/some/where/' });
/** What is put behind the service worker's text: any change of it is a newer version. */
let newer = '';
let server: Awaited<ReturnType<typeof listen>>;
test.beforeAll(async () => {
  server = await listen((request, response) => {
    if (request.url !== '/some/where/serviceWorker.js') site(request, response);
    else {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
      response.end(readFileSync(join(siteFolder, 'serviceWorker.js'), 'utf8') + newer);
    }
  }, 0);
});
test.afterAll(() => server.close());

test('opens and runs without a network, can be installed, and takes over a newer version', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const address = `http://localhost:${server.port}/some/where/`;
  const studio = new Studio(page);
  await studio.open(address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');

  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A context of a test is incognito.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);

  await context.setOffline(true);
  await page.reload();
  await studio.open(address);
  await page.getByRole('tab', { name: 'Bill' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Bill' })).toContainText('$');
  await page.goto(`${address}embed.html`);
  await expect(page.frameLocator('iframe').getByRole('slider', { name: 'Time', exact: true })).toBeVisible();
  await context.setOffline(false);

  await studio.open(address);
  newer = '\n// newer';
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update().then(() => undefined)));
  await page.getByRole('button', { name: 'Load it' }).click();
  await expect(page.getByRole('button', { name: 'Load it' })).toHaveCount(0);
  await studio.open(address);
  expect(faults).toEqual([]);
});

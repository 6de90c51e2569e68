/** The same scenario gives the same bytes in Chromium, in the site's own worker, as on Node, and in every process anew. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import { projectFolder, siteFolder } from '../scripts/run.mjs';
import { listen, siteHandler } from '../scripts/serve.mjs';
import { gallery } from '../src/sim/scenario/gallery/index.ts';
import { traceBytes } from './commandLine.ts';

/** A page of the test's own, with the built site beside it, so that its worker is of the same origin. */
let server: Awaited<ReturnType<typeof listen>>;
/** The simulation on Node, in this process: starting the command line for each scenario would take longer than all runs together. */
let onNode: typeof import('../src/sim/index.ts');
test.beforeAll(async () => {
  const entry = join(projectFolder, 'e2e/sameBytesPage.ts');
  const folder = mkdtempSync(join(tmpdir(), 'coldstart-'));
  const simulation = join(folder, 'simulation.mjs');
  await build({
    entryPoints: [join(projectFolder, 'src/sim/index.ts')],
    outfile: simulation,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  onNode = await import(pathToFileURL(simulation).href);
  rmSync(folder, { recursive: true });
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', target: 'es2022', write: false });
  const script = outputFiles[0]?.text ?? '';
  const site = siteHandler({ root: siteFolder });
  const pages: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/bytes.html': ['text/html', '<!doctype html><title>Bytes</title><script type="module" src="/bytes.js"></script>'],
    '/bytes.js': ['text/javascript', script],
  };
  server = await listen((request, response) => {
    const own = pages[request.url ?? ''];
    if (own === undefined) site(request, response);
    else response.writeHead(200, { 'content-type': `${own[0]}; charset=utf-8` }).end(own[1]);
  }, 0);
});
test.afterAll(() => server.close());

/** Every kind of random draw and of trouble in one run. */
const everything = {
  version: 1,
  seed: 11,
  duration: '3m',
  platform: { idleLifetime: { exponential: '20s' }, maximumAge: { uniform: ['40s', '2m'] }, placement: 'random' },
  functions: {
    api: {
      runtime: 'java21',
      memorySize: 1024,
      timeout: '1s',
      reservedConcurrentExecutions: 12,
      errorRate: 0.02,
      crashRate: 0.01,
      handler: [
        { cpu: { lognormal: { p50: '30ms', p99: '400ms' } } },
        { io: { exponential: '25ms' } },
        { io: { normal: { mean: '20ms', sd: '6ms' } } },
        { io: { pareto: { min: '3ms', alpha: 1.3 } } },
        { call: 'dynamodb:GetItem', on: 'table' },
      ],
    },
  },
  resources: { table: { type: 'dynamodb', latency: { lognormal: { p50: '4ms', p99: '30ms' } }, errorRate: 0.01 } },
  triggers: [{ id: 'web', type: 'api-gateway', function: 'api' }],
  traffic: [
    { to: 'web', pattern: 'poisson', rate: 30 },
    { to: 'web', pattern: 'sine', mean: 20, amplitude: 15, period: '50s' },
    { to: 'web', pattern: 'burst', at: '70s', count: 80, over: '500ms' },
    { to: 'web', pattern: 'closed', users: 5, thinkTime: { exponential: '800ms' } },
  ],
  timeline: [{ at: '100s', fault: { on: 'table', latency: '900ms', for: '10s' } }],
};

/** Those two take long and draw nothing that the others do not. */
const inGallery = gallery.filter(({ slug }) => !['idle-gaps', 'java-p99'].includes(slug));

/** As many scenarios share one visit. */
const PER_VISIT = 9;

test('every kind of draw: Chromium and Node agree byte for byte, and so do two processes on Node', async ({ page }) => {
  await openPage(page);
  const text = JSON.stringify(everything);
  expect(traceBytes(text).equals(traceBytes(text))).toBe(true);
  expect(traceBytes(text).equals(bytesOnNode(text))).toBe(true);
  await expectSameBytes(page, text);
});

for (let first = 0; first < inGallery.length; first += PER_VISIT) {
  const some = inGallery.slice(first, first + PER_VISIT);
  const title = `${some[0]?.slug} to ${some.at(-1)?.slug}: Chromium and Node agree byte for byte`;
  test(title, { tag: '@long' }, async ({ page }) => {
    test.setTimeout(120_000);
    await openPage(page);
    for (const { slug, scenario } of some) await test.step(slug, () => expectSameBytes(page, JSON.stringify(scenario)));
  });
}

async function openPage(page: Page): Promise<void> {
  await page.goto(`http://localhost:${server.port}/bytes.html`);
  await page.waitForFunction(() => 'traceHash' in globalThis);
}

function bytesOnNode(text: string): Buffer {
  const outcome = onNode.runText(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return Buffer.from(onNode.encodeTrace(outcome.trace));
}

async function expectSameBytes(page: Page, text: string): Promise<void> {
  const bytes = bytesOnNode(text);
  const worker = readdirSync(join(siteFolder, 'assets')).filter((file) => /^worker-.*\.js$/.test(file));
  expect(worker).toHaveLength(1);
  const run = page.evaluate(
    ([url, scenarioText]) =>
      (globalThis as unknown as { traceHash: (url: string, text: string) => Promise<{ hash: string; length: number }> }).traceHash(
        url,
        scenarioText,
      ),
    [`/assets/${worker[0]}`, text] as const,
  );
  expect(await run).toEqual({ hash: createHash('sha256').update(bytes).digest('hex'), length: bytes.length });
  expect(bytes.length).toBeGreaterThan(10_000);
}

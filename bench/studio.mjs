/** The built site in Chromium: what loads first, how soon an edit is painted, what a frame costs in a large run. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/findBrowser.mjs';
import { siteFolder } from '../scripts/run.mjs';
import { listen, siteHandler } from '../scripts/serve.mjs';
import { plainTraffic } from './engine.mjs';
import { recordTrace, workByFrame } from './frameTrace.mjs';
import { quantile } from './statistics.mjs';

const EDITS = 40;
const FRAMES = 90;

/** A million invocations on about a thousand environments. */
const large = {
  ...plainTraffic({ rate: 5000, warm: 0.2, cold: 0.2, ttl: 600, cap: 2000 }, 200),
  name: 'A million invocations',
};

/** @param {readonly number[]} values ms */
const spread = (values) =>
  `p50 ${quantile(values, 0.5).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms, most ${Math.max(...values).toFixed(1)} ms`;

/** @param {import('@playwright/test').Page} page */
async function ready(page) {
  await page.getByRole('slider', { name: 'Time', exact: true }).and(page.locator(':enabled')).waitFor({ timeout: 120_000 });
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  if (await pause.isVisible()) await pause.click();
}

/**
 * Scripts that a visit loads before anybody touches anything, and their size as a server with gzip would send them.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
async function reportFirstLoad(browser, address) {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  /** @type {Map<string, Promise<Buffer>>} */
  const loaded = new Map();
  /** @type {Set<string>} */
  const workers = new Set();
  page.on('worker', (worker) => workers.add(worker.url()));
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) loaded.set(response.url(), response.body());
  });
  await page.goto(address);
  await ready(page);
  await page.waitForTimeout(2000);
  const sizes = { page: 0, workers: 0 };
  for (const [url, body] of loaded) sizes[workers.has(url) ? 'workers' : 'page'] += gzipSync(await body, { level: 9 }).length;
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`First load: ${kB(sizes.page)} of script in gzip for the page (budget 200 kB), ${kB(sizes.workers)} more for the workers`);
  await page.close();
}

/**
 * In the page: sets the reserved concurrency and resolves with the ms until the chart of throttles shows another number and is painted.
 * @param {{value: number}} edit
 */
function editAndWait({ value }) {
  /** @type {HTMLInputElement | null} */
  const box = document.querySelector('input[type="number"][aria-label^="Reserved concurrency"]');
  const figure = [...document.querySelectorAll('figure')].find((each) => /^Throttles/.test(each.textContent ?? ''));
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (!box || !figure || !setter) throw new Error('The control or the chart of throttles is not where the benchmark looks for it.');
  const before = figure.textContent;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const late = setTimeout(() => reject(new Error(`No other number of throttles after the edit to ${value}.`)), 20_000);
    const observer = new MutationObserver(() => {
      if (figure.textContent === before) return;
      observer.disconnect();
      clearTimeout(late);
      // What a frame's callback asks for as urgently as can be comes when that frame has been painted, and before work that was put off until then.
      requestAnimationFrame(() => {
        scheduler.postTask(() => resolve(performance.now() - start), { priority: 'user-blocking' });
      });
    });
    observer.observe(figure, { subtree: true, childList: true, characterData: true });
    setter.call(box, String(value));
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
async function reportEdits(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  await page.goto(address);
  await ready(page);
  await page.getByRole('slider', { name: 'Time', exact: true }).press('End');
  const times = [];
  for (let i = 0; i < EDITS + 5; i++) {
    const ms = /** @type {number} */ (await page.evaluate(editAndWait, { value: [1, 2, 3, 4][i % 4] ?? 1 }));
    if (i >= 5) times.push(ms);
    await page.waitForTimeout(150);
  }
  console.log(`Edit of the reserved concurrency → painted, default scenario, ${EDITS} edits: ${spread(times)} (budget p95 50 ms)`);
  await page.close();
}

/**
 * Runs steps, one each frame, and tells how long the page's main thread worked for each: script, style, layout and painting.
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} session
 * @param {(step: number) => Promise<unknown>} act
 */
async function workOf(page, session, act) {
  const twoFrames = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const idle = [];
  const times = [];
  for (let step = 0; step < FRAMES; step++) {
    const start = await worked();
    await twoFrames();
    const between = await worked();
    await act(step);
    await twoFrames();
    idle.push(between - start);
    times.push((await worked()) - between);
  }
  // What the measuring itself costs is measured beside.
  const cost = quantile(idle, 0.5);
  return times.map((ms) => Math.max(0, ms - cost));
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
async function reportFrames(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  await page.goto(`${address}#1.${deflateRawSync(JSON.stringify(large)).toString('base64url')}`);
  // A link that could not be read would leave the default scenario on the page.
  await page.waitForFunction((name) => document.title.startsWith(name), large.name, { timeout: 120_000 });
  await ready(page);
  const lanes = page.getByRole('application', { name: /^Environments/ });
  await lanes.waitFor({ timeout: 60_000 });
  await page.waitForTimeout(3000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const scrub = await workOf(page, session, (step) =>
    page.getByRole('slider', { name: 'Time', exact: true }).evaluate((slider, share) => {
      const input = /** @type {HTMLInputElement} */ (slider);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, String(Math.round(Number(input.max) * share)));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, dragged(step)),
  );
  console.log(`Scrubbing a million invocations, ${FRAMES} steps: ${spread(scrub)} of CPU on the main thread for each (budget p95 16.7 ms)`);
  await reportTracedScrub(browser, page, 'the whole run in sight');
  await lanes.focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('+');
  const pan = await workOf(page, session, (step) => page.keyboard.press(step % 30 < 15 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft'));
  console.log(`Panning the same: ${spread(pan)}`);
  await reportTracedFrames(browser, page, 'zoomed in');
  await reportSeeks(page);
  await page.screenshot({ path: process.env.COLDSTART_BENCH_PICTURE ?? '' }).catch(() => undefined);
  await page.close();
}

/** Where a hand is at a step that draws the time control from one end to the other and back, 0 … 1. @param {number} step */
const dragged = (step) => 1 - Math.abs((2 * step) / (FRAMES - 1) - 1);

/**
 * In the page: draws the time control from one end to the other and back, a step in every frame.
 * @param {{steps: number}} options
 */
function scrubFrames({ steps }) {
  const input = /** @type {HTMLInputElement} */ (document.querySelector('input[type="range"][aria-label="Time"]'));
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  return new Promise((done) => {
    let step = 0;
    const next = () => {
      if (step === steps) return done(null);
      set?.call(input, String(Math.round(Number(input.max) * (1 - Math.abs((2 * step++) / (steps - 1) - 1)))));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/**
 * The same out of a performance trace: every task of the main thread, by frame.
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').Page} page
 * @param {string} how
 */
async function reportTracedScrub(browser, page, how) {
  reportTraced(
    `scrubbing a million invocations, ${how}`,
    workByFrame(await recordTrace(browser, page, () => page.evaluate(scrubFrames, { steps: FRAMES }))),
  );
}

/**
 * Scrubbing and panning out of a performance trace.
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').Page} page
 * @param {string} how
 */
async function reportTracedFrames(browser, page, how) {
  await reportTracedScrub(browser, page, how);
  const lanes = page.getByRole('application', { name: /^Environments/ });
  await lanes.focus();
  const pan = workByFrame(
    await recordTrace(browser, page, async () => {
      for (let step = 0; step < FRAMES; step++) await page.keyboard.press(step % 30 < 15 ? 'Shift+ArrowRight' : 'Shift+ArrowLeft');
    }),
  );
  reportTraced('panning', pan);
}

/**
 * @param {string} what
 * @param {ReturnType<typeof workByFrame>} frames
 */
function reportTraced(what, { own, all }) {
  console.log(
    `Performance trace of ${what}, ${all.length} frames: ${spread(own)} of our own work (budget p95 16.7 ms); ${spread(all)} of all tasks`,
  );
}

/**
 * In the page: the ms from a move of the time control to the end of the frame that shows that moment.
 * @param {{share: number}} target
 */
function seekAndWait({ share }) {
  const input = /** @type {HTMLInputElement} */ (document.querySelector('input[type="range"][aria-label="Time"]'));
  const start = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, String(Math.round(Number(input.max) * share)));
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((done) => {
    // After the frame that painted the move, read-outs included.
    requestAnimationFrame(() => {
      scheduler.postTask(() => done(performance.now() - start), { priority: 'user-blocking' });
    });
  });
}

/** @param {import('@playwright/test').Page} page */
async function reportSeeks(page) {
  const times = [];
  for (let step = 0; step < FRAMES; step++) {
    times.push(/** @type {number} */ (await page.evaluate(seekAndWait, { share: ((step * 53) % FRAMES) / FRAMES })));
    await page.waitForTimeout(60);
  }
  console.log(`Seek → painted in the same run, ${FRAMES} seeks: ${spread(times)} (budget 50 ms)`);
}

export const reportStudio = () =>
  inStudio(async (browser, address) => {
    await reportFirstLoad(browser, address);
    await reportEdits(browser, address);
    await reportFrames(browser, address);
  });

/**
 * Opens the built site in Chromium for whoever measures it; says so where there is none.
 * @param {(browser: import('@playwright/test').Browser, address: string) => Promise<void>} measure
 */
export async function inStudio(measure) {
  const executablePath = findBrowser();
  if (executablePath === undefined || !existsSync(join(siteFolder, 'index.html'))) {
    console.log(
      `Studio: not measured (${executablePath === undefined ? 'no Chromium; see README' : 'no built site; run npm run build first'})`,
    );
    return;
  }
  const server = await listen(siteHandler({ root: siteFolder }), 0);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const address = `http://localhost:${server.port}/`;
    console.log(`Studio in Chromium ${browser.version()}, ${siteFolder}`);
    await measure(browser, address);
  } finally {
    await browser.close();
    server.close();
  }
}

/** A sweep of many large runs in the built page: what it costs the page's main thread while it goes, how many workers it has, and how soon it is called off. */
import { availableParallelism } from 'node:os';
import { deflateRawSync } from 'node:zlib';
import { plainTraffic } from './engine.mjs';
import { recordTrace, workByFrame } from './frameTrace.mjs';
import { quantile } from './statistics.mjs';

const POINTS = 64;
/** How much of the sweep is traced, ms: a trace of all of it would not fit. */
const TRACED_MS = 6000;
const CANCELS = 5;

/** About 100,000 invocations. */
const scenario = { ...plainTraffic({ rate: 500, warm: 0.2, cold: 0.2, ttl: 600, cap: 2000 }, 200), name: 'A hundred thousand invocations' };

/**
 * Opens the sweep with its points set, ready to run.
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 */
async function openSweep(page, address) {
  await page.goto(`${address}#1.${deflateRawSync(JSON.stringify(scenario)).toString('base64url')}`);
  await page.waitForFunction((name) => document.title.startsWith(name), scenario.name, { timeout: 120_000 });
  await page.getByRole('slider', { name: 'Time', exact: true }).and(page.locator(':enabled')).waitFor({ timeout: 120_000 });
  await page.keyboard.press('8');
  const view = page.getByRole('tabpanel', { name: 'Experiments' });
  await view.getByRole('tab', { name: 'Sweep' }).click();
  // The present value is among them: one less is asked for.
  await view.getByRole('textbox', { name: 'Values' }).fill(String(POINTS - 1));
  const run = view.getByRole('button', { name: /^Run \d+ values$/ });
  await run.waitFor();
  const points = Number(/\d+/.exec((await run.textContent()) ?? '')?.[0]);
  await page.waitForTimeout(2500);
  return { view, run, points };
}

/** In the page: asks for a frame after each frame, as a page does that shows time passing, and notes every task of more than 50 ms. */
function watchFrames() {
  const longTasks = /** @type {number[]} */ ([]);
  Object.assign(globalThis, { longTasks });
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  const next = () => requestAnimationFrame(next);
  next();
}

/**
 * In the page: presses Cancel and resolves with the ms until the page says so and has painted it. By then the pool is idle: its workers are ended in the
 * same turn.
 */
function cancelAndWait() {
  const panel = document.querySelector('#view');
  const button = [...(panel?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Cancel');
  if (!panel || !button) throw new Error('There is nothing to cancel.');
  return new Promise((resolve) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (!/Cancelled after/.test(panel.querySelector('[role="status"]')?.textContent ?? '')) return;
      observer.disconnect();
      requestAnimationFrame(() => scheduler.postTask(() => resolve(performance.now() - start), { priority: 'user-blocking' }));
    });
    observer.observe(panel, { subtree: true, childList: true, characterData: true });
    button.click();
  });
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 */
export async function reportSweep(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', serviceWorkers: 'block' });
  const { view, run, points } = await openSweep(page, address);
  const jobWorkers = () => page.workers().filter((worker) => /jobsWorker/.test(worker.url())).length;
  await page.evaluate(watchFrames);
  await run.click();
  const isGoing = view.getByRole('button', { name: 'Cancel' });
  await isGoing.waitFor();
  await page.waitForTimeout(500);
  const workers = jobWorkers();
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  const events = await recordTrace(browser, page, () => page.waitForTimeout(TRACED_MS));
  const wasGoing = await isGoing.isVisible();
  const { own } = workByFrame(events);
  const tasks = await page.evaluate(() => /** @type {{longTasks: number[]}} */ (/** @type {unknown} */ (globalThis)).longTasks);
  const cancels = [];
  const left = [];
  for (let i = 0; i < CANCELS; i++) {
    await isGoing.waitFor({ state: 'hidden', timeout: 120_000 });
    // Other values each time: what was run before is kept and needs no worker.
    await view.getByRole('textbox', { name: 'Values' }).fill(String(POINTS - 2 - i));
    await run.click();
    await isGoing.waitFor();
    await page.waitForTimeout(500);
    cancels.push(/** @type {number} */ (await page.evaluate(cancelAndWait)));
    // Ended workers are heard of a moment later.
    await page.waitForTimeout(300);
    left.push(jobWorkers());
  }
  const status = await view.getByRole('status').textContent();
  await page.close();
  const most = (/** @type {readonly number[]} */ values) => Math.max(0, ...values).toFixed(1);
  console.log(
    `Sweep of ${points} points × 100,000 invocations${wasGoing ? '' : ' (over before the trace was)'}: ${workers} workers of ${cores} cores (must be ${Math.max(1, cores - 1)}; the command line uses all ${availableParallelism()})`,
  );
  console.log(
    `  our own work by frame: p95 ${quantile(own, 0.95).toFixed(1)} ms (budget 8), most ${most(own)} ms, ${own.length} frames; tasks of more than 50 ms (budget none): ${tasks.length}, most ${most(tasks)} ms`,
  );
  console.log(
    `  Cancel → said and painted: most ${most(cancels)} ms of ${CANCELS} (budget 100); workers left 0.3 s later: ${left.join(', ')}. ${status}`,
  );
}

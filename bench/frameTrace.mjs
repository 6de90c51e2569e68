/** What a page's main thread did in each frame, read from a performance trace as Chromium's own tools record it. */

/** @typedef {{name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, args?: {name?: string, data?: unknown}}} TraceEvent */

/**
 * Records a trace while `act` runs.
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<readonly TraceEvent[]>}
 */
export async function recordTrace(browser, page, act) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing', '__metadata'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return traceEvents;
}

/**
 * The main thread's work in each frame, ms: tasks from one frame's animation callbacks to the next one's. Frames without a callback of ours have none.
 * @param {readonly TraceEvent[]} events
 */
export function workByFrame(events) {
  const threads = events.filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain');
  // Of several renderers the page's is the one that ran animation callbacks most.
  const frames = events.filter(({ name }) => name === 'FireAnimationFrame');
  const counts = threads.map(({ pid, tid }) => frames.filter((frame) => frame.pid === pid && frame.tid === tid).length);
  const main = threads[counts.indexOf(Math.max(...counts))];
  if (main === undefined) return [];
  const own = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
  const starts = own
    .filter(({ name }) => name === 'FireAnimationFrame')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  // Callbacks of one frame follow each other at once.
  const begins = starts.filter((ts, i) => i === 0 || ts - (starts[i - 1] ?? 0) > 2000);
  const tasks = own
    .filter(({ name, ph }) => ph === 'X' && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'))
    .sort((a, b) => a.ts - b.ts);
  const times = begins.map(() => 0);
  let frame = 0;
  for (const { ts, dur = 0 } of tasks) {
    const end = ts + dur;
    while (frame + 1 < begins.length && (begins[frame + 1] ?? 0) <= end) frame++;
    if (end >= (begins[0] ?? 0)) times[frame] = (times[frame] ?? 0) + dur / 1000;
  }
  return times.slice(1, -1);
}

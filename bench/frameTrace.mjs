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

/** What is our own in a task: our code and what collects its garbage, and the style and layout that our changes ask for. Painting is the browser's. */
const ours = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'HandlePostMessage',
  'Layout',
  'MajorGC',
  'MinorGC',
  'RunMicrotasks',
  'TimerFire',
  'UpdateLayoutTree',
  'v8.callFunction',
]);

/**
 * The main thread's work, ms, from the end of one frame to the end of the next: our own, and all tasks.
 * @param {readonly TraceEvent[]} events
 * @returns {{own: readonly number[], all: readonly number[]}}
 */
export function workByFrame(events) {
  // Of several renderers the page's is the one that drew most frames.
  /** @type {Map<string, TraceEvent[]>} */
  const threads = new Map();
  for (const event of events) {
    if (event.name !== 'AnimationFrame' || event.ph !== 'e') continue;
    const thread = `${event.pid} ${event.tid}`;
    threads.set(thread, [...(threads.get(thread) ?? []), event]);
  }
  const [main = []] = [...threads.values()].sort((a, b) => b.length - a.length);
  const ends = main.map(({ ts }) => ts).sort((a, b) => a - b);
  const tasks = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === main[0]?.pid && tid === main[0]?.tid).sort((a, b) => a.ts - b.ts);
  const inFrames = (/** @type {(event: TraceEvent) => boolean} */ counts) => {
    const times = ends.map(() => 0);
    let frame = 0;
    let covered = 0;
    for (const event of tasks) {
      if (!counts(event)) continue;
      const end = event.ts + (event.dur ?? 0);
      // What runs inside another that was counted is counted with it.
      if (end <= covered) continue;
      covered = end;
      while (frame < ends.length && (ends[frame] ?? 0) <= event.ts) frame++;
      if (frame < times.length) times[frame] = (times[frame] ?? 0) + (event.dur ?? 0) / 1000;
    }
    return times.slice(1, -1);
  };
  return {
    own: inFrames(({ name }) => ours.has(name)),
    all: inFrames(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'),
  };
}

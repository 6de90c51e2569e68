/** Work in slices: the same as in one go, dropped when nobody wants it any more, and never so long at a stretch that the page stands still. */
import { expect, it, vi } from 'vitest';
import { onceFor } from '../../base/onceFor.ts';
import { finish, type Slices } from '../../base/slices.ts';
import { gallery, metrics, parseScenario, queuesOf, simulate, type Trace } from '../../sim/index.ts';
import { columnsByMeasure } from '../histogram/latencyColumns.ts';
import { countedEvents, countedQueue, countedStream } from '../queues/countQueues.ts';
import { observatoryAt, observatoryOf } from '../queues/observatory.ts';
import { queueSlices } from './sliceQueue.ts';

const runs = gallery
  .filter(({ slug }) => ['sqs-queue', 'fifo-groups', 'poison-record', 's3-notifications', 'provisioned-spillover'].includes(slug))
  .map(({ slug, scenario }): [string, Trace] => {
    const parsed = parseScenario(scenario);
    if (!parsed.ok) throw new Error(slug);
    return [slug, simulate(parsed.scenario)];
  });

/** The same run as somebody who has worked out nothing of it yet. */
const fresh = (trace: Trace): Trace => ({ ...trace });

const queued = <T>(work: Slices<T>): Promise<T> => new Promise((done) => queueSlices(work, done));

it.each(runs)('%s: in slices, one job between the others, all columns are what they are in one go', async (_, run) => {
  const sliced = fresh(run);
  const atOnce = fresh(run);
  const jobs = [
    ...metrics.map(({ gatherColumns }) => queued(gatherColumns.inSlices(sliced, null))),
    ...metrics.flatMap(({ gatherQueueColumns }) =>
      queuesOf(run).map((queue) => gatherQueueColumns && queued(gatherQueueColumns.inSlices(sliced, queue))),
    ),
    queued(columnsByMeasure.latency.inSlices(sliced, null)),
    queued(columnsByMeasure.duration.inSlices(sliced, 0)),
  ];
  expect(await Promise.all(jobs)).toEqual([
    ...metrics.map(({ columns }) => columns(atOnce, null)),
    ...metrics.flatMap(({ queueColumns }) => queuesOf(run).map((queue) => queueColumns?.(atOnce, queue))),
    columnsByMeasure.latency.now(atOnce, null),
    columnsByMeasure.duration.now(atOnce, 0),
  ]);
});

it.each(runs)('%s: queues counted in slices show at every moment what they show without', async (_, run) => {
  const sliced = fresh(run);
  const { queues, events, streams } = observatoryOf(sliced);
  await Promise.all([
    ...queues.map(({ name }) => queued(countedQueue.inSlices(sliced, name))),
    ...events.map((queue) => queued(countedEvents.inSlices(sliced, queue.function))),
    ...streams.map(({ trigger }) => queued(countedStream.inSlices(sliced, trigger))),
  ]);
  const atOnce = fresh(run);
  for (const share of [0, 0.1, 0.37, 0.5, 0.82, 1]) {
    const t = Math.floor(run.horizon * share);
    expect(observatoryAt(sliced, t)).toEqual(observatoryAt(atOnce, t));
  }
});

it('two that work out the same at once get one object', () => {
  const once = onceFor(function* (_owner: object, key: number): Slices<{ key: number }> {
    yield;
    return { key };
  });
  const owner = {};
  const [a, b] = [once.inSlices(owner, 1), once.inSlices(owner, 1)];
  a.next();
  b.next();
  const first = a.next().value;
  expect(b.next().value).toBe(first);
  expect(once.now(owner, 1)).toBe(first);
  expect([once.known(owner, 1), once.known(owner, 2)]).toEqual([first, undefined]);
  expect(finish(once.inSlices(owner, 2))).not.toBe(first);
});

it('what is dropped goes no further and tells nobody; what comes after it goes on', async () => {
  const done = vi.fn();
  let steps = 0;
  let hear = () => {};
  const begun = new Promise<void>((begin) => {
    hear = begin;
  });
  function* endless(): Slices<void> {
    for (;;) {
      steps++;
      hear();
      yield;
    }
  }
  const drop = queueSlices(endless(), done);
  await begun;
  drop();
  const before = steps;
  function* short(): Slices<string> {
    yield;
    return 'short';
  }
  expect(await queued(short())).toBe('short');
  expect(steps).toBe(before);
  expect(done).not.toHaveBeenCalled();
});

it('a dropped build leaves nothing behind that a later one would take for a result', () => {
  const [, run] = runs[0] as [string, Trace];
  const trace = fresh(run);
  for (const { gatherColumns, columns } of metrics) {
    const work = gatherColumns.inSlices(trace, null);
    work.next();
    work.return(undefined as never);
    expect(columns(trace, null)).toEqual(columns(fresh(run), null));
  }
});

it('a task ends soon after its time is over, however long the work is', async () => {
  let [now, inTask] = [0, 0];
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  const tasks: number[] = [];
  const endTask = () => {
    tasks.push(inTask);
    inTask = 0;
  };
  function* slow(): Slices<void> {
    for (let step = 0; step < 100; step++) {
      // Microtasks run when the task is over.
      if (inTask === 0) queueMicrotask(endTask);
      inTask++;
      now += 1;
      yield;
    }
  }
  await queued(slow());
  clock.mockRestore();
  expect(Math.max(...tasks)).toBeLessThanOrEqual(10);
  expect(tasks.reduce((a, b) => a + b, 0)).toBe(100);
});

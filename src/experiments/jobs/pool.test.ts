import { describe, expect, it } from 'vitest';
import { failedJob, type Job, type JobResult } from './job.ts';
import { createPool, type JobWorker, type JobWorkerEvents } from './pool.ts';

const done = (text: string): JobResult => failedJob(`done ${text}`);

class FakeWorker implements JobWorker {
  asked: string | null = null;
  isEnded = false;
  readonly events: JobWorkerEvents;
  constructor(events: JobWorkerEvents) {
    this.events = events;
  }
  ask = ({ text }: Job) => {
    expect(this.asked, 'one job at a time').toBeNull();
    this.asked = text;
  };
  end = () => {
    this.isEnded = true;
  };
  answer(): void {
    const text = this.asked as string;
    this.asked = null;
    this.events.onResult(done(text));
  }
}

function start(size: number) {
  const workers: FakeWorker[] = [];
  const waiting: (() => void)[] = [];
  const pool = createPool({
    size,
    start: (events) => {
      const worker = new FakeWorker(events);
      workers.push(worker);
      return worker;
    },
    later: (action) => waiting.push(action),
  });
  const heard: string[] = [];
  const run = (name: string, count: number, isKnown: (index: number) => boolean = () => false) =>
    pool.run({
      count,
      jobAt: (index) => (isKnown(index) ? { result: done('known') } : { job: { text: `${name}${index}` } }),
      onResult: (index, result) => heard.push(`${name}${index} ${result.ok ? '' : result.failure}`),
      onEnd: () => heard.push(`${name} ended`),
    });
  const busy = () => workers.filter(({ asked, isEnded }) => asked !== null && !isEnded).map(({ asked }) => asked);
  return { pool, run, workers, heard, busy, waiting };
}

describe('a pool of workers', () => {
  it('starts as many as it may and no more than there are jobs', () => {
    const many = start(3);
    many.run('a', 10);
    expect(many.busy()).toEqual(['a0', 'a1', 'a2']);
    const few = start(8);
    few.run('a', 2);
    expect(few.workers).toHaveLength(2);
  });

  it('gives the next job to whoever is free, and tells when the last one is done', () => {
    const { run, workers, busy, heard } = start(2);
    run('a', 3);
    workers[1]?.answer();
    expect(busy()).toEqual(['a0', 'a2']);
    workers[1]?.answer();
    expect(heard).toEqual(['a1 done a1', 'a2 done a2']);
    workers[0]?.answer();
    expect(heard.slice(2)).toEqual(['a0 done a0', 'a ended']);
  });

  it('keeps its workers for the next batch', () => {
    const { run, workers, busy } = start(2);
    run('a', 2);
    for (const worker of workers) worker.answer();
    run('b', 2);
    expect([workers.length, busy()]).toEqual([2, ['b0', 'b1']]);
  });

  it('ends whoever is busy when it is cancelled, and hears no more of them', () => {
    const { pool, run, workers, heard, busy } = start(2);
    run('a', 3);
    workers[0]?.answer();
    const [first, second] = workers;
    pool.cancel();
    expect([first?.isEnded, second?.isEnded]).toEqual([true, true]);
    second?.answer();
    second?.events.onFailure('ended');
    expect(heard).toEqual(['a0 done a0']);
    run('b', 1);
    expect(busy()).toEqual(['b0']);
    expect(workers).toHaveLength(3);
  });

  it('cancels what is going when another batch begins', () => {
    const { run, workers, heard } = start(1);
    run('a', 2);
    run('b', 1);
    expect(workers[0]?.isEnded).toBe(true);
    workers[0]?.answer();
    workers[1]?.answer();
    expect(heard).toEqual(['b0 done b0', 'b ended']);
  });

  it('counts a worker that breaks as a failed job, and goes on with another', () => {
    const { run, workers, heard } = start(1);
    run('a', 2);
    workers[0]?.events.onFailure('out of memory');
    expect(heard).toEqual(['a0 out of memory']);
    expect(workers[0]?.isEnded).toBe(true);
    workers[1]?.answer();
    expect(heard).toEqual(['a0 out of memory', 'a1 done a1', 'a ended']);
  });

  it('passes on what is known already without a worker, some at a time', () => {
    const { run, heard, waiting, busy } = start(2);
    run('a', 20, () => true);
    expect(heard).toHaveLength(8);
    while (waiting.length > 0) waiting.shift()?.();
    expect(heard).toHaveLength(21);
    expect(heard.at(-1)).toBe('a ended');
    run('b', 3, (index) => index < 2);
    expect(busy()).toEqual(['b2']);
  });

  it('ends at once when there is nothing to do, and everything when it is stopped', () => {
    const { pool, run, heard, workers } = start(2);
    run('a', 0);
    expect(heard).toEqual(['a ended']);
    run('b', 2);
    workers[0]?.answer();
    pool.stop();
    expect(workers.every(({ isEnded }) => isEnded)).toBe(true);
  });

  it('may be cancelled by whoever hears of a result', () => {
    const { pool, workers } = start(1);
    const heard: number[] = [];
    pool.run({
      count: 3,
      jobAt: (index) => ({ job: { text: `${index}` } }),
      onResult: (index) => {
        heard.push(index);
        pool.cancel();
      },
      onEnd: () => heard.push(-1),
    });
    workers[0]?.answer();
    expect([heard, workers[0]?.asked]).toEqual([[0], null]);
  });
});

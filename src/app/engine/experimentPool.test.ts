import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Job, type JobResult, runJob } from '../../experiments/index.ts';
import { cancelExperiment, poolSize, startExperiment } from './experimentPool.ts';

const workers: FakeWorker[] = [];

/** Answers when it is told to. */
class FakeWorker {
  onmessage: ((event: MessageEvent<JobResult>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  asked: Job | null = null;
  isEnded = false;
  constructor() {
    workers.push(this);
  }
  postMessage(job: Job): void {
    this.asked = job;
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(): void {
    const job = this.asked as Job;
    this.asked = null;
    this.onmessage?.({ data: runJob(job) } as MessageEvent<JobResult>);
  }
}

const scenario = (seed: number) => ({ seed, functions: { f: {} } });

function begin(members: readonly unknown[]) {
  const told: number[] = [];
  let results: readonly (JobResult | null)[] = [];
  let ended = 0;
  startExperiment(
    members.map((json) => ({ json })),
    {
      onProgress: (now, done) => {
        results = now;
        told.push(done);
      },
      onEnd: () => ended++,
    },
  );
  return { told, results: () => results, ended: () => ended };
}

const working = () => workers.find(({ asked, isEnded }) => asked !== null && !isEnded);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
});

afterEach(() => {
  // Workers of this test must not be there in the next.
  cancelExperiment();
  vi.advanceTimersByTime(120_000);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  workers.length = 0;
});

describe('experiments beside the page', () => {
  it('leave a core for the page, and have one at least', () => {
    expect([poolSize(8), poolSize(2), poolSize(1), poolSize(undefined)]).toEqual([7, 1, 1, 1]);
  });

  it('tell of results in bundles, and of the last ones at once', () => {
    const { told, results, ended } = begin([scenario(1), scenario(2), scenario(3)]);
    working()?.answer();
    working()?.answer();
    expect(told).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(told).toEqual([2]);
    expect(results().map((result) => result?.ok ?? null)).toEqual([true, true, null]);
    working()?.answer();
    expect([told, ended()]).toEqual([[2, 3], 1]);
  });

  it('do not run again what was run before', () => {
    begin([scenario(11)]);
    working()?.answer();
    const { results, ended } = begin([{ functions: { f: { description: 'a remark' } }, seed: 11 }]);
    expect([ended(), results()[0]?.ok, working()]).toEqual([1, true, undefined]);
  });

  it('count a place without a scenario as done', () => {
    const { results, ended } = begin([undefined]);
    expect([ended(), results()[0]?.ok]).toEqual([1, false]);
  });

  it('end their workers when they are called off, and say no more', () => {
    const { told, ended } = begin([scenario(21), scenario(22)]);
    const worker = working();
    worker?.answer();
    cancelExperiment();
    expect(worker?.isEnded).toBe(true);
    vi.advanceTimersByTime(1000);
    expect([told, ended()]).toEqual([[], 0]);
  });

  it('give way to the next one', () => {
    const first = begin([scenario(31), scenario(32)]);
    const second = begin([scenario(33)]);
    working()?.answer();
    expect([first.ended(), second.ended()]).toEqual([0, 1]);
  });

  it('show what broke as the result of its run', () => {
    const { results, ended } = begin([scenario(41)]);
    working()?.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(ended()).toBe(1);
    expect(results()[0]).toMatchObject({ ok: false, failure: 'out of memory' });
  });

  it('tell once when they are called off, and not when they are over', () => {
    const cancelled: string[] = [];
    const start = (name: string, members: readonly unknown[]) =>
      startExperiment(
        members.map((json) => ({ json })),
        { onProgress: () => {}, onEnd: () => {}, onCancel: () => cancelled.push(name) },
      );
    start('first', [scenario(701), scenario(702)]);
    start('second', [scenario(703)]);
    expect(cancelled).toEqual(['first']);
    working()?.answer();
    vi.advanceTimersByTime(500);
    cancelExperiment();
    expect(cancelled).toEqual(['first']);
  });
});

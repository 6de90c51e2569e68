import { describe, expect, it } from 'vitest';
import type { RunReply, RunRequest } from '../../sim/index.ts';
import { createRunner, type RunWorker } from './runner.ts';

class FakeWorker implements RunWorker {
  onmessage: RunWorker['onmessage'] = null;
  onerror: RunWorker['onerror'] = null;
  readonly asked: number[] = [];
  isEnded = false;
  postMessage({ revision }: RunRequest): void {
    this.asked.push(revision);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(revision: number): void {
    const data: RunReply = { revision, outcome: { ok: false, problems: [] }, failure: null };
    this.onmessage?.({ data } as MessageEvent<RunReply>);
  }
}

function start() {
  const workers: FakeWorker[] = [];
  const replies: RunReply[] = [];
  const later = new Map<() => void, number>();
  const startWorker = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  const runner = createRunner({
    first: startWorker(),
    startWorker,
    after: (ms, action) => {
      later.set(action, ms);
      return () => later.delete(action);
    },
    onReply: (reply) => replies.push(reply),
  });
  const pass = (time: number) => {
    for (const [action, ms] of [...later]) if (ms <= time && later.delete(action)) action();
  };
  const submit = (revision: number) => runner.submit({ revision, text: '' });
  return {
    workers,
    submit,
    shown: () => replies.map(({ revision }) => revision),
    replies,
    pass30ms: () => pass(30),
    passASecond: () => pass(1000),
    stop: () => runner.stop(),
  };
}

describe('runner', () => {
  it('asks the first worker at once, and starts a spare when the page has had a second with the answer', () => {
    const { workers, submit, passASecond } = start();
    submit(1);
    passASecond();
    expect(workers.map(({ asked }) => asked)).toEqual([[1]]);
    workers[0]?.answer(1);
    expect(workers).toHaveLength(1);
    passASecond();
    expect(workers.map(({ asked }) => asked)).toEqual([[1], []]);
  });

  it('starts no spare after it was stopped, and ends what it started', () => {
    const { workers, submit, stop, passASecond } = start();
    submit(1);
    workers[0]?.answer(1);
    stop();
    passASecond();
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  it('lets a short run finish and then runs only the newest draft', () => {
    const { workers, submit, shown } = start();
    submit(1);
    submit(2);
    submit(3);
    workers[0]?.answer(1);
    expect(workers[0]?.asked).toEqual([1, 3]);
    workers[0]?.answer(3);
    expect(shown()).toEqual([1, 3]);
  });

  it('ends a run that is still going after 30 ms when the next draft comes, and goes on with the spare', () => {
    const { workers, submit, pass30ms, shown } = start();
    submit(1);
    pass30ms();
    submit(2);
    expect(workers[0]?.isEnded).toBe(true);
    expect(workers[1]?.asked).toEqual([2]);
    expect(workers).toHaveLength(3);
    workers[0]?.answer(1);
    workers[1]?.answer(2);
    expect(shown()).toEqual([2]);
  });

  it('ends a long run for a draft that came within its first 30 ms', () => {
    const { workers, submit, pass30ms } = start();
    submit(1);
    submit(2);
    expect(workers[0]?.isEnded).toBe(false);
    pass30ms();
    expect(workers[0]?.isEnded).toBe(true);
    expect(workers[1]?.asked).toEqual([2]);
  });

  it('lets a long run finish when no other draft comes', () => {
    const { workers, submit, pass30ms, shown } = start();
    submit(1);
    pass30ms();
    workers[0]?.answer(1);
    expect(shown()).toEqual([1]);
  });

  it('ignores replies to other revisions', () => {
    const { workers, submit, shown } = start();
    submit(2);
    workers[0]?.answer(1);
    expect(shown()).toEqual([]);
  });

  it('says so when a worker breaks, and goes on with the spare', () => {
    const { workers, submit, replies } = start();
    submit(1);
    workers[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(replies).toEqual([{ revision: 1, outcome: null, failure: 'out of memory' }]);
    submit(2);
    expect(workers[1]?.asked).toEqual([2]);
  });
});

import { describe, expect, it } from 'vitest';
import type { CuresReply, CuresRequest } from '../../experiments/index.ts';
import { type CuresWorker, createCuresSearch } from './curesSearch.ts';

class FakeWorker implements CuresWorker {
  onmessage: CuresWorker['onmessage'] = null;
  onerror: CuresWorker['onerror'] = null;
  readonly asked: number[] = [];
  isEnded = false;
  postMessage({ subject }: CuresRequest): void {
    this.asked.push(subject.row);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(row: number): void {
    const data: CuresReply = { revision: 1, subject: { kind: 'throttle', row }, search: null, failure: null };
    this.onmessage?.({ data } as MessageEvent<CuresReply>);
  }
}

function start() {
  const workers: FakeWorker[] = [];
  const replies: CuresReply[] = [];
  const search = createCuresSearch(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const ask = (row: number) => search.ask({ revision: 1, text: '', subject: { kind: 'throttle', row } }, (reply) => replies.push(reply));
  return { workers, search, ask, answered: () => replies.map(({ subject }) => subject.row), replies };
}

describe('search for cures', () => {
  it('starts no worker before the first question, and one for all that are answered in turn', () => {
    const { workers, ask, answered } = start();
    expect(workers).toHaveLength(0);
    ask(1);
    workers[0]?.answer(1);
    ask(2);
    workers[0]?.answer(2);
    expect([workers.length, answered()]).toEqual([1, [1, 2]]);
  });

  it('ends the worker of a question that is overtaken by another', () => {
    const { workers, ask, answered } = start();
    ask(1);
    ask(2);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    workers[0]?.answer(1);
    workers[1]?.answer(2);
    expect(answered()).toEqual([2]);
  });

  it('ends a search that is called off, and leaves a worker that rests', () => {
    const { workers, ask, search, answered } = start();
    ask(1);
    search.cancel();
    expect(workers[0]?.isEnded).toBe(true);
    ask(2);
    workers[1]?.answer(2);
    search.cancel();
    expect([workers[1]?.isEnded, answered()]).toEqual([false, [2]]);
  });

  it('says so when the worker breaks, and starts another for the next question', () => {
    const { workers, ask, replies } = start();
    ask(1);
    workers[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(replies[0]?.failure).toBe('out of memory');
    ask(2);
    expect(workers[1]?.asked).toEqual([2]);
  });
});

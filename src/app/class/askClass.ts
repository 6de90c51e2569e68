/** What a class needs runs for, asked of a worker that is started with the class and stays: later there may be no network to load it from. */
import { useEffect, useState } from 'react';
import type { ClassMessage, ClassReply, ClassRequest } from '../../lessons/index.ts';

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, (reply: ClassReply) => void>();
/** Answers for components, by their request. */
const known = new Map<string, ClassReply>();
/** So many are kept. */
const MOST_KNOWN = 50;

/** Starts the worker, unless it is there. */
export function startClassWorker(): void {
  if (worker !== null) return;
  worker = new Worker(new URL('../../worker/classWorker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data: { id, reply } }: MessageEvent<{ readonly id: number; readonly reply: ClassReply }>) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  };
  worker.onerror = ({ message }) => {
    worker = null;
    for (const resolve of waiting.values()) resolve({ kind: 'failed', failed: message || 'The worker could not be started.' });
    waiting.clear();
  };
}

/** One answer; a worker that breaks answers with why, and the next question starts another. */
export function askClass(request: ClassRequest): Promise<ClassReply> {
  startClassWorker();
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker?.postMessage({ id, request } satisfies ClassMessage);
  });
}

/** The same for a component: null while it is worked out. A request that is null is not asked. */
export function useClassAnswer(request: ClassRequest | null): ClassReply | null {
  const key = JSON.stringify(request);
  const [, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the request, which is made anew in every render.
  useEffect(() => {
    if (request === null || known.has(key)) return;
    let isCurrent = true;
    void askClass(request).then((reply) => {
      if (reply.kind !== 'failed' && known.size < MOST_KNOWN) known.set(key, reply);
      else if (isCurrent) failures.set(key, reply);
      if (isCurrent) setTurn((turn) => turn + 1);
    });
    return () => {
      isCurrent = false;
      failures.delete(key);
    };
  }, [key]);
  return request === null ? null : (known.get(key) ?? failures.get(key) ?? null);
}

/** Of questions that components still ask; asked again the next time. */
const failures = new Map<string, ClassReply>();

/** Asks a worker of its own for the story of a source and a failure; what was answered once is kept. */
import { useEffect, useState } from 'react';
import type { StoryReply } from '../../experiments/index.ts';

const answers = new Map<string, StoryReply>();

/** The answer, or null while it is being run. */
export function useStory(type: string, failure: string): StoryReply | null {
  const key = `${type} ${failure}`;
  const [, setTurn] = useState(0);
  useEffect(() => {
    if (answers.has(key)) return;
    const worker = new Worker(new URL('../../worker/storiesWorker.ts', import.meta.url), { type: 'module' });
    const keep = (reply: StoryReply) => {
      answers.set(key, reply);
      setTurn((turn) => turn + 1);
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<StoryReply>) => keep(data);
    worker.onerror = ({ message }) =>
      keep({ type, failure, story: null, failed: message || 'The worker that runs it could not be started.' });
    worker.postMessage({ type, failure });
    return () => worker.terminate();
  }, [key, type, failure]);
  return answers.get(key) ?? null;
}

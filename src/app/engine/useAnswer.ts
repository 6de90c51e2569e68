/** One question to a worker that answers once and ends: for what runs beside the page and is asked for rarely. */
import { useEffect, useState } from 'react';

export interface Asking<Question, Answer> {
  readonly startWorker: () => Worker;
  /** Questions with the same key have the same answer; what was answered once is kept here. */
  readonly answers: Map<string, Answer>;
  /** The answer when the worker breaks, for the person. */
  readonly broken: (question: Question, message: string) => Answer;
}

/** The answer to `question`, or null while it is being worked out; a question that is null is not asked. `key` stands for it. */
export function useAnswer<Question, Answer>(
  { startWorker, answers, broken }: Asking<Question, Answer>,
  key: string,
  question: Question | null,
): Answer | null {
  const [, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question, which is made anew in every render.
  useEffect(() => {
    if (question === null || answers.has(key)) return;
    const worker = startWorker();
    const keep = (answer: Answer) => {
      answers.set(key, answer);
      setTurn((turn) => turn + 1);
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => keep(data);
    worker.onerror = ({ message }) => keep(broken(question, message || 'The worker could not be started.'));
    worker.postMessage(question);
    return () => worker.terminate();
  }, [key, question === null]);
  return answers.get(key) ?? null;
}

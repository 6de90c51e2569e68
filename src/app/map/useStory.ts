/** The story of a source and a failure, run in a worker of its own. */
import type { StoryReply, StoryRequest } from '../../experiments/index.ts';
import { type Asking, useAnswer } from '../engine/useAnswer.ts';

const asking: Asking<StoryRequest, StoryReply> = {
  startWorker: () => new Worker(new URL('../../worker/storiesWorker.ts', import.meta.url), { type: 'module' }),
  answers: new Map(),
  broken: (request, failed) => ({ ...request, story: null, failed }),
};

/** The answer, or null while it is being run. */
export const useStory = (type: string, failure: string): StoryReply | null => useAnswer(asking, `${type} ${failure}`, { type, failure });

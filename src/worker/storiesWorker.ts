/** The runs that set two sources side by side, apart from the worker that runs edits. */
import { answerStory, type StoryRequest } from '../experiments/index.ts';

self.addEventListener('message', ({ data }: MessageEvent<StoryRequest>) => self.postMessage(answerStory(data)));

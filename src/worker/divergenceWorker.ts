/** Where two runs part, apart from the page and from the worker that runs edits. */
import { answerDivergence, type DivergenceRequest } from '../experiments/index.ts';

self.addEventListener('message', ({ data }: MessageEvent<DivergenceRequest>) => self.postMessage(answerDivergence(data)));

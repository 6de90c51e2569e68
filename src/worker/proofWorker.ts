/** The runs that prove an answer, apart from the worker that runs edits. */
import { answerProof, type ProofRequest } from '../lessons/index.ts';

self.addEventListener('message', ({ data }: MessageEvent<ProofRequest>) => self.postMessage(answerProof(data)));

/** The runs that a class needs beside the page: variants, whether an answer is right, grades. It stays, so that a class goes on without a network. */
import { answerClass, type ClassMessage } from '../lessons/index.ts';

self.addEventListener('message', ({ data: { id, request } }: MessageEvent<ClassMessage>) =>
  self.postMessage({ id, reply: answerClass(request) }),
);

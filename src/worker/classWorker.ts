/** The runs that a class needs beside the page: variants, whether an answer is right, grades. */
import { answerClass, type ClassRequest } from '../lessons/index.ts';

self.addEventListener('message', ({ data }: MessageEvent<ClassRequest>) => self.postMessage(answerClass(data)));

/** The bare loop: the project's own where its shared folder is at hand, else the copy of it. */
import { existsSync } from 'node:fs';

const shared = new URL('../../shared/bench/bare-loop.mjs', import.meta.url);

/** @type {typeof import('./bareLoop.mjs')} */
const yardstick = await import((existsSync(shared) ? shared : new URL('bareLoop.mjs', import.meta.url)).href);

export const { bareLoop, workloads } = yardstick;

/** How long INIT takes before a function's own code: what the measured table says and how it is read. */
import { assumed, measured } from './define.ts';
import type { Rule } from './rule.ts';

const LAMBDA_PERF =
  'Figures computed from https://github.com/maxday/lambda-perf (Apache-2.0), 2026-06-01 to 2026-08-22, 512 MB, about 10 cold starts a day.';

export const coldStart: readonly Rule[] = [
  measured(
    'cold-start.init-duration',
    'Before a function runs code of its own, its runtime, package type and architecture decide how long INIT takes, drawn from measured cold starts.',
    LAMBDA_PERF,
  ),
  measured('cold-start.flat-in-memory', 'The Init Duration of an empty function is the same at every memory size.', LAMBDA_PERF),
  measured('cold-start.memory-used', 'A function that does nothing already uses the memory that its runtime needs.', LAMBDA_PERF),
  assumed(
    'cold-start.provided-is-go',
    'A function on an OS-only runtime is taken to be written in Go.',
    'Assumption of Coldstart: the runtime does not say the language, and Go is a common one.',
  ),
  assumed(
    'cold-start.nearest-runtime',
    'A runtime without measurements starts as its nearest measured version does.',
    'Assumption of Coldstart: github.com/maxday/lambda-perf has no figures for it.',
  ),
];

/** How long INIT takes before a function's own code: what the measured table says and how it is read. */
import { assumed, measured, UNPUBLISHED } from './define.ts';
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
  measured(
    'cold-start.init-per-mb',
    'Each zipped MB of code that init loads takes about 103 ms: 14 MB 1.7 s, 35 MB 3.9 s (JavaScript, 2021).',
    'https://mikhail.io/serverless/coldstarts/aws/ and its data coldstart_aws_bydependencies.json',
    103,
    'ms per MB',
  ),
  assumed('cold-start.zip-ratio', 'Code takes this share of its unzipped size when it is zipped.', UNPUBLISHED, 0.3, 'of the size'),
  assumed(
    'cold-start.loaded-share',
    'This share of a package and its layers is loaded at init; the rest lies unused.',
    UNPUBLISHED,
    0.5,
    'of the package',
  ),
  measured(
    'cold-start.image-size',
    'The size of a container image does not show in its cold start: plus 100 MB and plus 5 GB were as fast as the base.',
    'https://mikhail.io/serverless/coldstarts/aws/ and its data on container images',
  ),
  measured(
    'cold-start.vpc',
    'A function in a VPC took 233 ms longer to start (0.264 to 0.497 s).',
    'https://mikhail.io/serverless/coldstarts/aws/ and its page on VPC, 2020 and 2021',
    233,
    'ms',
  ),
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

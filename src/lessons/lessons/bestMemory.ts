/** The best memory size: time and cost over memory, and why it is not where two curves cross. */
import type { Lesson } from './lesson.ts';

const sizes = [128, 256, 512, 1024, 1769, 3008] as const;
const name = (size: number): string => `mb${size}`;
const over = (value: (size: number) => string) => ({
  kind: 'settings' as const,
  unit: 'MB',
  points: sizes.map((size) => ({ x: `set.functions.${name(size)}.memorySize`, value: value(size) })),
});

/** Seconds of one run, and GB-seconds, to which its cost is proportional. */
const seconds = (size: number): string => `functions.${name(size)}.Duration.p50 / 1000`;
const gbSeconds = (size: number): string => `${seconds(size)} * set.functions.${name(size)}.memorySize / 1024`;

/** That the curves cross between two sizes, when a GB-second is drawn as `scale` units of the axis: time is the higher one before, not after. */
const crossing = (before: number, after: number, scale: number): string =>
  `${seconds(before)} > ${scale} * ${gbSeconds(before)} && ${seconds(after)} <= ${scale} * ${gbSeconds(after)}`;
/** That they cross anywhere else than between 512 and 1,024 MB. */
const elsewhere = (scale: number): string =>
  sizes
    .slice(0, -1)
    .map((size, i) => [size, sizes[i + 1] as number] as const)
    .filter(([before]) => before !== 512)
    .map(([before, after]) => `(${crossing(before, after, scale)})`)
    .join(' || ');

/** The two ways of writing cost that the step compares: in GB-seconds, and in a unit a quarter as large. */
const [COARSE, FINE] = [1, 4];

export const bestMemory: Lesson = {
  slug: 'best-memory',
  scenario: {
    version: 1,
    name: 'Lesson: the best memory size',
    seed: 1,
    duration: '1m',
    functions: Object.fromEntries(
      sizes.map((size) => [
        name(size),
        {
          runtime: 'python3.13',
          memorySize: size,
          timeout: '60s',
          handler: [{ cpu: '600ms' }, { description: 'ask a service', io: '450ms' }],
        },
      ]),
    ),
    triggers: sizes.map((size) => ({ id: `call-${name(size)}`, type: 'sdk', function: name(size), maximumAttempts: 1 })),
    traffic: sizes.map((size) => ({
      id: `to-${name(size)}`,
      to: `call-${name(size)}`,
      pattern: 'constant',
      rate: 0.2,
      start: '1s',
      end: '32s',
    })),
  },
  steps: [
    {
      slug: 'time',
      edits: [],
      prediction: { kind: 'curve', along: over(seconds), unit: 's', min: 0, max: 10, step: 0.1, close: 0.8 },
      reveal: { kind: 'attempt', function: 'mb128', nth: 0, at: 'end' },
      claims: ['functions.mb128.Duration.p50 > 8000', 'functions.mb1769.Duration.p50 < 1100', 'functions.mb3008.Duration.p50 > 950'],
      ruleId: 'cpu.mb-per-vcpu',
    },
    {
      slug: 'cost',
      edits: [],
      prediction: { kind: 'curve', along: over(gbSeconds), unit: 'GB-s', min: 0, max: 4, step: 0.1, close: 0.25 },
      reveal: { kind: 'attempt', function: 'mb3008', nth: 0, at: 'end' },
      claims: [
        `${gbSeconds(128)} < ${gbSeconds(512)}`,
        `${gbSeconds(512)} < 1.3 * (${gbSeconds(128)})`,
        `${gbSeconds(3008)} > 2 * (${gbSeconds(128)})`,
      ],
      ruleId: 'billing.gb-is-1024-mb',
    },
    {
      slug: 'crossing',
      edits: [],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'same', when: crossing(512, 1024, FINE) },
          { id: 'nowhere', when: `!((${crossing(512, 1024, FINE)}) || ${elsewhere(FINE)})` },
          { id: 'elsewhere', when: elsewhere(FINE) },
        ],
      },
      reveal: { kind: 'attempt', function: 'mb1024', nth: 0, at: 'end' },
      claims: [crossing(512, 1024, COARSE), crossing(128, 256, FINE)],
      ruleId: 'cpu.single-thread',
    },
    {
      slug: 'waits-more',
      edits: sizes.map((size) => ({
        path: `functions.${name(size)}.handler`,
        value: [{ cpu: '60ms' }, { description: 'ask a service', io: '940ms' }],
      })),
      prediction: { kind: 'curve', along: over(gbSeconds), unit: 'GB-s', min: 0, max: 4, step: 0.1, close: 0.25 },
      reveal: { kind: 'attempt', function: 'mb128', nth: 0, at: 'end' },
      claims: [`${gbSeconds(256)} > 1.3 * (${gbSeconds(128)})`, `${gbSeconds(1024)} > 3 * (${gbSeconds(128)})`],
      ruleId: 'cpu.mb-per-vcpu',
    },
  ],
  playground: [],
};

/** Memory, CPU and cost: more memory is more CPU, and not always more money. */
import type { Lesson } from './lesson.ts';

/** GB-seconds of one invocation, and what 0.8 s of one full vCPU come to at any size up to it. */
const each = 'functions.resize.gbSeconds / functions.resize.Invocations';
const before = '(0.8 * 1769 / 1024)';

export const memoryAndCost: Lesson = {
  slug: 'memory-and-cost',
  scenario: {
    version: 1,
    name: 'Lesson: memory, CPU and cost',
    seed: 1,
    duration: '2m',
    functions: {
      resize: { runtime: 'python3.13', memorySize: 128, timeout: '60s', handler: [{ description: 'resize a picture', cpu: '800ms' }] },
    },
    triggers: [{ id: 'calls', type: 'sdk', function: 'resize', maximumAttempts: 1 }],
    traffic: [{ id: 'pictures', to: 'calls', pattern: 'constant', rate: 0.5, end: '1m' }],
  },
  steps: [
    {
      slug: 'small',
      edits: [],
      prediction: { kind: 'number', value: 'functions.resize.Duration.p50 / 1000', unit: 's', min: 0, max: 20, step: 0.1, close: 1 },
      reveal: { kind: 'attempt', function: 'resize', nth: 1, at: 'end' },
      claims: ['functions.resize.Duration.p50 > 8 * 800'],
      ruleId: 'cpu.mb-per-vcpu',
    },
    {
      slug: 'eight-times',
      edits: [{ path: 'functions.resize.memorySize', value: 1024 }],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'dearer', when: `${each} > 1.25 * ${before}` },
          { id: 'same', when: `${each} <= 1.25 * ${before} && ${each} >= 0.8 * ${before}` },
          { id: 'cheaper', when: `${each} < 0.8 * ${before}` },
        ],
      },
      reveal: { kind: 'attempt', function: 'resize', nth: 1, at: 'end' },
      claims: ['functions.resize.Duration.p50 < 1500', `abs(${each} / ${before} - 1) < 0.02`],
      ruleId: 'cpu.mb-per-vcpu',
    },
    {
      slug: 'beyond',
      edits: [{ path: 'functions.resize.memorySize', value: 3538 }],
      prediction: { kind: 'number', value: 'functions.resize.Duration.p50', unit: 'ms', min: 0, max: 1600, step: 20, close: 80 },
      reveal: { kind: 'attempt', function: 'resize', nth: 1, at: 'end' },
      claims: ['abs(functions.resize.Duration.p50 - 800) < 5', `${each} > 1.9 * ${before}`],
      ruleId: 'cpu.single-thread',
    },
    {
      slug: 'waiting',
      edits: [
        { path: 'functions.resize.handler', value: [{ description: 'wait for another service', io: '800ms' }] },
        { path: 'functions.resize.memorySize', value: 1024 },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'less', when: 'functions.resize.Duration.p50 < 790' },
          { id: 'same', when: 'functions.resize.Duration.p50 >= 790 && functions.resize.Duration.p50 <= 810' },
          { id: 'more', when: 'functions.resize.Duration.p50 > 810' },
        ],
      },
      reveal: { kind: 'attempt', function: 'resize', nth: 1, at: 'end' },
      claims: ['abs(functions.resize.Duration.p50 - 800) < 5', `${each} > 0.79 * set.functions.resize.memorySize / 1024`],
      ruleId: 'cpu.mb-per-vcpu',
    },
  ],
  playground: [],
};

/** What shortens a cold start: VPC or not, snapshots, and environments that are ready. */
import type { Lesson } from './lesson.ts';

const plain = {
  runtime: 'java21',
  memorySize: 1024,
  timeout: '20s',
  init: [{ description: 'wire the framework', io: '4s' }],
  handler: [{ io: '50ms' }],
};
const calls = (id: string) => ({ id: `call-${id}`, type: 'sdk', function: id, maximumAttempts: 1 });
const crowd = (id: string) => ({ id: `to-${id}`, to: `call-${id}`, pattern: 'burst', at: '5s', count: 10 });

export const shorterColdStarts: Lesson = {
  slug: 'shorter-cold-starts',
  scenario: {
    version: 1,
    name: 'Lesson: what shortens a cold start',
    seed: 1,
    duration: '30s',
    functions: { plain, inside: { ...plain, vpc: true } },
    triggers: [calls('plain'), calls('inside')],
    traffic: [crowd('plain'), crowd('inside')],
  },
  steps: [
    {
      slug: 'vpc',
      edits: [],
      prediction: {
        kind: 'number',
        value: '(triggers.call-inside.latencyMs.p50 - triggers.call-plain.latencyMs.p50) / 1000',
        unit: 's',
        min: 0,
        max: 12,
        step: 0.1,
        close: 0.5,
      },
      reveal: { kind: 'attempt', function: 'inside', nth: 0, at: 'start' },
      claims: ['triggers.call-inside.latencyMs.p50 - triggers.call-plain.latencyMs.p50 < 700', 'triggers.call-plain.latencyMs.p50 > 4000'],
      ruleId: 'cold-start.vpc',
    },
    {
      slug: 'snapshot',
      edits: [
        { path: 'functions.inside', value: undefined },
        { path: 'functions.restored', value: { ...plain, snapStart: true } },
        { path: 'triggers.1', value: calls('restored') },
        { path: 'traffic.1', value: crowd('restored') },
      ],
      prediction: {
        kind: 'number',
        value: 'triggers.call-restored.latencyMs.p50 / 1000',
        unit: 's',
        min: 0,
        max: 6,
        step: 0.1,
        close: 0.5,
      },
      reveal: { kind: 'attempt', function: 'restored', nth: 0, at: 'start' },
      claims: [
        'triggers.call-restored.latencyMs.p50 < 1500',
        'triggers.call-restored.latencyMs.p50 > 500',
        'triggers.call-plain.latencyMs.p50 > 3 * triggers.call-restored.latencyMs.p50',
      ],
      ruleId: 'snapstart.published-versions',
    },
    {
      slug: 'nothing-to-save',
      edits: [
        { path: 'functions.plain.init', value: undefined },
        { path: 'functions.restored.init', value: undefined },
      ],
      prediction: {
        kind: 'cause',
        options: [
          { id: 'faster', when: 'triggers.call-restored.latencyMs.p50 < 0.9 * triggers.call-plain.latencyMs.p50' },
          { id: 'slower', when: 'triggers.call-restored.latencyMs.p50 > 1.1 * triggers.call-plain.latencyMs.p50' },
          {
            id: 'same',
            when: 'triggers.call-restored.latencyMs.p50 >= 0.9 * triggers.call-plain.latencyMs.p50 && triggers.call-restored.latencyMs.p50 <= 1.1 * triggers.call-plain.latencyMs.p50',
          },
        ],
      },
      reveal: { kind: 'attempt', function: 'restored', nth: 0, at: 'start' },
      claims: ['triggers.call-restored.latencyMs.p50 > 1.5 * triggers.call-plain.latencyMs.p50'],
      ruleId: 'snapstart.restore-duration',
    },
    {
      slug: 'race',
      edits: [
        { path: 'functions.plain.init', value: plain.init },
        { path: 'functions.restored.init', value: plain.init },
        { path: 'functions.ready', value: { ...plain, provisionedConcurrentExecutions: 10 } },
        { path: 'triggers.2', value: calls('ready') },
        { path: 'traffic.2', value: crowd('ready') },
      ],
      prediction: {
        kind: 'order',
        events: [
          { id: 'plain', moment: { kind: 'request', trigger: 'call-plain', nth: 0, at: 'settled' } },
          { id: 'restored', moment: { kind: 'request', trigger: 'call-restored', nth: 0, at: 'settled' } },
          { id: 'ready', moment: { kind: 'request', trigger: 'call-ready', nth: 0, at: 'settled' } },
        ],
      },
      reveal: { kind: 'request', trigger: 'call-ready', nth: 0, at: 'settled' },
      claims: ['functions.ready.coldStarts == 0', 'triggers.call-ready.latencyMs.max < 100', 'functions.restored.coldStarts == 10'],
      ruleId: 'provisioned.ready-at-start',
    },
  ],
  playground: [{ path: 'traffic.2.count', value: 15 }],
};

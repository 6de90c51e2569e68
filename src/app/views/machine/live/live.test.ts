/** The live values over real runs: timers contain the moment, end where the path goes on by them, and guards decide as the run did. */
import { describe, expect, it } from 'vitest';
import { type Entity, gallery, machineOf, parseScenario, pathOf, simulate, type Trace } from '../../../../sim/index.ts';
import { chartOf, stateId } from '../machines.ts';
import { tagSentences } from '../tagSentences.ts';
import { liveOf } from './index.ts';
import type { Live, Moment } from './live.ts';

function run(scenario: unknown): Trace {
  const parsed = parseScenario(scenario);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return simulate(parsed.scenario);
}

const galleryRun = (slug: string): Trace => run(gallery.find((entry) => entry.slug === slug)?.scenario);

function at(trace: Trace, entity: Entity, t: number): { readonly live: Live; readonly moment: Moment } | null {
  const path = pathOf(trace, entity, t);
  const step = path.current;
  if (step === null) return null;
  const state = trace.machines[path.machine][step.state]?.name ?? '';
  const moment = { trace, entity, path, step, state, t };
  return { live: liveOf[machineOf(trace, entity)](moment), moment };
}

const slugs = [
  'first-cold-start',
  'init-longer-than-timeout',
  'retry-storm',
  'image-pipeline',
  'poison-pill',
  'kinesis-stream',
  'visibility-drift',
  'idle-gaps',
];

describe.each(slugs)('timers in %s', (slug) => {
  const trace = galleryRun(slug);
  const entities: Entity[] = [
    ...Array.from({ length: Math.min(40, trace.environments.length) }, (_, row): Entity => ({ kind: 'environment', row })),
    ...Array.from({ length: Math.min(120, trace.requests.length) }, (_, row): Entity => ({ kind: 'request', row })),
  ];

  it('begin before the moment, end after it, and a delay of the machine ends the state it is armed in', () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const entity of entities) {
      for (const { from } of pathOf(trace, entity, trace.horizon).steps) {
        const found = at(trace, entity, Math.min(from, trace.horizon - 1));
        if (found === null) continue;
        const { live, moment } = found;
        const next = moment.path.steps[moment.path.done];
        for (const { name, begun, ends } of live.timers) {
          seen++;
          if (begun > moment.t || (ends !== null && ends < moment.t))
            wrong.push(`${moment.state} ${name} at ${moment.t}: ${begun} to ${ends}`);
          if (next?.event === `after.${name}` && next.from !== ends)
            wrong.push(`${moment.state} ${name} ends at ${ends}, not ${next.from}`);
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(seen).toBeGreaterThan(0);
  });
});

describe('guards', () => {
  it('tell which attempt of how many an event is in, and who takes what is given up', () => {
    const trace = run({
      version: 1,
      duration: '5m',
      functions: { work: { errorRate: 1, handler: [{ io: '1s' }], asyncConfig: { maximumRetryAttempts: 1 } } },
      resources: { bucket: { type: 's3' } },
      triggers: [{ id: 'in', type: 's3', source: 'bucket', function: 'work' }],
      traffic: [{ to: 'bucket', pattern: 'burst', at: '1s', count: 1 }],
    });
    const flights = pathOf(trace, { kind: 'request', row: 0 }, trace.horizon).steps.filter(
      ({ state }) => trace.machines.asynchronous[state]?.name === 'inFlight',
    );
    const guards = flights.map(({ from }) => at(trace, { kind: 'request', row: 0 }, from)?.live.guards[0]);
    expect(guards.map((guard) => [guard?.decides, guard?.sentence.slice(0, 14)])).toEqual([
      [true, 'Attempt 1 of 2'],
      [false, 'Attempt 2 of 2'],
    ]);
  });
});

it('explains every tag of every machine', () => {
  const tags = (['environment', 'synchronous', 'asynchronous', 'queueMessage', 'streamBatch'] as const).flatMap((key) =>
    chartOf(key).states.flatMap((state) => state.tags),
  );
  expect([...new Set(tags)].filter((tag) => !(tag in tagSentences))).toEqual([]);
  expect(stateId('environment', 'idle.warm')).toBe('environment.idle.warm');
});

/** Every number of a summary, with its name and unit. */
import type { Summary } from '../../sim/index.ts';
import type { Figure, FigureUnit } from './figure.ts';

/** The numbers that a scenario's runs have in common, those that people ask for first at the head: no seed, no bill line by line. */
export function figuresIn(summary: Summary): readonly Figure[] {
  const { functions, triggers, queues, bill } = summary;
  return [
    ...sectionOf('functions', functions, (name) => name),
    ...sectionOf('triggers', triggers, (id) => `trigger ${id}`),
    ...sectionOf('queues', queues, (name) => `queue ${name}`),
    { expression: 'bill.totalUsd', of: 'the bill', name: 'Lambda', unit: 'USD' },
    ...(bill.neighbours.lines.length === 0
      ? []
      : [{ expression: 'bill.neighbours.totalUsd', of: 'the bill', name: 'Services around Lambda', unit: 'USD' as const }]),
  ];
}

/** The figure that an expression is, or one that is called as it is written. */
export function figureNamed(expression: string, summary: Summary): Figure {
  return figuresIn(summary).find((figure) => figure.expression === expression) ?? { expression, of: '', name: expression, unit: '' };
}

function sectionOf(section: string, parts: Readonly<Record<string, object>>, called: (name: string) => string): Figure[] {
  return Object.entries(parts).flatMap(([name, part]) =>
    leavesOf(part).map((keys) => ({
      expression: section + [name, ...keys].map(stepText).join(''),
      of: called(name),
      name: keys.map((key) => words[key] ?? key).join(', '),
      unit: unitOf(keys),
    })),
  );
}

/** Paths to the numbers of an object. */
function leavesOf(value: object): string[][] {
  return Object.entries(value).flatMap(([key, item]) => {
    if (typeof item === 'number') return [[key]];
    return typeof item === 'object' && item !== null && !Array.isArray(item) ? leavesOf(item).map((rest) => [key, ...rest]) : [];
  });
}

const stepText = (key: string): string => (/^[A-Za-z_]\w*(-\w+)*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`);

/** Keys that are not CloudWatch's names, as people say them. */
const words: Readonly<Record<string, string>> = {
  avg: 'average',
  max: 'highest',
  coldStarts: 'Cold starts',
  coldStartRate: 'Cold starts, share',
  throttleReasons: 'Throttles by reason',
  creationReasons: 'Environments created by cause',
  environments: 'Environments',
  avgBusy: 'busy on average',
  avgIdle: 'idle on average',
  avgLifetimeMs: 'lifetime on average',
  billedMs: 'Billed time',
  gbSeconds: 'GB-seconds',
  orphanedGbSeconds: 'GB-seconds after the caller had left',
  sent: 'Sent',
  outcomes: 'Outcome',
  duplicates: 'Duplicates',
  waiting: 'Waiting at the end',
  inFlight: 'In flight at the end',
  latencyMs: 'Latency',
};

function unitOf(keys: readonly string[]): FigureUnit {
  const [first = ''] = keys;
  const last = keys.at(-1) ?? '';
  if (last === 'coldStartRate') return 'share';
  if (/gbSeconds$/i.test(last)) return 'GB-s';
  if (last.endsWith('Ms') || first === 'latencyMs') return 'ms';
  if (/Duration$/.test(first) && last !== 'count') return 'ms';
  return first === 'ApproximateAgeOfOldestMessage' ? 's' : '';
}

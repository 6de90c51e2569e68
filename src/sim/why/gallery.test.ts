/** Every throttle, refusal, cold start, retry, duplicate, timeout and dead letter of every gallery scenario has a why that holds together. */
import { expect, it } from 'vitest';
import { isRuleId } from '../rules/index.ts';
import { gallery } from '../scenario/gallery/index.ts';
import { simulateText } from '../testing.ts';
import { interestingEvents, interestingKinds } from '../trace/interestingEvents.ts';
import type { Trace } from '../trace/tables.ts';
import { type Why, whyKinds, whyOf } from './index.ts';

const withWhy: ReadonlySet<string> = new Set(whyKinds.map(({ kind }) => kind));
/** Failures are asked about too, but of very many of them only so many, evenly chosen. */
const MOST_ERRORS = 200;

it.each(gallery.map(({ slug, scenario }) => [slug, scenario] as const))(
  '%s: each event has a why with a rule, and three to seven links in order of time',
  { timeout: 60_000 },
  (_slug, scenario) => {
    const { trace } = simulateText(scenario);
    const faults = new Map<string, number>();
    let asked = 0;
    for (const { kind, row, time } of eventsOf(trace)) {
      asked++;
      for (const fault of faultsOf(trace, whyOf(trace, { kind, row }), time)) {
        const words = `${kind}: ${fault}`;
        faults.set(words, (faults.get(words) ?? 0) + 1);
      }
    }
    expect(Object.fromEntries(faults)).toEqual({});
    expect(asked).toBeGreaterThan(0);
  },
);

it('finds an answer to every kind that a gallery scenario shows, and the gallery shows most kinds', () => {
  const shown = new Set(gallery.flatMap(({ slug, scenario }) => (wide.has(slug) ? kindsOf(simulateText(scenario).trace) : [])));
  const missing = ['expired', 'denied', 'retryQuotaEmpty'];
  expect([...withWhy].filter((kind) => !shown.has(kind)).sort()).toEqual(missing.sort());
});

/** Scenarios that together show every kind that the gallery has. */
const wide = new Set([
  'cloudfront-edge',
  'codepipeline-job',
  'http-api',
  'recursive-loop',
  'visibility-drift',
  'gateway-timeout',
  'init-longer-than-timeout',
  'provisioned-spillover',
  'reserved-one-on-a-queue',
  'retry-storm',
]);

const kindsOf = (trace: Trace): string[] => [...new Set(eventsOf(trace).map(({ kind }) => kind))];

function eventsOf(trace: Trace): { kind: string; row: number; time: number }[] {
  const { length, kinds, subjects, times } = interestingEvents(trace);
  const all = Array.from({ length }, (_, i) => ({
    kind: interestingKinds[kinds[i] as number]?.name ?? '',
    row: subjects[i] as number,
    time: times[i] as number,
  })).filter(({ kind }) => withWhy.has(kind));
  const errors = all.filter(({ kind }) => kind === 'functionError');
  const every = Math.ceil(errors.length / MOST_ERRORS);
  return [...all.filter(({ kind }) => kind !== 'functionError'), ...errors.filter((_, i) => i % every === 0)];
}

function faultsOf({ horizon }: Trace, why: Why | null, time: number): string[] {
  if (why === null) return ['no why'];
  const { sentence, ruleId, links } = why;
  const words = [sentence, ...links.map(({ text }) => text)].join('\n');
  const checks: readonly (readonly [boolean, string])[] = [
    [isRuleId(ruleId) && links.every((link) => link.ruleId === null || isRuleId(link.ruleId)), `a rule that is none (${ruleId})`],
    [links.length >= 3 && links.length <= 7, `${links.length} links`],
    [links.every((link) => link.time >= 0 && link.time <= horizon), 'a link outside the run'],
    [links.every((link, i) => i === 0 || link.time >= (links[i - 1]?.time ?? 0)), 'links out of order'],
    [/\d/.test(sentence), 'a sentence without a number'],
    [why.time === time, 'another time than the event'],
    [!/NaN|undefined|null|Infinity|without end/.test(words), 'words that are none'],
    [links.at(-1)?.place !== null, 'an event that is nowhere'],
  ];
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}

/** What a new environment went through before it was ready, as causes: each phase with its length. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { initWorkOf } from '../../engine/workOf.ts';
import { configurationOf } from '../../trace/configuration.ts';
import { spansInWindow } from '../../trace/spansInWindow.ts';
import type { Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';

/** One link for each phase between `from` and `until`, µs, at its beginning. */
export function phaseLinks(trace: Trace, environment: number, from: number, until: number): WhyLink[] {
  return spansInWindow(trace, environment, from, until).flatMap(({ state, start, end }): WhyLink[] => {
    const info = trace.machines.environment[state];
    const words = phrases[info?.name.split('.').at(-1) ?? ''];
    const length = Math.min(end, until) - start;
    if (words === undefined || length <= 0) return [];
    const step = info?.name.endsWith('init.function') ? longestStep(trace, environment, length) : '';
    const text = `${words.what} takes ${formatDuration(length)}${step}`;
    return [{ time: start, text, ruleId: words.ruleId, place: { kind: 'environment', row: environment } }];
  });
}

const phrases: Readonly<Record<string, { readonly what: string; readonly ruleId: string }>> = {
  provisioning: { what: 'Creating the environment', ruleId: 'lifecycle.provisioning' },
  restoring: { what: 'Restoring the snapshot', ruleId: 'snapstart.published-versions' },
  extension: { what: 'Init of the extensions', ruleId: 'lifecycle.phases' },
  runtime: { what: 'Init of the runtime', ruleId: 'cold-start.init-duration' },
  function: { what: 'Init of your code, outside the handler,', ruleId: 'lifecycle.phases' },
  abandoned: { what: 'Init that is given up', ruleId: 'lifecycle.init-limit' },
};

/** Named when it is more than half of the phase. */
function longestStep(trace: Trace, environment: number, length: number): string {
  if (!configurationOf(trace, environment).init.some(({ kind }) => kind === 'call')) return '';
  const steps = initWorkOf(trace, environment).map(({ label, kind, start, end }) => ({ label, kind, took: end - start }));
  const longest = steps.reduce<(typeof steps)[number] | null>((most, step) => (most === null || step.took > most.took ? step : most), null);
  if (longest === null || longest.kind !== 'call' || longest.took * 2 < length) return '';
  return `, ${formatDuration(longest.took)} of it ${longest.label}`;
}

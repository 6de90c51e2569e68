/** An init that ends in time: its longest step cut to what Lambda allows. */
import { durationText, ruleValue, type Step } from '../../../sim/index.ts';
import type { Candidate } from '../candidate.ts';
import { functionPath } from '../settingPath.ts';
import { insteadOf } from '../words.ts';
import { timeoutEndings } from './endingNames.ts';

export const shorterInit: Candidate = {
  kind: 'shorterInit',
  *propose(context) {
    for (const site of context.sites) {
      if (!timeoutEndings.some((name) => site.endings.has(name))) continue;
      const { init } = site.function;
      const longest = init.reduce((best, step, place) => (lengthOf(step) > lengthOf(init[best]) ? place : best), 0);
      const length = lengthOf(init[longest]);
      const others = init.reduce((sum, step) => sum + lengthOf(step), 0) - length;
      // The runtime starts within the same limit: what fits is tried from the longest on.
      const limit = ruleValue('lifecycle.init-limit') * 1e6 - others;
      const path = functionPath(context, site, `init.${longest}.${init[longest]?.kind ?? 'io'}`);
      for (const share of [0.9, 0.75, 0.5]) {
        const value = Math.floor((limit * share) / 1e5) * 1e5;
        if (value <= 0 || value >= length) continue;
        yield {
          title: `Init step ${longest + 1} in ${insteadOf(seconds(value), seconds(length))}`,
          edits: [{ path, value: durationText(value) }],
          note: 'Load less, or load it when it is first needed.',
        };
      }
    }
  },
};

const seconds = (micros: number): string => `${micros / 1e6} s`;

/** Length of a step that always takes the same time, µs; 0 for others, which cannot be cut to a number. */
function lengthOf(step: Step | undefined): number {
  if (step === undefined || step.kind === 'call') return 0;
  const time = step.kind === 'cpu' ? step.work : step.wait;
  return time.kind === 'constant' ? time.value * step.times : 0;
}

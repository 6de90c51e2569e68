/** Maximum concurrency on the queue's mapping: pollers fetch only what can be handled. */
import { ruleValue } from '../../../sim/index.ts';
import type { Candidate } from '../candidate.ts';
import { inFlightAt } from '../peakInFlight.ts';
import { functionPath, triggerPath } from '../settingPath.ts';
import { count, insteadOf } from '../words.ts';
import { throttleEndings } from './endingNames.ts';

export const mappingConcurrency: Candidate = {
  kind: 'mappingConcurrency',
  *propose(context) {
    for (const site of context.sites) {
      if (site.trigger.type !== 'sqs') continue;
      const least = ruleValue('mapping.maximum-concurrency-minimum');
      const path = triggerPath(context, site, 'maximumConcurrency');
      const { reservedConcurrentExecutions: reserved } = site.function;
      const before = (site.settings?.settings.maximumConcurrency as number | null) ?? null;
      const title = (value: number) => `Maximum concurrency ${insteadOf(count(value), before === null ? null : count(before))}`;
      if (reserved !== null && throttleEndings.some((name) => site.endings.has(name))) {
        const value = Math.max(least, reserved);
        const reservation = functionPath(context, site, 'reservedConcurrentExecutions');
        yield {
          title: `Maximum concurrency ${count(value)} on the queue instead of a reservation of ${count(reserved)}`,
          edits: [
            { path, value },
            // A reservation below what the mapping may use would still refuse.
            { path: reservation, value: reservation.startsWith('timeline.') ? null : undefined },
          ],
          note: 'The queue is capped; other callers of the function are not.',
        };
        continue;
      }
      const value = Math.max(least, inFlightAt(context.trace, site.fn, context.time) - 1);
      const isColdStart = context.subject.kind === 'coldStart';
      if (isColdStart && (before === null || value < before)) {
        yield { title: title(value), edits: [{ path, value }], note: 'Messages wait in the queue for longer instead.' };
      }
    }
  },
};

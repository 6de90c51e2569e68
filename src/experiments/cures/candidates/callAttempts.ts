/** More attempts of a call that failed, as many as it takes in this run. */
import { failedCall, workOf } from '../../../sim/index.ts';
import type { Candidate, CureContext, Site } from '../candidate.ts';
import { functionPath } from '../settingPath.ts';
import { count, insteadOf } from '../words.ts';

/** Failures that the same call meets again. */
const LASTING = ['accessDenied', 'staleCredentials', 'tooManyConnections'];

/** Beyond this a caller waits too long for an answer. */
const MOST = 8;

export const callAttempts: Candidate = {
  kind: 'callAttempts',
  *propose(context) {
    for (const site of context.sites) {
      const place = failedStep(context, site);
      const step = place === null ? undefined : site.function.handler[place];
      if (step?.kind !== 'call') continue;
      const path = functionPath(context, site, `handler.${place}.maximumAttempts`);
      for (let value = step.maximumAttempts + 1; value <= MOST; value++) {
        yield {
          title: `Call ${step.on} up to ${insteadOf(`${count(value)} times`, count(step.maximumAttempts))}`,
          edits: [{ path, value }],
          note: 'Retries add to the load of what is already in trouble.',
        };
      }
    }
  },
};

/** Place of the last call that failed in the handler, or null. */
function failedStep({ trace }: CureContext, { attempts, function: fn }: Site): number | null {
  if (attempts.some((row) => LASTING.includes(failedCall(trace, row)?.outcome ?? ''))) return null;
  const failed = attempts.flatMap((row) => workOf(trace, row)).findLast((step) => step.kind === 'call' && step.failed);
  if (failed === undefined) return null;
  const place = fn.handler.findIndex(
    (step) => step.kind === 'call' && failed.label.includes(step.action) && failed.label.includes(step.on),
  );
  return place < 0 ? null : place;
}

/** No reservation: the function shares what the account has. */
import type { Candidate } from '../candidate.ts';
import { functionPath } from '../settingPath.ts';
import { count } from '../words.ts';
import { reservationEndings } from './endingNames.ts';

export const removeReservation: Candidate = {
  kind: 'removeReservation',
  *propose(context) {
    for (const site of context.sites) {
      const { reservedConcurrentExecutions: reserved, provisionedConcurrentExecutions: provisioned } = site.function;
      if (reserved === null || provisioned > 0 || !reservationEndings.some((name) => site.endings.has(name))) continue;
      const path = functionPath(context, site, 'reservedConcurrentExecutions');
      yield {
        title: `Remove the reservation of ${count(reserved)}`,
        // A `set` of the timeline can only be answered by another value.
        edits: [{ path, value: path.startsWith('timeline.') ? null : undefined }],
        note: 'Nothing keeps room for the function any more, and nothing caps it.',
      };
    }
  },
};

/** SnapStart: environments begin from a snapshot, so that init was done when the version was published. */
import type { Candidate } from '../candidate.ts';
import { functionPath } from '../settingPath.ts';
import { throttleEndings, timeoutEndings } from './endingNames.ts';

export const snapStart: Candidate = {
  kind: 'snapStart',
  *propose(context) {
    for (const site of context.sites) {
      const isHelped = [...timeoutEndings, ...throttleEndings].some((name) => site.endings.has(name));
      if (!isHelped || site.function.snapStart || site.function.init.length === 0) continue;
      // Where the runtime or another setting does not allow it, the scenario is not valid and the change is not a cure.
      yield { title: `SnapStart for ${site.function.name}`, edits: [{ path: functionPath(context, site, 'snapStart'), value: true }] };
    }
  },
};

/** The permission that the role lacked, and nothing more. */
import { type FailedCall, failedCall, neededPolicy } from '../../../sim/index.ts';
import type { Candidate, CureContext, Site } from '../candidate.ts';
import { functionPath } from '../settingPath.ts';

export const grantPermission: Candidate = {
  kind: 'grantPermission',
  *propose(context) {
    for (const site of context.sites) {
      const denied = deniedCalls(context, site);
      const { role, name } = site.function;
      if (denied.length === 0 || role === null) continue;
      const actions = new Set(denied.map(({ step }) => step.action));
      const needed = neededPolicy(context.trace, site.fn)?.Statement ?? [];
      const missing = needed.filter(({ Action }) => [Action ?? []].flat().some((action) => actions.has(action)));
      const path = functionPath(context, site, 'role.Statement');
      const title = `Allow ${[...actions].join(' and ')} on ${[...new Set(denied.map(({ step }) => step.on))].join(' and ')}`;
      yield { title, edits: [{ path, value: [...role.Statement, ...missing] }] };
      // A permission that is denied expressly, or another one that would be missed next: exactly what the function needs.
      yield { title: `Give ${name} the role that it needs`, edits: [{ path, value: needed }], note: 'It replaces the role’s policy.' };
    }
  },
};

function deniedCalls({ trace }: CureContext, { attempts }: Site): FailedCall[] {
  return attempts.flatMap((row) => {
    const call = failedCall(trace, row);
    return call?.outcome === 'accessDenied' ? [call] : [];
  });
}

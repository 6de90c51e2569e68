/** A secret that is not older than the work that uses it: read for each request, or by environments that were made after its rotation. */
import { durationText, failedCall, getPath, markKinds, type Trace } from '../../../sim/index.ts';
import type { Candidate, CureContext, Site } from '../candidate.ts';
import { moveToHandler } from '../moveToHandler.ts';
import { functionPath } from '../settingPath.ts';

export const readSecretEachTime: Candidate = {
  kind: 'readSecretEachTime',
  *propose(context) {
    for (const { site, secret } of stale(context)) {
      const { init, handler } = site.function;
      const place = init.findIndex((step) => step.kind === 'call' && step.on === secret);
      const use = handler.findIndex((step) => step.kind === 'call');
      if (place < 0 || use < 0) continue;
      const paths = { init: functionPath(context, site, 'init'), handler: functionPath(context, site, 'handler') };
      const lists = moveToHandler(context.json, paths, place, use);
      if (lists === null) continue;
      yield {
        title: `Read ${secret} for every request`,
        edits: [
          { path: paths.init, value: lists.init },
          { path: paths.handler, value: lists.handler },
        ],
        note: 'Every request waits for it; the caching extension would bound its age instead.',
      };
    }
  },
};

export const deployAfterRotation: Candidate = {
  kind: 'deployAfterRotation',
  *propose(context) {
    for (const { site } of stale(context)) {
      const at = lastRotation(context.trace, context.time);
      if (at === null) continue;
      const timeline = getPath(context.json, 'timeline');
      const place = Array.isArray(timeline) ? timeline.length : 0;
      yield {
        title: `Deploy ${site.function.name} right after the rotation`,
        edits: [{ path: `timeline.${place}`, value: { at: durationText(at), deploy: { function: site.function.name } } }],
        note: 'All its environments start anew.',
      };
    }
  },
};

/** Sites that were refused because their copy of a secret was old, with the secret. */
function stale({ trace, scenario, sites }: CureContext): { readonly site: Site; readonly secret: string }[] {
  return sites.flatMap((site) => {
    const call = site.attempts.map((row) => failedCall(trace, row)).find((failed) => failed?.outcome === 'staleCredentials');
    const secret = scenario.resources.find(({ name }) => name === call?.step.on)?.settings.credentials;
    return typeof secret === 'string' ? [{ site, secret }] : [];
  });
}

function lastRotation({ marks }: Trace, until: number): number | null {
  let found: number | null = null;
  for (let row = 0; row < marks.length; row++) {
    const time = marks.time[row] as number;
    if (time <= until && markKinds[marks.kind[row] as number]?.name === 'rotated') found = time;
  }
  return found;
}

/** Without what happened: an outage, a change, a kill, a bad item, a bug. Such a run explains; it is nothing that one could have set. */
import { getPath, parseDuration } from '../../../sim/index.ts';
import type { Candidate } from '../candidate.ts';
import { functionPath, resourcePath } from '../settingPath.ts';

/** Entries of the timeline that did it, in words. */
const words: Readonly<Record<string, string>> = {
  fault: 'the fault',
  set: 'the change of settings',
  kill: 'the kill',
  deploy: 'the deployment',
  poison: 'the item that cannot be handled',
  rotate: 'the rotation',
};

export const withoutEntry: Candidate = {
  kind: 'withoutEntry',
  isExplanation: true,
  *propose({ json, time }) {
    const timeline = getPath(json, 'timeline');
    if (!Array.isArray(timeline)) return;
    // The last one before it is the likeliest to have done it.
    const entries = timeline.map((entry: unknown, place) => ({ place, ...readEntry(entry) })).filter(({ at }) => at <= time);
    for (const { place, at, kind } of entries.sort((one, other) => other.at - one.at)) {
      const name = words[kind];
      if (name === undefined) continue;
      yield { title: `Without ${name} at ${at / 1e6} s`, edits: [{ path: `timeline.${place}`, value: undefined }] };
    }
  },
};

export const withoutErrors: Candidate = {
  kind: 'withoutErrors',
  isExplanation: true,
  *propose(context) {
    for (const site of context.sites) {
      const { name, errorRate, crashRate } = site.function;
      if (errorRate > 0 && site.endings.has('handlerError'))
        yield { title: `${name} without its bug`, edits: [{ path: functionPath(context, site, 'errorRate'), value: 0 }] };
      if (crashRate > 0 && site.endings.has('crashed'))
        yield { title: `${name} without its crashes`, edits: [{ path: functionPath(context, site, 'crashRate'), value: 0 }] };
      for (const step of site.function.handler) {
        const resource = step.kind === 'call' ? context.scenario.resources.find((one) => one.name === step.on) : undefined;
        if (resource === undefined || resource.errorRate === 0) continue;
        yield {
          title: `${resource.name} without its errors`,
          edits: [{ path: resourcePath(context, resource.name, 'errorRate'), value: 0 }],
        };
      }
    }
  },
};

function readEntry(entry: unknown): { readonly at: number; readonly kind: string } {
  const fields = typeof entry === 'object' && entry !== null ? entry : {};
  const at = 'at' in fields && typeof fields.at === 'string' ? parseDuration(fields.at) : null;
  return { at: at ?? Number.POSITIVE_INFINITY, kind: Object.keys(fields).find((key) => key in words) ?? '' };
}

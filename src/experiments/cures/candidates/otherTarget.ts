/** Writing elsewhere than to the resource that triggers the function, which ends a loop. */
import type { CallStep } from '../../../sim/index.ts';
import type { Candidate } from '../candidate.ts';
import { functionPath } from '../settingPath.ts';

export const otherTarget: Candidate = {
  kind: 'otherTarget',
  *propose(context) {
    const { kind } = context.subject;
    for (const site of context.sites) {
      const { source } = site;
      const isLoop = kind === 'recursionStopped' || site.endings.has('recursionStopped');
      if (source === undefined || !isLoop) continue;
      const writes = site.function.handler.flatMap((step, place) =>
        step.kind === 'call' && step.on === source.name && isWrite(step) ? [{ step, place }] : [],
      );
      if (writes.length === 0) continue;
      const name = freshName(`${source.name}-out`, context.scenario.resources);
      yield {
        title: `Write to another ${source.type === 's3' ? 'bucket' : 'resource'} than ${source.name}`,
        edits: [
          { path: `resources.${name}`, value: { type: source.type } },
          ...writes.map(({ place }) => ({ path: functionPath(context, site, `handler.${place}.on`), value: name })),
        ],
        note: 'Two resources, one to read from and one to write to, are what AWS advises.',
      };
    }
  },
};

/** Actions that announce something to the triggers of their resource. */
function isWrite({ action }: CallStep): boolean {
  return /:(Put|Send|Publish|Update|Delete|Copy|Complete|Batch)/.test(action);
}

function freshName(wanted: string, taken: readonly { readonly name: string }[]): string {
  return taken.some(({ name }) => name === wanted) ? freshName(`${wanted}-2`, taken) : wanted;
}

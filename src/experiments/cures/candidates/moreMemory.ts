/** More memory: what it needs where it ran out, else a larger share of a CPU, so that work is done sooner. */
import { endings, memoryUsedOf, ruleValue, type Step } from '../../../sim/index.ts';
import type { Candidate, CureContext, Site } from '../candidate.ts';
import { functionPath } from '../settingPath.ts';
import { count, insteadOf } from '../words.ts';

export const moreMemory: Candidate = {
  kind: 'moreMemory',
  *propose(context) {
    for (const site of context.sites) {
      const path = functionPath(context, site, 'memorySize');
      const before = site.function.memorySize;
      for (const value of sizes(context, site, path)) {
        yield { title: `Memory ${insteadOf(`${count(value)} MB`, `${count(before)} MB`)}`, edits: [{ path, value }] };
      }
    }
  },
};

function sizes(context: CureContext, site: Site, path: string): number[] {
  const { memorySize, handler, init } = site.function;
  const most = ruleValue('limits.memory-maximum');
  if (site.endings.has('outOfMemory')) return [neededMemory(context, site, path, most)].filter((size) => size > memorySize);
  const threads = threadsOf([...handler, ...init]);
  if (threads === 0) return [];
  // Beyond the vCPUs that its threads can use, more memory makes nothing faster.
  const useful = Math.min(most, ruleValue('cpu.mb-per-vcpu') * threads);
  return [2 * memorySize, useful].filter((size) => size > memorySize && size <= useful).map(Math.ceil);
}

/** What the largest invocation used when there was enough, rounded up to the next 64 MB. */
function neededMemory(context: CureContext, site: Site, path: string, most: number): number {
  const loose = context.run([{ path, value: most }]);
  if (loose === null) return most;
  let used = 0;
  for (let row = 0; row < loose.invocations.length; row++) {
    const isDone = endings[loose.invocations.ending[row] as number]?.outcome === 'succeeded';
    if (isDone && loose.environments.function[loose.invocations.environment[row] as number] === site.fn)
      used = Math.max(used, memoryUsedOf(loose, row));
  }
  return Math.min(most, Math.ceil(used / 64) * 64);
}

function threadsOf(steps: readonly Step[]): number {
  return steps.reduce((threads, step) => (step.kind === 'cpu' ? Math.max(threads, step.threads) : threads), 0);
}

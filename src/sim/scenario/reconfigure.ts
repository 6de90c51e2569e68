/** Carries out the `set` entries of a timeline one after the other, each on what the one before left. */

import type { JsonObject } from './jsonValue.ts';
import type { Scenario } from './model.ts';
import { resolvePath, showPath } from './path.ts';
import { createFindings, type Finding, type Findings, type Path } from './problem.ts';
import { readScenario } from './readScenario.ts';
import { setPath } from './setPath.ts';

/** How many shards a stream, or partitions a topic has. */
const SHARDS = /^resources\..+\.(shards|streamShards|partitions)$/;

export interface Reconfiguration {
  /** The scenario after these changes, or null when they are not valid; faults are reported at `path`. */
  apply(changes: Readonly<Record<string, unknown>>, path: Path): Scenario | null;
}

/** What cannot change while a system runs. */
const FIXED = ['version', 'name', 'description', 'seed', 'duration', 'timeline', '$schema'];

/** `sound`: whether the scenario itself is valid; if not, only the paths are checked. */
export function createReconfiguration(json: JsonObject, findings: Findings, sound: boolean): Reconfiguration {
  let current: unknown = { ...json, timeline: [] };
  const known = new Set(findings.all.map(({ message }) => message));
  return {
    apply(changes, path) {
      const before = current;
      const targets = new Map<string, Path>();
      const keysBefore = namesOf(before);
      let ok = true;
      for (const [key, value] of Object.entries(changes)) {
        const problem = refusal(current, key, value);
        if (problem !== null) findings.error([...path, key], problem.message, problem.remedy, true);
        ok &&= problem === null;
        if (problem !== null) continue;
        const steps = resolvePath(current, key);
        if ('value' in steps) targets.set(key, steps.value);
        const result = setPath(current, key, value);
        if (result.ok) current = result.json;
      }
      if (ok && namesOf(current) !== keysBefore) {
        findings.error(
          path,
          'A set changes what is there; it cannot add or remove functions, resources, triggers or traffic.',
          'Put them into the scenario from the start.',
        );
        ok = false;
      }
      const scenario = ok && sound ? readAnew(current, path, targets, known, findings) : null;
      if (scenario === null) current = before;
      return scenario;
    },
  };
}

function refusal(json: unknown, key: string, value: unknown): { readonly message: string; readonly remedy: string } | null {
  const [root = ''] = key.split('.');
  if (FIXED.includes(root)) return { message: `"${root}" cannot change during a run.`, remedy: 'Set it in the scenario itself.' };
  if (SHARDS.test(key))
    return { message: `"${key}" cannot change during a run: resharding is not simulated.`, remedy: 'Set it in the resource itself.' };
  const result = setPath(json, key, value);
  return result.ok ? null : result.problem;
}

/** Names and numbers of parts, as text to compare. */
function namesOf(json: unknown): string {
  const { functions, resources, triggers, traffic } = json as Record<string, unknown>;
  const sizes = [triggers, traffic].map((list) =>
    Array.isArray(list) ? list.map((item: { id?: unknown } | null) => item?.id ?? null) : [],
  );
  return JSON.stringify([Object.keys(functions ?? {}), Object.keys(resources ?? {}), ...sizes]);
}

function readAnew(json: unknown, path: Path, targets: ReadonlyMap<string, Path>, known: Set<string>, findings: Findings): Scenario | null {
  const found = createFindings();
  const result = readScenario(json, found, { drift: true });
  for (const finding of found.all) {
    // A warning that the scenario itself or an earlier set already gave says nothing new.
    if (finding.severity === 'warning' && known.has(finding.message)) continue;
    known.add(finding.message);
    const at = [...path, ...keyOf(finding, targets)];
    const where = showPath(json, finding.path);
    const message = at.length > path.length ? finding.message : `${where}: ${finding.message}`;
    if (finding.severity === 'error') findings.error(at, message, finding.remedy);
    else findings.warn(at, message, finding.remedy);
  }
  return found.all.some(({ severity }) => severity === 'error') ? null : (result?.scenario ?? null);
}

/** The change that a finding is about: the one whose target lies on the way to it, or beneath it. */
function keyOf(finding: Finding, targets: ReadonlyMap<string, Path>): Path {
  for (const [key, target] of targets) {
    const shorter = Math.min(target.length, finding.path.length);
    if (target.slice(0, shorter).join('\n') === finding.path.slice(0, shorter).join('\n') && shorter > 1) return [key];
  }
  return targets.size === 1 ? [...targets.keys()] : [];
}

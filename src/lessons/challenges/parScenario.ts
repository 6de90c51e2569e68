/** The challenge's scenario with its par solution. */
import { type ScenarioInput, setPath } from '../../sim/index.ts';
import type { Challenge } from './challenge.ts';

/** Throws for an edit that leads nowhere, a fault of the challenge. */
export function parScenario({ slug, scenario, par }: Challenge): ScenarioInput {
  return par.reduce<unknown>((json, { path, value }) => {
    const result = setPath(json, path, value);
    if (!result.ok) throw new Error(`${slug}: ${path}: ${result.problem.message}`);
    return result.json;
  }, scenario) as ScenarioInput;
}

/** From what a person wrote to the scenario that the engine runs, or to everything that is wrong with it. Never throws, whatever comes in. */

import { locate, parseJsonText, placeOf, readTree } from './jsonText.ts';
import { checkPlainJson, isObject } from './jsonValue.ts';
import type { Scenario } from './model.ts';
import { showPath } from './path.ts';
import { createFindings, type Finding, type Findings, PROBLEM_LIMIT, type Problem } from './problem.ts';
import { readScenario } from './readScenario.ts';
import { readTimeline } from './readTimeline.ts';

export type ParseResult =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses JSON, or JSON text; problems with a text carry line and column. On failure `problems` holds errors first, then warnings. */
export function parseScenario(input: unknown): ParseResult {
  const findings = createFindings();
  if (typeof input !== 'string') {
    const scenario = readWhole(input, findings);
    return resultOf(scenario, findings, (finding) => problemOf(input, finding));
  }
  const read = parseJsonText(input);
  if ('fault' in read) return { ok: false, problems: [{ path: '', ...read.fault, severity: 'error', ...placeOf(input, read.offset) }] };
  const tree = once(() => readTree(input));
  for (const { path } of input.length < LONG_TEXT ? tree().twice : []) {
    findings.error(path, `"${String(path.at(-1))}" appears twice here; only the last would count.`, 'Rename or remove one of them.', true);
  }
  const scenario = readWhole(read.value, findings);
  return resultOf(scenario, findings, (finding) => {
    return { ...problemOf(read.value, finding), ...placeOf(input, locate(tree(), finding.path, finding.atKey)) };
  });
}

/** Texts longer than this, mostly recorded times, are not scanned for doubled keys. */
const LONG_TEXT = 1_000_000;

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

function readWhole(json: unknown, findings: Findings): Scenario | null {
  const doubled = findings.all.length;
  checkPlainJson(json, findings);
  // Unsafe or endless JSON is not looked at any further.
  if (findings.all.length > doubled) return null;
  const read = readScenario(json, findings);
  if (read === null || !isObject(json)) return null;
  return { ...read.scenario, timeline: readTimeline(json, read.draft, findings) };
}

function resultOf(scenario: Scenario | null, findings: Findings, show: (finding: Finding) => Problem): ParseResult {
  const errors = findings.all.filter(({ severity }) => severity === 'error');
  const warnings = findings.all.filter(({ severity }) => severity === 'warning');
  if (scenario !== null && errors.length === 0) return { ok: true, scenario, warnings: warnings.slice(0, PROBLEM_LIMIT).map(show) };
  return { ok: false, problems: [...errors, ...warnings].slice(0, PROBLEM_LIMIT).map(show) };
}

function problemOf(json: unknown, { path, message, remedy, severity }: Finding): Problem {
  return { path: showPath(json, path), message, remedy, severity };
}

/** `coldstart run`: simulates a scenario, prints what came of it and checks expectations. */
import { writeFileSync } from 'node:fs';
import { encodeTrace, type Summary, simulate, summarise, type Trace } from '../sim/index.ts';
import type { Command, Console, ExitCode } from './command.ts';
import { checkExpectation, type Expectation, readExpectations } from './expectations.ts';
import type { Given } from './flags.ts';
import { type Loaded, loadScenario, problemText, scenarioFlags } from './loadScenario.ts';
import { summaryText } from './summaryText.ts';
import { windowFlags, windowOf } from './window.ts';

export const run: Command = {
  name: 'run',
  purpose: 'simulate a scenario and print its summary',
  operand: 'FILE',
  flags: [
    ...scenarioFlags,
    ...windowFlags,
    { name: '--json', value: null, help: 'print the summary as one JSON object and nothing else' },
    { name: '--expect', value: 'EXPR', repeatable: true, help: 'exit with 1 unless this is true of the summary' },
    { name: '--trace', value: 'OUT', help: 'also write everything that happened to this file (docs/TRACE.md)' },
  ],
  details: `FILE is a scenario in JSON, - for standard input, or the name of a gallery scenario.

An expectation is an expression over the summary that --json prints, such as
  triggers.uploads.outcomes.succeeded == 40
  queues.orders.ApproximateAgeOfOldestMessage.max < 60
  functions.resize-image.Duration.p99 < 900 && bill.totalUsd < 0.01
  functions["a.b"].Errors / functions["a.b"].Invocations < 0.02
with + - * / == != < <= > >= && || ! and abs, min, max, round. A minus needs spaces around it, as names hold dashes.`,
  run: runScenario,
};

interface Plan {
  readonly window: { readonly from: number; readonly to: number };
  readonly expectations: readonly Expectation[];
  readonly parsed: Extract<Loaded, { ok: true }>['parsed'];
}

function runScenario(given: Given, console: Console): ExitCode {
  const plan = planOf(given);
  if (Array.isArray(plan)) {
    for (const message of plan) console.complain(message);
    return 2;
  }
  const { parsed, window, expectations } = plan as Plan;
  const trace = simulate(parsed.scenario);
  const own = summarise(trace, window);
  const label = given.operand as string;
  const warnings = [...parsed.warnings.map(problemText), ...own.warnings];
  const summary: Summary = { ...own, warnings };
  const json = given.flags.has('--json');
  console.write(json ? `${JSON.stringify(summary, null, 2)}\n` : summaryText(summary));
  if (!json) for (const warning of warnings) console.complain(`${label}: warning: ${warning}`);
  const out = given.flags.get('--trace')?.[0];
  const failure = out === undefined ? null : writeTrace(out, trace);
  if (failure !== null) console.complain(failure);
  const code = check(expectations, summary, console);
  return failure === null ? code : 2;
}

function planOf(given: Given): Plan | string[] {
  const expectations = readExpectations(given.flags.get('--expect') ?? []);
  if (typeof expectations === 'string') return [expectations];
  const loaded = loadScenario(given);
  if (!loaded.ok) return [...loaded.messages];
  const window = windowOf(given, loaded.parsed.scenario.duration);
  return typeof window === 'string' ? [window] : { window, expectations, parsed: loaded.parsed };
}

function writeTrace(path: string, trace: Trace): string | null {
  try {
    writeFileSync(path, encodeTrace(trace));
    return null;
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    return `The trace cannot be written to ${JSON.stringify(path)} (${code}).`;
  }
}

function check(expectations: readonly Expectation[], summary: Summary, console: Console): ExitCode {
  let code: ExitCode = 0;
  for (const expectation of expectations) {
    const { kind, message } = checkExpectation(expectation, summary);
    if (kind === 'holds') continue;
    console.complain(message);
    if (kind === 'unanswerable') code = 2;
    else if (code === 0) code = 1;
  }
  return code;
}

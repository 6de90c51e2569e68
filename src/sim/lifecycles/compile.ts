/**
 * From an XState machine to a table: runs XState's own pure `transition()` over every reachable state × event × context class and writes down
 * what it did. Refuses, with the reason, what a table cannot hold exactly.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, type EventObject, initialTransition, transition } from 'xstate';
import { afterEvents, assertCompilable, type Coverage, checkCoverage, readActions } from './compileChecks.ts';
import { ILLEGAL, type LifecycleTable } from './lifecycleTable.ts';
import { minimise } from './minimise.ts';
import type { Phase, StateInfo } from './stateInfo.ts';

export interface CompileOptions {
  /** Context class → input of the machine. The context must be finite: a function of these. */
  readonly classes: Readonly<Record<string, unknown>>;
  /** Column → event object, one column for each value an event's payload can have. */
  readonly events: Readonly<Record<string, EventObject>>;
  /** Every named action in the order in which the engine executes them. */
  readonly actions: readonly string[];
  /** How many delays may be live in one state at once; the environment engine keeps a single deadline. Default 8. */
  readonly liveDelays?: number;
}

interface Found {
  readonly snapshot: AnyMachineSnapshot;
  readonly key: string;
}

/** Thrown for machines that cannot be compiled exactly. */
export class CompileError extends Error {}

const statePath = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value as Record<string, unknown>)
        .map(([name, inner]) => `${name}.${statePath(inner)}`)
        .join('|');

const keyOf = (snapshot: AnyMachineSnapshot): string => `${statePath(snapshot.value)} ${JSON.stringify(snapshot.context)}`;

/** Compiles `machine`. Throws a CompileError that names the machine, the place and the reason. */
export function compile(machine: AnyStateMachine, options: CompileOptions): LifecycleTable {
  const refuse = (reason: string): never => {
    throw new CompileError(`${machine.id}: ${reason}`);
  };
  assertCompilable(machine, options, refuse);
  const { byColumn: after, delays } = afterEvents(machine);
  const columns = [...Object.keys(options.events), ...delays.map((name) => `after.${name}`)];
  const coverage: Coverage = { taken: new Set(), guards: new Map() };
  const observed = observeGuards(machine, coverage);

  const found: Found[] = [];
  const indexOf = new Map<string, number>();
  const visit = (snapshot: AnyMachineSnapshot): number => {
    const key = keyOf(snapshot);
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    if (found.length >= 255) return refuse('more than 255 states: its context is not finite');
    found.push({ snapshot, key });
    indexOf.set(key, found.length - 1);
    return found.length - 1;
  };

  const initial: Record<string, number> = {};
  for (const [name, input] of Object.entries(options.classes)) {
    const [snapshot, actions] = initialTransition(observed, input as never);
    if (readActions(actions, options.actions, refuse).actions !== 0) refuse('the initial state has entry actions');
    initial[name] = visit(snapshot);
  }

  const columnBits = Math.max(1, 32 - Math.clz32(columns.length - 1));
  const programs = new Map<string, { index: number; actions: number; arms: number }>([['0:0', { index: 0, actions: 0, arms: 0 }]]);
  const rows: number[][] = [];
  for (let state = 0; state < found.length; state++) {
    const { snapshot } = found[state] as Found;
    const row = new Array<number>(1 << columnBits).fill(ILLEGAL);
    columns.forEach((column, index) => {
      const event = eventFor(column, snapshot, options.events, after);
      if (event === null || snapshot.status === 'done') return;
      for (const taken of machine.getTransitionData(snapshot as never, event as never)) coverage.taken.add(taken);
      const [next, executed] = transition(observed, snapshot as never, event as never);
      // A state that is entered again gives the same snapshot, but cancels its delays and arms them anew.
      if ((next as unknown) === snapshot && executed.length === 0) return;
      const read = readActions(executed, options.actions, refuse);
      const arms = read.arms.reduce((mask, name) => mask | (1 << delays.indexOf(name)), 0);
      const programKey = `${read.actions}:${arms}`;
      const program = programs.get(programKey) ?? { index: programs.size, actions: read.actions, arms };
      programs.set(programKey, program);
      if (program.index > 254) refuse('more than 254 programs');
      row[index] = (program.index << 8) | visit(next);
    });
    rows.push(row);
  }
  checkCoverage(machine, coverage, refuse);
  const merged = mergeAlike({ columns, columnBits, delays, initial, found, rows, programs: [...programs.values()] });
  return buildTable(machine, options, merged, refuse);
}

/** Keeps one state of each group that behaves alike. */
function mergeAlike(parts: Parts): Parts {
  const names = parts.found.map(({ snapshot }) => statePath(snapshot.value));
  const block = minimise(names, parts.rows);
  const firsts = block.flatMap((b, state) => (block.indexOf(b) === state ? [state] : []));
  return {
    ...parts,
    initial: Object.fromEntries(Object.entries(parts.initial).map(([name, state]) => [name, block[state] as number])),
    found: firsts.map((state) => parts.found[state] as Found),
    rows: firsts.map((state) =>
      (parts.rows[state] as readonly number[]).map((cell) =>
        cell === ILLEGAL ? ILLEGAL : (cell & 0xff00) | (block[cell & 0xff] as number),
      ),
    ),
  };
}

/** The event object behind a column in a state: its own, or the end of the delay that is live there. */
function eventFor(
  column: string,
  snapshot: AnyMachineSnapshot,
  events: Readonly<Record<string, EventObject>>,
  after: ReadonlyMap<string, ReadonlyMap<string, string>>,
): EventObject | null {
  const own = events[column];
  if (own) return own;
  const byNode = after.get(column);
  for (const node of snapshot._nodes as readonly { readonly id: string }[]) {
    const type = byNode?.get(node.id);
    if (type) return { type };
  }
  return null;
}

/** The machine with every named guard wrapped, so that outcomes which never occur are noticed. */
function observeGuards(machine: AnyStateMachine, coverage: Coverage): AnyStateMachine {
  const guards = Object.fromEntries(
    Object.entries(machine.implementations.guards).map(([name, guard]) => {
      const seen = new Set<boolean>();
      coverage.guards.set(name, seen);
      const observed = (args: unknown, params: unknown): boolean => {
        const outcome = (guard as (args: unknown, params: unknown) => boolean)(args, params);
        seen.add(outcome);
        return outcome;
      };
      return [name, observed];
    }),
  );
  return machine.provide({ guards } as never);
}

interface Parts {
  readonly columns: readonly string[];
  readonly columnBits: number;
  readonly delays: readonly string[];
  readonly initial: Readonly<Record<string, number>>;
  readonly found: readonly Found[];
  readonly rows: readonly (readonly number[])[];
  readonly programs: readonly { readonly actions: number; readonly arms: number }[];
}

function buildTable(machine: AnyStateMachine, options: CompileOptions, parts: Parts, refuse: (reason: string) => never): LifecycleTable {
  const meta = parts.found.map(({ snapshot }) => Object.assign({}, ...Object.values(snapshot.getMeta())) as Record<string, unknown>);
  const works = [...new Set(meta.flatMap((m) => (typeof m.work === 'string' ? [m.work] : [])))];
  const tagNames = [...new Set(parts.found.flatMap(({ snapshot }) => [...snapshot.tags] as string[]))].sort();
  const live = parts.found.map(({ snapshot }) =>
    (snapshot._nodes as readonly { readonly after: readonly { readonly delay: unknown }[] }[])
      .flatMap((node) => node.after)
      .reduce((mask, { delay }) => mask | (1 << parts.delays.indexOf(String(delay))), 0),
  );
  const maximum = options.liveDelays ?? 8;
  live.forEach((mask, state) => {
    if (bitCount(mask) > maximum) refuse(`more than ${maximum} delays live at once in ${parts.found[state]?.key}`);
  });
  const states = parts.found.map(({ snapshot }, i): StateInfo => {
    const atomic = (snapshot._nodes as readonly { readonly type: string; readonly description?: string }[]).filter(
      (n) => n.type !== 'compound',
    );
    return {
      name: statePath(snapshot.value),
      tags: ([...snapshot.tags] as string[]).sort(),
      phase: (meta[i]?.phase as Phase | undefined) ?? null,
      outcome: (meta[i]?.outcome as string | undefined) ?? null,
      description: atomic.map((n) => n.description ?? '').join(' '),
    };
  });
  const done = (m: Record<string, unknown>): number => {
    const index = typeof m.done === 'string' ? parts.columns.indexOf(m.done) : -1;
    return typeof m.done === 'string' && index < 0 ? refuse(`the event ${m.done} that ends work is not in the alphabet`) : index;
  };
  return {
    id: machine.id,
    states,
    events: parts.columns,
    columnBits: parts.columnBits,
    actions: options.actions,
    delays: parts.delays,
    works,
    initial: parts.initial,
    cells: Uint16Array.from(parts.rows.flat()),
    programActions: Uint32Array.from(parts.programs, (p) => p.actions),
    programArms: Uint32Array.from(parts.programs, (p) => p.arms),
    work: Int16Array.from(meta, (m) => (typeof m.work === 'string' ? works.indexOf(m.work) : -1)),
    workDone: Int16Array.from(meta, done),
    live: Uint32Array.from(live),
    tags: Uint32Array.from(states, (s) => s.tags.reduce((mask, tag) => mask | (1 << tagNames.indexOf(tag)), 0)),
    tagNames,
    handlerState: meta.findIndex((m) => m.handler === true),
    frozenState: meta.findIndex((m) => m.between === true),
  };
}

const bitCount = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
};

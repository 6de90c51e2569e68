/** The tables are the machines: every reachable state × event, and long walks of a live actor. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, createActor, initialTransition, SimulatedClock, transition } from 'xstate';
import { asynchronousEventMachine } from './asynchronousEvent.machine.ts';
import { type CompileOptions, compile } from './compile.ts';
import { asynchronousOptions, environmentOptions, queueMessageOptions, streamBatchOptions, synchronousOptions } from './compileAll.ts';
import { environmentMachine } from './environment.machine.ts';
import { ILLEGAL, type LifecycleTable } from './lifecycleTable.ts';
import { queueMessageMachine } from './queueMessage.machine.ts';
import { streamBatchMachine } from './streamBatch.machine.ts';
import { synchronousRequestMachine } from './synchronousRequest.machine.ts';

const cases: readonly (readonly [string, AnyStateMachine, CompileOptions])[] = [
  ['environment', environmentMachine, environmentOptions],
  ['synchronousRequest', synchronousRequestMachine, synchronousOptions],
  ['asynchronousEvent', asynchronousEventMachine, asynchronousOptions],
  ['queueMessage', queueMessageMachine, queueMessageOptions],
  ['streamBatch', streamBatchMachine, streamBatchOptions],
];

const path = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value as object)
        .map(([k, v]) => `${k}.${path(v)}`)
        .join('|');

const actionsOf = (table: LifecycleTable, program: number): string[] =>
  table.actions.filter((_, bit) => (table.programActions[program] as number) & (1 << bit));

const armsOf = (table: LifecycleTable, program: number): string[] =>
  table.delays.filter((_, bit) => (table.programArms[program] as number) & (1 << bit)).sort();

/** The event object behind a column, for a snapshot: its own, or the end of a delay that is live there. */
function eventFor(snapshot: AnyMachineSnapshot, column: string, options: CompileOptions) {
  const own = options.events[column];
  if (own) return own;
  const delay = column.slice('after.'.length);
  for (const node of snapshot._nodes as { after: { delay: unknown; eventType: string }[] }[]) {
    const found = node.after.find((after) => after.delay === delay);
    if (found) return { type: found.eventType };
  }
  return null;
}

describe.each(cases)('the table of %s', (_name, machine, options) => {
  const table = compile(machine, options);

  it('agrees with XState on the next state, the actions and their order, the delays armed and the tags, for every reachable state and event', () => {
    const seen = new Set<string>();
    let compared = 0;
    for (const [name, input] of Object.entries(options.classes)) {
      const [start] = initialTransition(machine, input as never);
      const open: [AnyMachineSnapshot, number][] = [[start as AnyMachineSnapshot, table.initial[name] as number]];
      while (open.length > 0) {
        const [snapshot, state] = open.pop() as [AnyMachineSnapshot, number];
        const key = `${path(snapshot.value)} ${JSON.stringify(snapshot.context)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        expect(table.states[state]?.name).toBe(path(snapshot.value));
        expect([...snapshot.tags].sort()).toEqual(table.states[state]?.tags);
        table.events.forEach((column, index) => {
          const cell = table.cells[(state << table.columnBits) | index] as number;
          const event = snapshot.status === 'done' ? null : eventFor(snapshot, column, options);
          const [next, executed] = event ? transition(machine, snapshot as never, event as never) : [snapshot, []];
          compared++;
          if (!event || ((next as unknown) === snapshot && executed.length === 0)) {
            expect(cell, `${key} ${column}`).toBe(ILLEGAL);
            return;
          }
          const list = executed as { type: string; params?: { event: { type: string } } }[];
          expect(list.filter((a) => !a.type.startsWith('xstate.')).map((a) => a.type)).toEqual(actionsOf(table, cell >>> 8));
          const armed = list.filter((a) => a.type === 'xstate.raise').map((a) => (a.params?.event.type ?? '').split('.')[2] as string);
          expect(armed.sort()).toEqual(armsOf(table, cell >>> 8));
          open.push([next as AnyMachineSnapshot, cell & 0xff]);
        });
      }
    }
    expect(compared).toBeGreaterThan(table.states.length * table.events.length - 1);
  });

  it('leads from every state to an end', () => {
    const ends = (state: number): boolean => {
      const visited = new Set([state]);
      const open = [state];
      for (let s = open.pop(); s !== undefined; s = open.pop()) {
        const row = table.cells.subarray(s << table.columnBits, (s + 1) << table.columnBits);
        if (row.every((cell) => cell === ILLEGAL)) return true;
        for (const cell of row) {
          if (cell === ILLEGAL || visited.has(cell & 0xff)) continue;
          visited.add(cell & 0xff);
          open.push(cell & 0xff);
        }
      }
      return false;
    };
    expect(table.states.map((_, state) => state).filter((state) => !ends(state))).toEqual([]);
  });

  it('has no state that no context class can reach', () => {
    const visited = new Set<number>(Object.values(table.initial));
    const open = [...visited];
    for (let s = open.pop(); s !== undefined; s = open.pop()) {
      for (const cell of table.cells.subarray(s << table.columnBits, (s + 1) << table.columnBits)) {
        if (cell === ILLEGAL || visited.has(cell & 0xff)) continue;
        visited.add(cell & 0xff);
        open.push(cell & 0xff);
      }
    }
    expect(visited.size).toBe(table.states.length);
  });
});

describe('a live actor of the environment machine', () => {
  const table = compile(environmentMachine, environmentOptions);

  it('walks through the same states as the table, whatever happens to it (lifecycle.phases)', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.nat(table.events.length - 1), { minLength: 1, maxLength: 60 }), (snapStart, columns) => {
        // A clock that never moves: the ends of delays are sent as events, as the engine does.
        const actor = createActor(environmentMachine, { input: { snapStart }, clock: new SimulatedClock() }).start();
        let state = table.initial[snapStart ? 'snapStart' : 'plain'] as number;
        for (const column of columns) {
          const snapshot = actor.getSnapshot() as AnyMachineSnapshot;
          if (snapshot.status === 'done') break;
          const event = eventFor(snapshot, table.events[column] as string, environmentOptions);
          if (event) actor.send(event as never);
          const cell = table.cells[(state << table.columnBits) | column] as number;
          if (cell !== ILLEGAL) state = cell & 0xff;
          expect(path((actor.getSnapshot() as AnyMachineSnapshot).value)).toBe(table.states[state]?.name);
        }
        actor.stop();
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

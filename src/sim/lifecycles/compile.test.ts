/** The compiler refuses what a table cannot hold exactly, and names the place. */
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, assign, createMachine, fromCallback, raise, setup } from 'xstate';
import { CompileError, type CompileOptions, compile } from './compile.ts';

const act = () => {};

/** Compiles a machine over the events GO and STOP with the actions first and second. */
function attempt(machine: AnyStateMachine, more: Partial<CompileOptions> = {}): () => unknown {
  const options: CompileOptions = {
    classes: { plain: undefined },
    events: { GO: { type: 'GO' }, STOP: { type: 'STOP' } },
    actions: ['first', 'second'],
    ...more,
  };
  return () => compile(machine, options);
}

const named = setup({ actions: { first: act, second: act }, delays: { limit: 0, other: 0 } });

/** A machine m whose state a does `on`, beside an end. */
const withState = (a: object) =>
  named.createMachine({ id: 'm', initial: 'a', states: { a, end: { type: 'final' } } } as never) as unknown as AnyStateMachine;

describe('the compiler', () => {
  it('compiles a machine with actions and a named delay', () => {
    const table = compile(withState({ on: { GO: { target: 'end', actions: ['first', 'second'] } }, after: { limit: 'end' } }), {
      classes: { plain: undefined },
      events: { GO: { type: 'GO' } },
      actions: ['first', 'second'],
    });
    expect(table.states.map(({ name }) => name)).toEqual(['a', 'end']);
    expect(table.events).toEqual(['GO', 'after.limit']);
    expect(table.programActions[1]).toBe(0b11);
  });

  it.each<readonly [what: string, machine: AnyStateMachine, message: string, more: Partial<CompileOptions> | null]>([
    ['a parallel state', createMachine({ id: 'm', type: 'parallel', states: { a: {}, b: {} } }), 'm is parallel', null],
    [
      'a history state',
      withState({ initial: 'x', states: { x: { on: { GO: 'h' } }, h: { type: 'history' } } }),
      'is a history state',
      null,
    ],
    [
      'an invoked actor',
      setup({ actors: { worker: fromCallback(act) } }).createMachine({
        id: 'm',
        initial: 'a',
        states: { a: { invoke: { src: 'worker' } } },
      }),
      'm.a invokes an actor',
      null,
    ],
    ['an unnamed delay', withState({ after: { 10: 'end' } }), 'm.a has an unnamed delay (10)', null],
    ['a wildcard', withState({ on: { '*': 'end' } }), 'm.a has a wildcard', null],
    ['an event outside the alphabet', withState({ on: { LEAP: 'end' } }), 'the event LEAP of m.a is not in the alphabet', null],
    [
      'action parameters',
      withState({ on: { GO: { target: 'end', actions: { type: 'first', params: { x: 1 } } } } }),
      'the action first has parameters',
      null,
    ],
    [
      'an action outside the list',
      withState({ on: { GO: { target: 'end', actions: 'first' } } }),
      'the action first is not in the list',
      { actions: [] },
    ],
    ['an inline action', withState({ on: { GO: { target: 'end', actions: act } } }), 'is not in the list of actions', null],
    [
      'an action twice in a step',
      withState({ exit: 'first', on: { GO: { target: 'end', actions: 'first' } } }),
      'the action first runs twice',
      null,
    ],
    [
      'actions against the order of the list',
      withState({ on: { GO: { target: 'end', actions: ['second', 'first'] } } }),
      'the action first runs after second',
      null,
    ],
    [
      'a context without end',
      setup({ types: { context: {} as { n: number } } }).createMachine({
        id: 'm',
        context: { n: 0 },
        on: { GO: { actions: assign({ n: ({ context }) => context.n + 1 }) } },
      }) as AnyStateMachine,
      'more than 255 states',
      null,
    ],
    [
      'a delayed raise outside after',
      createMachine({
        id: 'm',
        initial: 'a',
        states: { a: { on: { GO: { target: 'b', actions: raise({ type: 'STOP' }, { delay: 5 }) } } }, b: {} },
      }),
      'a delayed raise of STOP',
      null,
    ],
    [
      'a transition that is never taken',
      withState({ on: { GO: [{ target: 'end' }, { target: 'end', actions: 'first' }] } }),
      'is never taken',
      null,
    ],
    [
      'a guard with one outcome',
      setup({ guards: { always: () => true } }).createMachine({
        id: 'm',
        initial: 'a',
        states: { a: { on: { GO: { guard: 'always', target: 'end' } } }, end: { type: 'final' } },
      }),
      'the guard always is always true',
      null,
    ],
    [
      'two live delays where one is allowed',
      withState({ after: { limit: 'end', other: 'end' } }),
      'more than 1 delays live at once',
      { liveDelays: 1 },
    ],
    ['entry actions of the initial state', withState({ entry: 'first', on: { GO: 'end' } }), 'the initial state has entry actions', null],
    [
      'work that ends with an event outside the alphabet',
      withState({ meta: { work: 'w', done: 'LEAP' }, on: { GO: 'end' } }),
      'the event LEAP that ends work is not in the alphabet',
      null,
    ],
  ])('refuses %s and says so', (_what, machine, message, more) => {
    expect(attempt(machine, more ?? {})).toThrow(CompileError);
    expect(attempt(machine, more ?? {})).toThrow(message);
  });
});

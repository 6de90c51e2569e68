/** A machine as a drawing knows it: its states in their hierarchy and its transitions, with nothing left of the library that runs it. */

export interface ChartState {
  /** Dotted path as XState names it, with the machine's id first: `environment.idle.warm`. */
  readonly id: string;
  /** Last part of the path. */
  readonly key: string;
  /** Id of the state that holds it; null for the machine itself. */
  readonly parent: string | null;
  /** `compound`: it holds states, one of which it is in. */
  readonly kind: 'atomic' | 'compound' | 'final';
  /** Id of the state that a compound one begins in, else null. */
  readonly initial: string | null;
  /** Its own tags; those of the states around it hold in it too. */
  readonly tags: readonly string[];
  /** How an environment's state is drawn, or null. */
  readonly phase: string | null;
  /** The outcome in the summary that a final state stands for, or null. */
  readonly outcome: string | null;
  readonly description: string | null;
  /** What is done whenever the state is entered or left. */
  readonly entry: readonly string[];
  readonly exit: readonly string[];
}

export interface ChartTransition {
  /** Unique in its chart. */
  readonly id: string;
  /** Ids of states. */
  readonly source: string;
  readonly target: string;
  /** The event that causes it; null for the end of a delay. */
  readonly event: string | null;
  /** The delay at whose end it happens; null for an event. */
  readonly delay: string | null;
  /** The condition under which it is taken; `else` when it is what remains after the guarded ones before it; null when there is none. */
  readonly guard: string | null;
  /** What is done on the way, without entry and exit. */
  readonly actions: readonly string[];
}

export interface Statechart {
  /** The machine's id, which is also that of its outermost state. */
  readonly id: string;
  /** Outer states before the states in them. */
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
}

/** The guard of a transition that is taken when none of the guarded ones before it is. */
export const ELSE = 'else';

/** The state of that id; throws when the chart has none. */
export function stateOf(chart: Statechart, id: string): ChartState {
  const state = chart.states.find((candidate) => candidate.id === id);
  if (state === undefined) throw new Error(`${chart.id} has no state ${id}`);
  return state;
}

/** The states around a state, innermost first, without the machine itself. */
export function ancestorsOf(chart: Statechart, id: string): readonly ChartState[] {
  const { parent } = stateOf(chart, id);
  if (parent === null || parent === chart.id) return [];
  return [stateOf(chart, parent), ...ancestorsOf(chart, parent)];
}

/** Tags that hold in a state: its own and those of the states around it. */
export function tagsIn(chart: Statechart, id: string): readonly string[] {
  return [...new Set([stateOf(chart, id), ...ancestorsOf(chart, id)].flatMap(({ tags }) => tags))].sort();
}

/** What a name in a machine says: `suppressedInit` is “suppressed init”, `FUNCTION_ERROR` is “function error”. */
export function wordsOf(name: string): string {
  const words = /[a-z]/.test(name) ? name.replace(/([a-z0-9])([A-Z])/g, '$1 $2') : name.replaceAll('_', ' ');
  return words.toLowerCase();
}

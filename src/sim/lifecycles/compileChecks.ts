/** What the compiler refuses: whatever a table of integers would not reproduce exactly. */
import type { AnyStateMachine, EventObject } from 'xstate';

type Refuse = (reason: string) => never;

/** Which transitions were taken and which outcomes each guard had during a compilation. */
export interface Coverage {
  readonly taken: Set<unknown>;
  readonly guards: Map<string, Set<boolean>>;
}

interface Node {
  readonly id: string;
  readonly type: string;
  readonly history: unknown;
  readonly invoke: readonly unknown[];
  readonly after: readonly { readonly delay: unknown; readonly eventType: string }[];
  readonly transitions: ReadonlyMap<
    string,
    readonly { readonly target?: readonly { readonly id: string }[]; readonly eventType: string }[]
  >;
}

const nodesOf = (machine: AnyStateMachine): readonly Node[] => [...(machine as unknown as { idMap: Map<string, Node> }).idMap.values()];

/** Refuses parallel and history states, invoked actors, unnamed delays, wildcards and events outside the alphabet. */
export function assertCompilable(
  machine: AnyStateMachine,
  options: { readonly events: Readonly<Record<string, EventObject>>; readonly actions: readonly string[] },
  refuse: Refuse,
): void {
  const alphabet = new Set(Object.values(options.events).map((event) => event.type));
  if (options.actions.length > 31) refuse('more than 31 actions do not fit a mask');
  for (const node of nodesOf(machine)) {
    if (node.type === 'parallel') refuse(`${node.id} is parallel: its states would multiply`);
    if (node.type === 'history') refuse(`${node.id} is a history state: it remembers what a table cannot`);
    if (node.invoke.length > 0) refuse(`${node.id} invokes an actor, which lives outside the table`);
    for (const { delay } of node.after) {
      if (typeof delay !== 'string' || /^\d+$/.test(delay))
        refuse(`${node.id} has an unnamed delay (${String(delay)}): name it, the engine owns durations`);
    }
    for (const type of node.transitions.keys()) {
      if (type === '*' || type.endsWith('.*')) refuse(`${node.id} has a wildcard transition`);
      if (!type.startsWith('xstate.') && !alphabet.has(type)) refuse(`the event ${type} of ${node.id} is not in the alphabet`);
    }
  }
}

/** The machine's delays: names in order of appearance, and for each `after.NAME` column the event type by state node. */
export function afterEvents(machine: AnyStateMachine): {
  readonly delays: readonly string[];
  readonly byColumn: ReadonlyMap<string, ReadonlyMap<string, string>>;
} {
  const byColumn = new Map<string, Map<string, string>>();
  for (const node of nodesOf(machine)) {
    for (const { delay, eventType } of node.after) {
      const column = `after.${String(delay)}`;
      const byNode = byColumn.get(column) ?? new Map<string, string>();
      byNode.set(node.id, eventType);
      byColumn.set(column, byNode);
    }
  }
  return { delays: [...byColumn.keys()].map((column) => column.slice('after.'.length)), byColumn };
}

/** The mask of named actions and the delays armed, from what XState executed. Refuses parameters, repetition, and any other order than the list's. */
export function readActions(
  executed: readonly { readonly type: string; readonly params?: unknown }[],
  names: readonly string[],
  refuse: Refuse,
): { readonly actions: number; readonly arms: readonly string[] } {
  let actions = 0;
  let last = -1;
  const arms: string[] = [];
  for (const action of executed) {
    if (action.type === 'xstate.raise') {
      const type = (action.params as { readonly event: EventObject }).event.type;
      if (!type.startsWith('xstate.after.')) refuse(`a delayed raise of ${type} outside \`after\``);
      arms.push(type.split('.')[2] as string);
      continue;
    }
    if (action.type === 'xstate.cancel') continue;
    if (action.type.startsWith('xstate.')) refuse(`the action ${action.type} acts outside the table`);
    if (action.params !== undefined) refuse(`the action ${action.type} has parameters`);
    const index = names.indexOf(action.type);
    if (index < 0) refuse(`the action ${action.type || '(inline)'} is not in the list of actions`);
    if (index === last) refuse(`the action ${action.type} runs twice in one step`);
    if (index < last) refuse(`the action ${action.type} runs after ${names[last]}, against the list's order`);
    last = index;
    actions |= 1 << index;
  }
  return { actions, arms };
}

/** Refuses transitions that no reachable state ever takes and named guards with a single outcome: both are dead text. */
export function checkCoverage(machine: AnyStateMachine, coverage: Coverage, refuse: Refuse): void {
  for (const node of nodesOf(machine)) {
    for (const [type, transitions] of node.transitions) {
      const dead = transitions.find((candidate) => !coverage.taken.has(candidate));
      if (dead) refuse(`the transition ${node.id} → ${type} → ${dead.target?.map(({ id }) => id)} is never taken`);
    }
  }
  for (const [name, outcomes] of coverage.guards) {
    if (outcomes.size === 0) refuse(`the guard ${name} is never asked`);
    if (outcomes.size === 1) refuse(`the guard ${name} is always ${[...outcomes].join()}`);
  }
}

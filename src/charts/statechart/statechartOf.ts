/** Reads a machine object into a chart: every state and every transition that XState itself would take, and nothing else. */
import { type ChartState, type ChartTransition, ELSE, type Statechart } from './statechart.ts';

/** A state node of XState, as far as it is read. */
interface MachineNode {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly parent?: { readonly id: string } | undefined;
  readonly states: Readonly<Record<string, MachineNode>>;
  readonly initial: { readonly target: readonly { readonly id: string }[] | undefined };
  readonly tags: readonly string[];
  readonly meta?: unknown;
  readonly description?: string | undefined;
  readonly entry: readonly unknown[];
  readonly exit: readonly unknown[];
  readonly after: readonly { readonly eventType: string; readonly delay?: unknown }[];
  readonly transitions: ReadonlyMap<string, readonly MachineTransition[]>;
}

interface MachineTransition {
  readonly target?: readonly { readonly id: string }[] | undefined;
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
}

/** Any machine made by XState's `createMachine`. */
export interface DrawableMachine {
  readonly id: string;
  readonly root: unknown;
}

/** The chart of `machine`. A transition without a target stays where it is. */
export function statechartOf(machine: DrawableMachine): Statechart {
  const nodes = nodesFrom(machine.root as MachineNode);
  return { id: machine.id, states: nodes.map(stateFrom), transitions: nodes.flatMap(transitionsFrom) };
}

const nodesFrom = (node: MachineNode): readonly MachineNode[] => [node, ...Object.values(node.states).flatMap(nodesFrom)];

function stateFrom(node: MachineNode): ChartState {
  const { phase, outcome } = (node.meta ?? {}) as { readonly phase?: string; readonly outcome?: string };
  const kind = node.type === 'final' || node.type === 'compound' ? node.type : 'atomic';
  return {
    id: node.id,
    key: node.key,
    parent: node.parent?.id ?? null,
    kind,
    initial: kind === 'compound' ? (node.initial.target?.[0]?.id ?? null) : null,
    tags: node.tags,
    phase: phase ?? null,
    outcome: outcome ?? null,
    description: node.description ?? null,
    entry: namesOf(node.entry),
    exit: namesOf(node.exit),
  };
}

function transitionsFrom(node: MachineNode): readonly ChartTransition[] {
  return [...node.transitions].flatMap(([type, transitions]) => {
    const after = node.after.find(({ eventType }) => eventType === type);
    return transitions.map((transition, place): ChartTransition => {
      const guard = transition.guard === undefined ? null : nameOf(transition.guard);
      const follows = transitions.slice(0, place).some((before) => before.guard !== undefined);
      return {
        id: `${node.id} ${after === undefined ? type : `after.${String(after.delay)}`} ${place}`,
        source: node.id,
        target: transition.target?.[0]?.id ?? node.id,
        event: after === undefined ? type : null,
        delay: after === undefined ? null : String(after.delay),
        guard: guard ?? (follows ? ELSE : null),
        actions: namesOf(transition.actions),
      };
    });
  });
}

/** Names of actions, without those that XState adds to arm and cancel delays. */
function namesOf(actions: readonly unknown[]): readonly string[] {
  return actions.map(nameOf).filter((name) => name !== '' && !name.startsWith('xstate.'));
}

function nameOf(part: unknown): string {
  if (typeof part === 'string') return part;
  if (typeof part === 'object' && part !== null && 'type' in part) return String(part.type);
  // Functions that XState makes itself carry the name of what they do.
  return typeof part === 'function' && 'type' in part ? String(part.type) : '';
}

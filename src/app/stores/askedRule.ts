/** Which rule, or the page about how true all of it is, was asked for from elsewhere? The rules view looks for it. */
import { createStore } from 'zustand/vanilla';

interface Asked {
  readonly id: string | null;
  /** Whether the page on fidelity was asked for. */
  readonly fidelity: boolean;
  /** Grows with every question, so that the same rule can be asked for twice. */
  readonly turn: number;
}

export const askedRuleStore = createStore<Asked>(() => ({ id: null, fidelity: false, turn: 0 }));

export function askForRule(id: string): void {
  askedRuleStore.setState(({ turn }) => ({ id, fidelity: false, turn: turn + 1 }));
}

export function askForFidelity(): void {
  askedRuleStore.setState(({ turn }) => ({ id: null, fidelity: true, turn: turn + 1 }));
}

/** Which rule was asked for from elsewhere? The rules view looks for it. */
import { createStore } from 'zustand/vanilla';

/** `turn` grows with every question, so that the same rule can be asked for twice. */
export const askedRuleStore = createStore<{ readonly id: string | null; readonly turn: number }>(() => ({ id: null, turn: 0 }));

export function askForRule(id: string): void {
  askedRuleStore.setState(({ turn }) => ({ id, turn: turn + 1 }));
}

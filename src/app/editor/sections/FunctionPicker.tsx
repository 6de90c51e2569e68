/** Which function do the rows show? Chosen here when there are several; the first otherwise. */

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { Select } from '../../../ui/Select.tsx';
import { useScenarioJson } from '../draftAccess.ts';
import { getAt } from '../path.ts';
import { entriesOf } from '../record.ts';

const chosenStore = createStore<{ readonly name: string | null }>(() => ({ name: null }));

/** Name of the function whose settings are shown; null when the scenario has none. */
export function useShownFunction(): string | null {
  const names = entriesOf(getAt(useScenarioJson(), ['functions'])).map(([name]) => name);
  const chosen = useStore(chosenStore, (state) => state.name);
  return chosen !== null && names.includes(chosen) ? chosen : (names[0] ?? null);
}

export function FunctionPicker() {
  const names = entriesOf(getAt(useScenarioJson(), ['functions'])).map(([name]) => name);
  const shown = useShownFunction();
  if (names.length < 2 || shown === null) return null;
  return (
    <Select
      label="Which function"
      showLabel
      value={shown}
      options={names.map((name) => ({ value: name, label: name }))}
      onChange={(name) => chosenStore.setState({ name })}
    />
  );
}

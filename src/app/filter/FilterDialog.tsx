/** Chooses which events to see: kinds, outcomes, functions, triggers, numbers of requests. It takes effect at once. */

import { useMemo } from 'react';
import { useStore } from 'zustand';
import { formatCount } from '../../base/formatCount.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { type EventFilter, filterStore } from '../stores/filter.ts';
import { useRun } from '../stores/useRun.ts';
import { applyFilter, clearFilter } from './applyFilter.ts';
import styles from './FilterDialog.module.css';
import { type Choice, filterChoices } from './filterChoices.ts';
import { matchWords } from './matchWords.ts';
import { parseRequests } from './parseRequests.ts';

export function FilterDialog({ onClose }: { readonly onClose: () => void }) {
  const run = useRun((state) => state.run);
  const { filter, matches } = useStore(filterStore);
  const choices = useMemo(() => (run === null ? null : filterChoices(run.trace)), [run]);
  const requests = parseRequests(filter.requests);
  const group = <Value extends string>(name: keyof EventFilter, title: string, offered: readonly Choice<Value>[]) =>
    offered.length < 2 && filter[name].length === 0 ? null : (
      <Choices
        title={title}
        offered={offered}
        chosen={filter[name] as readonly string[]}
        onChange={(chosen) => applyFilter({ ...filter, [name]: chosen })}
      />
    );
  return (
    <Dialog title="Filter events" onClose={onClose}>
      <div className={styles.filter}>
        <div className={styles.requests}>
          <label htmlFor="filter-requests">Request number</label>
          <input
            id="filter-requests"
            type="text"
            data-autofocus
            autoComplete="off"
            maxLength={100}
            placeholder="23, 40-50"
            value={filter.requests}
            aria-invalid={!requests.ok}
            onChange={(event) => applyFilter({ ...filter, requests: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && requests.ok) onClose();
            }}
          />
          <p role="alert" className={styles.fault}>
            {requests.ok ? null : requests.message}
          </p>
        </div>
        {choices === null ? null : (
          <>
            {group('kinds', 'What happened', choices.kinds)}
            {group('outcomes', 'How the attempt ended', choices.outcomes)}
            {group('functions', 'Function', choices.functions)}
            {group('triggers', 'Trigger', choices.triggers)}
          </>
        )}
        <div className={styles.foot}>
          <p role="status">{matches === null ? 'Everything is shown.' : matchWords(matches)}</p>
          <Button disabled={matches === null} onClick={clearFilter}>
            Clear
          </Button>
          <Button tone="accent" onClick={onClose}>
            Done
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly offered: readonly Choice<string>[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Choices({ title, offered, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {offered.map(({ value, title: label, count }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
          />
          <span>{label}</span>
          <span className={styles.count}>{formatCount(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The filter as chips, each with a way out of it. */
import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { interestingKinds } from '../../sim/index.ts';
import { type EventFilter, filterStore } from '../stores/filter.ts';
import { openOverlay } from '../stores/overlay.ts';
import { applyFilter, clearFilter } from './applyFilter.ts';
import styles from './FilterChips.module.css';
import { matchWords } from './matchWords.ts';
import { outcomeTitles } from './outcomeTitles.ts';

export function FilterChips() {
  const { filter, matches } = useStore(filterStore);
  const chips = chipsOf(filter);
  if (chips.length === 0) return null;
  return (
    <section className={styles.chips} aria-label="Filter">
      <button type="button" className={styles.title} onClick={() => openOverlay('filter')}>
        Filter
      </button>
      {chips.map(({ key, label, without }) => (
        <button
          key={key}
          type="button"
          className={styles.chip}
          aria-label={`Remove ${label} from the filter`}
          onClick={() => applyFilter(without)}
        >
          {label}
          <X size={14} aria-hidden="true" />
        </button>
      ))}
      <p className={styles.words}>{matches === null ? '' : matchWords(matches)}</p>
      <button type="button" className={styles.title} onClick={clearFilter}>
        Clear
      </button>
    </section>
  );
}

interface Chip {
  readonly key: string;
  readonly label: string;
  /** The filter that is left when the chip goes. */
  readonly without: EventFilter;
}

function chipsOf(filter: EventFilter): readonly Chip[] {
  const chips = <Value extends string>(name: keyof EventFilter, values: readonly Value[], labelOf: (value: Value) => string): Chip[] =>
    values.map((value) => ({
      key: `${name} ${value}`,
      label: labelOf(value),
      without: { ...filter, [name]: values.filter((one) => one !== value) },
    }));
  return [
    ...(filter.requests.trim() === ''
      ? []
      : [{ key: 'requests', label: `Request ${filter.requests}`, without: { ...filter, requests: '' } }]),
    ...chips('kinds', filter.kinds, (kind) => interestingKinds.find(({ name }) => name === kind)?.title ?? kind),
    ...chips('outcomes', filter.outcomes, (outcome) => `Ended: ${outcomeTitles[outcome].toLowerCase()}`),
    ...chips('functions', filter.functions, (name) => `Function ${name}`),
    ...chips('triggers', filter.triggers, (id) => `Trigger ${id}`),
  ];
}

/** A state that a person picked on the chart: what it is, what is done on coming and going, and what its tags mean. */
import { type Chart, stateOf, statePath, tagsIn, wordsOf } from '../../../charts/index.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './MachineView.module.css';
import { tagSentences } from './tagSentences.ts';

export function PickedState({ chart, state, onClose }: { readonly chart: Chart; readonly state: string; readonly onClose: () => void }) {
  const { description, entry, exit, kind } = stateOf(chart, state);
  return (
    <section className={styles.picked} aria-label="About this state" aria-live="polite">
      <div>
        <h3>
          {statePath(chart, state)}
          {kind === 'final' ? ' (final)' : ''}
        </h3>
        <p>{description}</p>
        {entry.length === 0 ? null : <p className={styles.muted}>On entry: {entry.map(wordsOf).join(', ')}.</p>}
        {exit.length === 0 ? null : <p className={styles.muted}>On exit: {exit.map(wordsOf).join(', ')}.</p>}
        <dl className={styles.tags}>
          {tagsIn(chart, state).map((tag) => (
            <div key={tag}>
              <dt>{wordsOf(tag)}</dt>
              <dd>{tagSentences[tag] ?? ''}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Button onClick={onClose}>Close</Button>
    </section>
  );
}

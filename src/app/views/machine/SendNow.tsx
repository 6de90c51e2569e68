/** What a person may let happen now: each button writes an entry at the cursor into the scenario's timeline, and the run is made again. */
import type { Entity, Trace } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { useDraft } from '../../stores/useDraft.ts';
import { eventsNow } from './eventsNow.ts';
import styles from './MachineView.module.css';

export function SendNow({ trace, entity, time }: { readonly trace: Trace; readonly entity: Entity | null; readonly time: number }) {
  const isJson = useDraft((draft) => draft.isJson);
  const events = eventsNow(trace, entity, time);
  if (events.length === 0) return null;
  return (
    <section className={styles.send} aria-label="Send now">
      <h3>Send now</h3>
      <div>
        {events.map(({ label, effect, send }) => (
          <Button key={label} title={effect} disabled={!isJson} onClick={send}>
            {label}
          </Button>
        ))}
      </div>
      <p className={styles.muted}>Each is an entry of the timeline at the cursor; the run is made again with it, and undo takes it back.</p>
    </section>
  );
}

/** What the timeline did to the run: each line is a moment to go to. */
import { Pencil } from 'lucide-react';
import { useMemo } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import type { Trace } from '../../sim/index.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { seek } from '../playback/transport.ts';
import { editEntry } from '../poke/editedEntry.ts';
import styles from './Attempts.module.css';
import { Block } from './Block.tsx';
import { interventionsOf } from './interventionsOf.ts';

export function Interventions({ trace }: { readonly trace: Trace }) {
  const interventions = useMemo(() => interventionsOf(trace), [trace]);
  if (interventions.length === 0) return null;
  return (
    <Block title="What the timeline did">
      <ol className={styles.attempts}>
        {interventions.map(({ time, text, place }) => (
          <li key={`${time} ${text}`} className={styles.withTool}>
            <button type="button" onClick={() => seek(time)}>
              <span className={styles.when}>{formatClock(time, trace.horizon)}</span>
              {text}
            </button>
            <IconButton label={`Edit: ${text}`} onClick={() => editEntry(place)}>
              <Pencil size={16} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ol>
    </Block>
  );
}

/** The line under the strip: what the mark under pointer or focus stands for, else what the shapes mean. */
import type { InterestingEvents } from '../../sim/index.ts';
import type { Palette } from '../shared/palette.ts';
import { shapesIn } from './eventMarks.ts';
import styles from './Minimap.module.css';
import { markShapes, RIBBON } from './markShapes.ts';

interface Props {
  readonly events: InterestingEvents;
  readonly hasBookmarks: boolean;
  /** The mark that is looked at, in words. */
  readonly told: string | null;
  readonly palette: Palette;
}

export function MarkLegend({ events, hasBookmarks, told, palette }: Props) {
  if (told !== null) return <p className={styles.legend}>{told}</p>;
  const shapes = shapesIn(events).flatMap((index) => markShapes[index] ?? []);
  const entries = [
    ...shapes.map(({ title, path, colour }) => ({ title, path, colour: palette[colour] })),
    ...(hasBookmarks ? [{ title: 'bookmark', path: RIBBON, colour: palette.brand }] : []),
  ];
  if (entries.length === 0) return <p className={styles.legend}>Nothing stands out in this run.</p>;
  return (
    <ul className={styles.legend} aria-label="Marks">
      {entries.map(({ title, path, colour }) => (
        <li key={title}>
          <svg width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
            <path d={path} fill={colour} />
          </svg>
          {title}
        </li>
      ))}
    </ul>
  );
}

/** The context object of the handler, with the time that is left at the cursor. */
import { formatDuration } from '../../../base/formatDuration.ts';
import { contextOf } from '../../../sim/index.ts';
import { useReadout } from '../../stores/useReadout.ts';
import { JsonText } from './JsonText.tsx';
import styles from './Panel.module.css';
import type { PaperProps } from './paperProps.ts';

export function ContextPaper({ trace, row, language }: PaperProps) {
  const time = useReadout();
  const context = contextOf(trace, row, time);
  if (context === null) return <p className={styles.note}>The attempt was refused: no handler ran, so there is no context.</p>;
  const { remainingTime } = context;
  const words =
    remainingTime === null
      ? 'The handler is not running at the cursor.'
      : `${formatDuration(remainingTime * 1000)} are left before the timeout.`;
  return (
    <>
      <p className={styles.note}>{words}</p>
      <JsonText label="Context" value={context[language]} />
    </>
  );
}

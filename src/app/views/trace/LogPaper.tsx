/** What CloudWatch Logs holds of all attempts of the event, as text or as JSON; what is still to come is faded. */
import { useMemo, useState } from 'react';
import { NO_ROW } from '../../../base/table.ts';
import { attemptsOf, type LogEvent, logEvents, memoryUsedOf, platformLogEvents, type Trace } from '../../../sim/index.ts';
import { CopyButton } from '../../share/CopyButton.tsx';
import { useReadout } from '../../stores/useReadout.ts';
import styles from './Panel.module.css';
import type { PaperProps } from './paperProps.ts';

const formats = { text: 'Text', json: 'JSON' } as const;

type Format = keyof typeof formats;

export function LogPaper({ trace, request }: PaperProps) {
  const [format, setFormat] = useState<Format>('text');
  const time = useReadout();
  const lines = useMemo(() => linesOf(trace, request, format), [trace, request, format]);
  const text = lines.map((line) => (format === 'text' ? `${line.timestamp} ${line.text}` : line.text)).join('\n');
  return (
    <>
      <fieldset className={styles.switch}>
        <legend className="visually-hidden">Format of the log</legend>
        {(Object.keys(formats) as Format[]).map((one) => (
          <button key={one} type="button" aria-pressed={one === format} onClick={() => setFormat(one)}>
            {formats[one]}
          </button>
        ))}
      </fieldset>
      {lines.length === 0 ? (
        <p className={styles.note}>There are no lines: Lambda logs nothing of an attempt that it refuses.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={styles.log} tabIndex={0} aria-label="Log lines">
          <ol>
            {lines.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are never reordered.
              <li key={i} data-ahead={line.time > time}>
                {format === 'text' ? <time>{line.timestamp} </time> : null}
                {line.text}
              </li>
            ))}
          </ol>
        </section>
      )}
      {lines.length === 0 ? null : (
        <div className={styles.foot}>
          <CopyButton text={text} label="Copy log" />
        </div>
      )}
    </>
  );
}

function linesOf(trace: Trace, request: number, format: Format): LogEvent[] {
  const read = format === 'text' ? logEvents : platformLogEvents;
  return [...attemptsOf(trace, request)].flatMap((row) =>
    trace.invocations.environment[row] === NO_ROW ? [] : read(trace, row, memoryUsedOf(trace, row)),
  );
}

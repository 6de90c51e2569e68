/** Nothing is picked: what a trace is, where to look first, and the requests around the cursor to pick from. */

import { useMemo } from 'react';
import { firstAbove } from '../../../base/bisect.ts';
import { formatClock } from '../../../base/formatClock.ts';
import { formatCount } from '../../../base/formatCount.ts';
import { formatDuration } from '../../../base/formatDuration.ts';
import { attemptsOf, type Trace } from '../../../sim/index.ts';
import { suggestionsFor } from '../../inspector/suggestionsFor.ts';
import { seek } from '../../playback/transport.ts';
import { select } from '../../stores/selection.ts';
import { useReadout } from '../../stores/useReadout.ts';
import styles from './RequestPicker.module.css';

/** How many requests are listed: half of them sent before the cursor. */
const LISTED = 100;

export function RequestPicker({ trace }: { readonly trace: Trace }) {
  const suggestions = useMemo(() => suggestionsFor(trace), [trace]);
  const time = useReadout();
  const around = firstAbove(trace.requests.sent, time);
  const first = Math.max(0, Math.min(around - LISTED / 2, trace.requests.length - LISTED));
  const rows = Array.from({ length: Math.min(LISTED, trace.requests.length) }, (_, i) => first + i);
  return (
    <section className={styles.picker} aria-label="Pick an event">
      <h2>The trace of one event</h2>
      <p className={styles.words}>
        From being sent to its ending: who made it wait, every attempt with the phases of its environment and the steps of the handler, the
        line of code that runs, the event and the context that the handler is given, the log, and what it costs.
      </p>
      <ul className={styles.suggestions}>
        {suggestions.map(({ title, text, time: at, selection }) => (
          <li key={title}>
            <button
              type="button"
              onClick={() => {
                seek(at);
                select(selection);
              }}
            >
              <b>{title}</b>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {rows.length === 0 ? (
        <p className={styles.words}>This run has no requests.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard.
        <section className={styles.box} tabIndex={0} aria-label="Requests around the cursor">
          <table>
            <caption>
              {rows.length === trace.requests.length
                ? 'All requests'
                : `${rows.length} of ${formatCount(trace.requests.length)} requests, around the cursor`}
            </caption>
            <thead>
              <tr>
                {['Request', 'Sent', 'Trigger', 'Attempts', 'Took', 'What became of it'].map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <RequestRow key={row} trace={trace} row={row} isAhead={(trace.requests.sent[row] as number) > time} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function RequestRow({ trace, row, isAhead }: { readonly trace: Trace; readonly row: number; readonly isAhead: boolean }) {
  const { requests, triggers, machines, horizon } = trace;
  const sent = requests.sent[row] as number;
  const settled = requests.settled[row] as number;
  const trigger = triggers[requests.trigger[row] as number];
  const info = trigger && machines[trigger.machine][requests.state[row] as number];
  return (
    <tr data-ahead={isAhead}>
      <th scope="row">
        <button
          type="button"
          onClick={() => {
            seek(sent);
            select({ kind: 'request', row });
          }}
        >
          Request {row + 1}
        </button>
      </th>
      <td>{formatClock(sent, horizon)}</td>
      <td>{trigger?.id}</td>
      <td>{attemptsOf(trace, row).length}</td>
      <td>{Number.isNaN(settled) ? 'open' : formatDuration(settled - sent)}</td>
      <td>{info?.description}</td>
    </tr>
  );
}

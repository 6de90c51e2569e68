/** What the signs of the observatory mean, in words. */
import type { TimeCursor } from '../shared/timeWindow.ts';
import { Dial, type DialLook } from './Dial.tsx';
import styles from './Queues.module.css';

/** A clock that stands still: two thirds of its wait are left. */
const still: TimeCursor = { get: () => 1, set: () => {}, subscribe: () => () => {} };

function Sign({ look, words }: { readonly look: DialLook; readonly words: string }) {
  return (
    <li>
      <Dial cursor={still} since={0} until={3} look={look} text="" />
      {words}
    </li>
  );
}

interface QueueLegendProps {
  /** Whether all of them are brokers of Amazon MQ, where nothing is hidden for a time of its own. */
  readonly ofBrokers: boolean;
}

/** Of queues: the arc is the visibility timeout. */
export function QueueLegend({ ofBrokers }: QueueLegendProps) {
  return (
    <ul className={styles.legend} aria-label="Legend of queues">
      <li>
        {ofBrokers
          ? 'The arc: what is left until it is acknowledged or delivered again; the number: deliveries.'
          : 'The arc: what is left of the visibility timeout; the number: times received.'}
      </li>
      <Sign look="atWork" words="at work" />
      <Sign look="back" words={ofBrokers ? 'failed, delivered again' : 'not deleted, comes back'} />
      <Sign look="refused" words="refused, held by a poller" />
      <li>
        <i className={styles.square} data-state="new" /> {ofBrokers ? 'with the broker' : 'visible'}
      </li>
      <li>
        <i className={styles.square} data-state="back" /> {ofBrokers ? 'with the broker again' : 'visible again'}
      </li>
    </ul>
  );
}

/** Of the internal queue: the arc is the time to the next attempt. */
export function EventsLegend() {
  return (
    <ul className={styles.legend} aria-label="Legend of events">
      <li>The arc: what is left until the next attempt; the number: attempts so far.</li>
      <Sign look="quiet" words="not tried yet" />
      <Sign look="back" words="failed" />
      <Sign look="refused" words="refused" />
    </ul>
  );
}

/** Of streams: a record is a tick where it arrived. */
export function StreamLegend({ part }: { readonly part: string }) {
  return (
    <ul className={styles.legend} aria-label="Legend of streams">
      <li>A tick: a record where it arrived, or several.</li>
      <Tick d="M4 10v8M8 10v8" colour="--phase-invoke" words="short: done" />
      <Tick d="M4 2v5M4 11v7M8 2v5M8 11v7" colour="--line-strong" words="broken: waits" />
      <Tick d="M4 2v16M8 2v16" colour="--phase-invoke" words="tall: with the function" />
      <Tick d="M4 0v18M7 0v18M10 0v18" colour="--phase-error" words={`tallest: failed, holds the ${part}`} />
      <Tick d="M2 9l8 8M10 9l-8 8" colour="--phase-error" words="cross: given up or expired" />
      <Tick d="M1 4h11l-5.5 8z" colour="--ink" filled words="checkpoint: the oldest record not done with" />
    </ul>
  );
}

function Tick({
  d,
  colour,
  words,
  filled = false,
}: {
  readonly d: string;
  readonly colour: string;
  readonly words: string;
  readonly filled?: boolean;
}) {
  return (
    <li>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={d} fill={filled ? `var(${colour})` : 'none'} stroke={`var(${colour})`} strokeWidth="1.5" />
      </svg>
      {words}
    </li>
  );
}

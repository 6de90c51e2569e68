/** The tree of bisection as an icicle: the batch that failed on top, under it the halves that its records went on in, each as wide as its records. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import type { TapeBlock } from '../../sim/index.ts';
import { type IciclePart, icicleOf, type PartState } from './bisection.ts';
import { PickButton, type Picking } from './PickButton.tsx';
import queueStyles from './Queues.module.css';
import { counted } from './queueWords.ts';
import styles from './Streams.module.css';

interface Props extends Picking {
  readonly block: TapeBlock;
  readonly time: number;
  readonly horizon: number;
}

const words: Readonly<Record<PartState, string>> = {
  waiting: 'comes next',
  atWork: 'at work',
  retry: 'failed, waits to be tried again',
  split: 'failed, was split',
  shortened: 'partly done, the rest goes on below',
  succeeded: 'processed',
  lost: 'given up',
};

const signs: Readonly<Record<PartState, string>> = {
  waiting: '…',
  atWork: '▸',
  retry: '↻',
  split: '✗',
  shortened: '½',
  succeeded: '✓',
  lost: '✕',
};

export function Icicle({ block, time, horizon, ...picking }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [focused, setFocused] = useState(0);
  const parts = icicleOf(block.batch, time);
  const rows = 1 + parts.reduce((deepest, { depth }) => Math.max(deepest, depth), 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(parts.length - 1, Math.max(0, focused + by));
    setFocused(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <figure className={styles.icicle} aria-label="How the failing batch was split">
      <figcaption>
        <b>Bisection</b>
        <span className={queueStyles.quiet}>{caption(block, parts, time, horizon)}</span>
      </figcaption>
      <ol ref={list} style={{ height: rows * 30 }} onKeyDown={onKeyDown}>
        {parts.map((part, i) => (
          <li key={part.row} style={{ left: `${part.from * 100}%`, width: `${part.width * 100}%`, top: part.depth * 30 }}>
            <PickButton
              of={part.invocation >= 0 ? { kind: 'invocation', row: part.invocation } : { kind: 'request', row: part.request }}
              className={styles.part}
              state={part.state}
              label={`${counted(part.records, 'record')}, ${words[part.state]}, ${counted(part.attempts, 'attempt')}`}
              tabIndex={i === Math.min(focused, parts.length - 1) ? 0 : -1}
              {...picking}
            >
              {signs[part.state]} {part.width > 0.035 ? part.records : null}
            </PickButton>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function caption({ from, to, batch }: TapeBlock, parts: readonly IciclePart[], time: number, horizon: number): string {
  const recordsIn = (...states: readonly PartState[]): number =>
    parts.reduce((sum, { state, records }) => sum + (states.includes(state) ? records : 0), 0);
  const whole = `A batch of ${counted(batch.requests.length, 'record')} failed at ${formatClock(from, horizon)} and was split`;
  const done = recordsIn('succeeded');
  const behind = recordsIn('waiting');
  const held = `${counted(recordsIn('retry', 'atWork'), 'record')} tried again${behind === 0 ? '' : `, ${formatCount(behind)} behind`}`;
  const end = to <= time ? `it was over at ${formatClock(to, horizon)}` : held;
  return `${whole}: ${counted(done, 'record')} processed, ${end}.`;
}

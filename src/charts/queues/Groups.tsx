/** The message groups of a FIFO queue: in each, messages at work before those that wait behind them, and whether it is blocked. */
import { formatCount } from '../../base/formatCount.ts';
import type { GroupMoment } from './groupsAt.ts';
import { PickButton, type Picking } from './PickButton.tsx';
import styles from './Queues.module.css';
import { counted, inTime } from './queueWords.ts';

interface Props extends Picking {
  readonly groups: readonly GroupMoment[];
  readonly time: number;
  readonly horizon: number;
}

const SHOWN = 8;

/** Messages of a group that are drawn as blocks of their own. */
const BLOCKS = 40;

export function Groups({ groups, time, horizon, ...picking }: Props) {
  if (groups.length === 0) return null;
  return (
    <div className={styles.groups}>
      <h4>Message groups</h4>
      <ul>
        {groups.slice(0, SHOWN).map(({ id, inFlight, visible, head, blockedUntil }) => (
          <li key={id}>
            <PickButton
              of={{ kind: 'request', row: head }}
              className={styles.link}
              label={`The message at the head of group ${id}`}
              {...picking}
            >
              {id}
            </PickButton>
            <span className={styles.blocks} aria-hidden="true">
              <i data-kind={blockedUntil === null ? 'inFlight' : 'blocked'} style={{ width: Math.min(BLOCKS, inFlight) * 9 }} />
              <i data-kind="visible" style={{ width: Math.min(BLOCKS, visible) * 9 }} />
            </span>
            <span>{groupWords(inFlight, visible, blockedUntil, time, horizon)}</span>
          </li>
        ))}
      </ul>
      {groups.length > SHOWN ? <p className={styles.quiet}>and {formatCount(groups.length - SHOWN)} more groups</p> : null}
    </div>
  );
}

function groupWords(inFlight: number, visible: number, blockedUntil: number | null, time: number, horizon: number): string {
  if (blockedUntil !== null) return `blocked until ${inTime(blockedUntil, time, horizon)}: ${formatCount(visible)} wait behind`;
  if (inFlight === 0) return `${counted(visible, 'message')} can be received`;
  return visible === 0
    ? `${formatCount(inFlight)} in flight`
    : `${formatCount(inFlight)} in flight, ${formatCount(visible)} wait for ${inFlight === 1 ? 'it' : 'them'}`;
}

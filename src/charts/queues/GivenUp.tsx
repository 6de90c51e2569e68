/** Where what is given up goes: how many have come there by now, and the newest ones. */
import { formatClock } from '../../base/formatClock.ts';
import { formatCount } from '../../base/formatCount.ts';
import { queuesOf, type Trace } from '../../sim/index.ts';
import { givenUpAt } from './observatory.ts';
import { PickButton, type Picking } from './PickButton.tsx';
import styles from './Queues.module.css';

interface Props extends Picking {
  readonly trace: Trace;
  /** Name of the queue or destination. */
  readonly target: string;
  /** What brings something there. */
  readonly how: string;
  readonly time: number;
}

const NEWEST = 6;

export function GivenUp({ trace, target, how, time, ...picking }: Props) {
  const { count, newest } = givenUpAt(trace, target, time, NEWEST);
  const isPolled = queuesOf(trace).includes(target);
  return (
    <div className={styles.givenUp} data-empty={count === 0}>
      <h4>
        <span className={styles.how}>{how}</span> <strong>{formatCount(count)}</strong> {target}
      </h4>
      <p className={styles.quiet}>
        {count === 0 ? 'nothing has come here yet' : isPolled ? 'came here; a function polls it' : 'came here; nothing takes them out'}
      </p>
      {count === 0 ? null : (
        <ul className={styles.newest}>
          {newest.map(({ request, time: at }) => (
            <li key={`${request} ${at}`}>
              <PickButton of={{ kind: 'request', row: request }} className={styles.link} {...picking}>
                {formatClock(at, trace.horizon)} <span className="visually-hidden">, event</span> #{request + 1}
              </PickButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

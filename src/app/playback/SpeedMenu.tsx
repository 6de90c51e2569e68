/** How fast the run plays, and whether it slows by itself where there is something to see. */

import { useId, useRef } from 'react';
import { formatCount } from '../../base/formatCount.ts';
import { Switch } from '../../ui/Switch.tsx';
import { playback } from './playback.ts';
import styles from './SpeedMenu.module.css';
import { speeds } from './speeds.ts';
import { usePlayback } from './usePlayback.ts';

export function SpeedMenu() {
  const speed = usePlayback(({ context }) => context.speed);
  const slowsDown = usePlayback(({ context }) => context.slowsDown);
  const rate = usePlayback(({ context }) => context.rate);
  const isSlow = usePlayback((snapshot) => snapshot.matches({ playing: 'slow' }));
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  return (
    <div className={styles.menu}>
      <button
        type="button"
        className={styles.button}
        popoverTarget={id}
        aria-label={`Speed: ${spokenSpeed(speed, rate)}`}
        data-slow={isSlow}
      >
        {isSlow ? 'slow' : shownSpeed(speed, rate)}
      </button>
      <div id={id} ref={panel} popover="auto" className={styles.panel}>
        <div role="radiogroup" aria-label="Speed" className={styles.speeds}>
          {speeds.map((option) => (
            <label key={option}>
              <input
                type="radio"
                name={`${id}-speed`}
                checked={option === speed}
                onChange={() => playback.send({ type: 'SPEED', speed: option })}
                onClick={() => panel.current?.hidePopover()}
              />
              <span>{speedName(option)}</span>
            </label>
          ))}
        </div>
        <Switch
          label="Slow down around cold starts and refusals"
          checked={slowsDown}
          onChange={(checked) => playback.send({ type: 'SLOWS_DOWN', slowsDown: checked })}
        />
      </div>
    </div>
  );
}

const speedName = (speed: number): string => `${formatCount(speed)}×`;

/** The speed as the shuttle has it: `2×`, `◀ 4×`. */
const shownSpeed = (speed: number, rate: number): string => `${rate < 0 ? '◀ ' : ''}${speedName(speed * Math.abs(rate))}`;

const spokenSpeed = (speed: number, rate: number): string => `${speedName(speed * Math.abs(rate))}${rate < 0 ? ', backwards' : ''}`;

/** Play, pause, step, jump, speed and the time. */
import { ChevronLeft, ChevronRight, Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { formatClock } from '../../base/formatClock.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useReadout } from '../stores/useReadout.ts';
import { useRun } from '../stores/useRun.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { playback } from './playback.ts';
import { SpeedMenu } from './SpeedMenu.tsx';
import styles from './Transport.module.css';
import { jumpToInteresting, stepEvent } from './transport.ts';
import { usePlayback } from './usePlayback.ts';

export function Transport() {
  const isPlaying = usePlayback((snapshot) => snapshot.matches('playing'));
  const isIdle = usePlayback((snapshot) => snapshot.matches('idle'));
  return (
    <div className={styles.transport} role="toolbar" aria-label="Transport">
      <div className={styles.buttons}>
        <IconButton label="Previous interesting event" hint="Shift ←" disabled={isIdle} onClick={() => jumpToInteresting('previous')}>
          <SkipBack size={16} fill="currentColor" aria-hidden="true" />
        </IconButton>
        <IconButton label="Previous event" hint="←" disabled={isIdle} onClick={() => stepEvent('previous')}>
          <ChevronLeft size={20} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={isPlaying ? 'Pause' : 'Play'}
          hint="Space"
          tone="strong"
          disabled={isIdle}
          onClick={() => playback.send({ type: 'TOGGLE' })}
        >
          {isPlaying ? (
            <Pause size={18} aria-hidden="true" fill="currentColor" />
          ) : (
            <Play size={18} aria-hidden="true" fill="currentColor" />
          )}
        </IconButton>
        <IconButton label="Next event" hint="→" disabled={isIdle} onClick={() => stepEvent('next')}>
          <ChevronRight size={20} aria-hidden="true" />
        </IconButton>
        <IconButton label="Next interesting event" hint="Shift →" disabled={isIdle} onClick={() => jumpToInteresting('next')}>
          <SkipForward size={16} fill="currentColor" aria-hidden="true" />
        </IconButton>
      </div>
      <SpeedMenu />
      <Clock />
      <MoreMenu />
    </div>
  );
}

function Clock() {
  const time = useReadout();
  const horizon = useRun((state) => state.run?.trace.horizon ?? 0);
  return (
    <p className={styles.clock}>
      <span className={styles.now}>{formatClock(time, horizon)}</span>
      <span className={styles.end}> / {formatClock(horizon, horizon)}</span>
    </p>
  );
}

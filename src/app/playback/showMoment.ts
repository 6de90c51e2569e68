/** Stands still at a moment of the run on screen, with what it happened to picked. */
import type { FoundMoment } from '../../lessons/index.ts';
import { select } from '../stores/selection.ts';
import { playback } from './playback.ts';
import { seek } from './transport.ts';

export function showMoment(moment: FoundMoment | null): void {
  if (moment === null) return;
  playback.send({ type: 'PAUSE' });
  seek(moment.time);
  select(moment.selection, moment.event);
}

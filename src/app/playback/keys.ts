/** Every key of the Studio, in one list: the handler, the help, the menu of the transport and the command palette read it. */
import { clearArea, endArea, startArea } from '../stores/area.ts';
import { cursor } from '../stores/cursor.ts';
import { openOverlay } from '../stores/overlay.ts';
import { toggleProjector } from '../stores/projector.ts';
import { toggleStageEditing } from '../stores/stageEditing.ts';
import { showView, viewIds, viewTitles } from '../stores/view.ts';
import { showAll, windowStore } from '../stores/window.ts';
import { playback } from './playback.ts';
import { jumpToBookmark, jumpToInteresting, seek, stepEvent, turnShuttle } from './transport.ts';
import { pan, zoom, zoomToArea } from './windowMoves.ts';

export type KeyGroup = 'Play' | 'Go' | 'Bookmarks' | 'Zoom and move' | 'An area of time' | 'Look';

export interface Key {
  readonly group: KeyGroup;
  /** Values of `KeyboardEvent.key`; letters in lower case. */
  readonly keys: readonly string[];
  /** Whether Shift must be down or up; signs come with Shift on some keyboards and without on others, so theirs is left open. */
  readonly shift?: boolean;
  /** Ctrl or ⌘ must be down. */
  readonly command?: true;
  /** How the key is written, and what it does. */
  readonly shown: string;
  readonly does: string;
  /** Whether the menu of the transport offers it, for those without keys. */
  readonly inMenu?: true;
  run(): void;
}

const letter = (group: KeyGroup, name: string, does: string, run: () => void): Key => ({
  group,
  keys: [name.toLowerCase()],
  shift: false,
  shown: name,
  does,
  run,
});
const sign = (group: KeyGroup, keys: readonly string[], does: string, run: () => void): Key => ({
  group,
  keys,
  shown: keys[0] ?? '',
  does,
  run,
});
const arrow = (key: string, shown: string, shift: boolean, does: string, run: () => void): Key => ({
  group: 'Go',
  keys: [key],
  shift,
  shown,
  does,
  run,
});
const offered = (key: Key): Key => ({ ...key, inMenu: true });

export const keys: readonly Key[] = [
  { group: 'Play', keys: [' '], shift: false, shown: 'Space', does: 'Play or pause', run: () => playback.send({ type: 'TOGGLE' }) },
  letter('Play', 'J', 'Play backwards; again for faster', () => turnShuttle(-1)),
  letter('Play', 'K', 'Pause', () => playback.send({ type: 'PAUSE' })),
  letter('Play', 'L', 'Play forwards; again for faster', () => turnShuttle(1)),
  arrow('ArrowRight', '→', false, 'Next event', () => stepEvent('next')),
  arrow('ArrowLeft', '←', false, 'Previous event', () => stepEvent('previous')),
  arrow('ArrowRight', 'Shift →', true, 'Next interesting event', () => jumpToInteresting('next')),
  arrow('ArrowLeft', 'Shift ←', true, 'Previous interesting event', () => jumpToInteresting('previous')),
  arrow('Home', 'Home', false, 'To the start', () => seek(0)),
  arrow('End', 'End', false, 'To the end', () => seek(windowStore.getState().horizon)),
  sign('Go', ['.'], 'A tenth of the window forward', () => shift(0.1)),
  sign('Go', [','], 'A tenth of the window back', () => shift(-0.1)),
  offered(letter('Go', 'G', 'Go to a time …', () => openOverlay('goTo'))),
  offered(letter('Bookmarks', 'B', 'Bookmarks: add, rename, remove …', () => openOverlay('bookmarks'))),
  letter('Bookmarks', 'N', 'Next bookmark', () => jumpToBookmark('next')),
  letter('Bookmarks', 'P', 'Previous bookmark', () => jumpToBookmark('previous')),
  sign('Zoom and move', ['+', '='], 'Zoom in', () => zoom(0.5)),
  sign('Zoom and move', ['−', '-', '_'], 'Zoom out', () => zoom(2)),
  sign('Zoom and move', ['0'], 'The whole run', showAll),
  sign('Zoom and move', ['['], 'Earlier', () => pan(-0.2)),
  sign('Zoom and move', [']'], 'Later', () => pan(0.2)),
  offered(letter('An area of time', 'I', 'Begin the area here', startArea)),
  offered(letter('An area of time', 'O', 'End the area here', endArea)),
  letter('An area of time', 'Z', 'Zoom to the area', zoomToArea),
  letter('An area of time', 'X', 'Clear the area', clearArea),
  letter('Look', 'E', 'Edit on the stage', toggleStageEditing),
  ...viewIds.map((id, index) => sign('Look', [String(index + 1)], viewTitles[id], () => showView(id))),
  offered(letter('Go', 'D', 'Do something at this moment …', () => openOverlay('poke'))),
  offered(letter('Look', 'R', 'Projector mode: large, with a pen and a remote', toggleProjector)),
  offered(letter('Look', 'M', 'The trigger map …', () => openOverlay('map'))),
  offered(sign('Look', ['/'], 'Filter events …', () => openOverlay('filter'))),
  offered({ group: 'Look', keys: ['k'], command: true, shown: 'Ctrl K', does: 'Find a command …', run: () => openOverlay('palette') }),
  sign('Look', ['?'], 'Help', () => openOverlay('help')),
];

function shift(part: number): void {
  const { window } = windowStore.getState();
  seek(cursor.get() + part * (window.to - window.from));
}

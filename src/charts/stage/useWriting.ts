/** The words on the stage, written into the page ten times a second at most and never through React. */

import { useEffect, useMemo } from 'react';
import { formatCount } from '../../base/formatCount.ts';
import type { Trace } from '../../sim/index.ts';
import type { LaneTable } from '../lanes/laneTable.ts';
import type { TimeCursor } from '../shared/timeWindow.ts';
import type { Callout } from './callouts.ts';
import type { StageModel } from './stageModel.ts';
import { momentOf, stageReadings } from './stageReadings.ts';

const CADENCE = 100;
/** A card has room for so many lines of what has just happened. */
const MOST_CALLOUTS = 2;

/** Whose words: a part's place in the model's list; of a function also the count of its environments, and its callouts by line. */
export type Place = `${'part' | 'census'}${number}` | `callout${number}.${number}`;

export interface Writing {
  /** A callback for the element that shows the words of `place`. */
  readonly at: (place: Place) => (element: HTMLElement | null) => void;
  readonly sentence: (element: HTMLElement | null) => void;
  readonly note: (element: HTMLElement | null) => void;
  /** Says what a dot stands for; `bundle`: how many requests at most. */
  readonly setBundle: (bundle: number) => void;
}

/** `details`: how many of the details are here; the words are written anew when that changes. */
export function useWriting(trace: Trace, table: LaneTable, model: StageModel, cursor: TimeCursor, details: number): Writing {
  const board = useMemo(createBoard, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the doc comment.
  useEffect(() => {
    let next = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      timer = undefined;
      next = performance.now() + CADENCE;
      const readings = stageReadings(trace, table, model, momentOf(trace, cursor.get()));
      board.say('sentence', readings.sentence);
      for (const [i, lines] of readings.parts.entries()) board.say(`part${i}`, lines.join('\n'));
      for (const [i, words] of readings.census.entries()) board.say(`census${i}`, words);
      for (const [i, callouts] of readings.callouts.entries()) board.sayCallouts(i, callouts);
    };
    const onMove = () => {
      timer ??= setTimeout(write, Math.max(0, next - performance.now()));
    };
    write();
    const stop = cursor.subscribe(onMove);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [trace, table, model, cursor, board, details]);
  return board.writing;
}

function createBoard() {
  const elements = new Map<string, HTMLElement>();
  const said = new Map<string, string>();
  const kinds = new Map<string, string>();
  const put = (element: HTMLElement, place: string): void => {
    // A cell of a dense picture stands for several environments, and its count says so.
    const bundle = Number(element.dataset.bundle ?? 1);
    const words = `${said.get(place) ?? ''}${bundle > 1 ? ` · 1 square = ${formatCount(bundle)}` : ''}`;
    if (element.textContent !== words) element.textContent = words;
    if (place.startsWith('callout')) element.dataset.kind = kinds.get(place) ?? '';
  };
  const say = (place: string, words: string): void => {
    said.set(place, words);
    const element = elements.get(place);
    if (element !== undefined) put(element, place);
  };
  const sayCallouts = (part: number, callouts: readonly Callout[]): void => {
    for (let line = 0; line < MOST_CALLOUTS; line++) {
      kinds.set(`callout${part}.${line}`, callouts[line]?.kind ?? '');
      say(`callout${part}.${line}`, callouts[line]?.words ?? '');
    }
  };
  const keep = (place: string) => (element: HTMLElement | null) => {
    if (element === null) return;
    elements.set(place, element);
    // A card that is drawn again gets its words at once.
    put(element, place);
  };
  const keepers = new Map<Place, (element: HTMLElement | null) => void>();
  const at = (place: Place) => {
    const known = keepers.get(place) ?? keep(place);
    keepers.set(place, known);
    return known;
  };
  const setBundle = (bundle: number): void => {
    const lead = elements.get('note')?.dataset.lead ?? '';
    say('note', bundle === 1 ? `1 dot = 1 request of the next ${lead}` : `Dots: requests of the next ${lead}`);
  };
  const writing: Writing = { at, sentence: keep('sentence'), note: keep('note'), setBundle };
  return { say, sayCallouts, writing };
}

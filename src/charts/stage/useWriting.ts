/** The words on the stage, written into the page ten times a second at most and never through React. */
import { useEffect, useMemo } from 'react';
import type { Trace } from '../../sim/index.ts';
import type { LaneTable } from '../lanes/laneTable.ts';
import type { TimeCursor } from '../shared/timeWindow.ts';
import type { StageModel } from './stageModel.ts';
import { stageReadings } from './stageReadings.ts';

const CADENCE = 100;

/** Whose words: a part's kind, its place in the model's list, and the line on it. */
export type Place = `${'source' | 'queue' | 'retry' | 'function' | 'resource'}${number}`;

export interface Writing {
  /** A callback for the element that shows the words of `place`. */
  readonly at: (place: Place) => (element: HTMLElement | null) => void;
  readonly sentence: (element: HTMLElement | null) => void;
  readonly note: (element: HTMLElement | null) => void;
  /** Says how many requests one dot stands for. */
  readonly setBundle: (bundle: number) => void;
}

/** `followsCalls`: whether open calls can be told already; the words are written anew when that changes. */
export function useWriting(trace: Trace, table: LaneTable, model: StageModel, cursor: TimeCursor, followsCalls: boolean): Writing {
  const board = useMemo(createBoard, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the doc comment.
  useEffect(() => {
    let next = 0;
    let timer = 0;
    const write = () => {
      timer = 0;
      next = performance.now() + CADENCE;
      const readings = stageReadings(trace, table, model, cursor.get());
      board.say('sentence', readings.sentence);
      for (const [i, words] of readings.sources.entries()) board.say(`source${i}`, words);
      for (const [i, [waiting, retry]] of readings.queues.entries()) {
        board.say(`queue${i}`, waiting);
        board.say(`retry${i}`, retry);
      }
      for (const [i, words] of readings.functions.entries()) board.say(`function${i}`, words);
      for (const [i, words] of readings.resources.entries()) board.say(`resource${i}`, words);
    };
    const onMove = () => {
      if (timer === 0) timer = setTimeout(write, Math.max(0, next - performance.now()));
    };
    write();
    const stop = cursor.subscribe(onMove);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [trace, table, model, cursor, board, followsCalls]);
  return board.writing;
}

function createBoard() {
  const elements = new Map<string, HTMLElement>();
  const said = new Map<string, string>();
  const say = (place: string, words: string): void => {
    said.set(place, words);
    const element = elements.get(place);
    if (element !== undefined && element.textContent !== words) element.textContent = words;
  };
  const keep = (place: string) => (element: HTMLElement | null) => {
    if (element === null) return;
    elements.set(place, element);
    // A card that is drawn again gets its words at once.
    element.textContent = said.get(place) ?? '';
  };
  const keepers = new Map<Place, (element: HTMLElement | null) => void>();
  const at = (place: Place) => {
    const known = keepers.get(place) ?? keep(place);
    keepers.set(place, known);
    return known;
  };
  const setBundle = (bundle: number): void => {
    const lead = elements.get('note')?.dataset.lead ?? '';
    const requests = bundle === 1 ? '1 request' : `${bundle.toLocaleString('en-US')} requests`;
    say('note', `1 dot = ${requests} of the next ${lead}`);
  };
  const writing: Writing = { at, sentence: keep('sentence'), note: keep('note'), setBundle };
  return { say, writing };
}

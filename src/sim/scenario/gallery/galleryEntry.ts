/** A scenario to start from, with the few settings that are worth turning first. */
import type { ScenarioInput } from '../input.ts';

/** One setting as a slider. A number counts in `unit`; where the scenario has a duration, the unit is that of the slider. */
export interface Control {
  /** Into the scenario's JSON, as `setPath` takes it. */
  readonly path: string;
  readonly label: string;
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly scale?: 'linear' | 'log';
  readonly help: string;
}

/** What a person sees of it before it is opened. */
export interface GalleryCard {
  /** Also its file's name, in camelCase, and what the command line takes instead of a file. */
  readonly slug: string;
  readonly title: string;
  /** The first steps, one for each event source, or something that goes wrong. */
  readonly group: 'start' | 'source' | 'incident';
  /** One sentence: what there is to see. */
  readonly blurb: string;
  readonly load: () => Promise<GalleryScenario>;
}

export interface GalleryScenario {
  readonly scenario: ScenarioInput;
  /** At most three. */
  readonly controls: readonly Control[];
  /** What holds in its run: expressions over the summary, in the language of `--expect`. A test checks them. */
  readonly expect: readonly string[];
}

export type GalleryEntry = GalleryCard & GalleryScenario;

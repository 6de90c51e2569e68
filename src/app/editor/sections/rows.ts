/** The rows of the editor, in order: what each is called, what it says while closed, which places of the scenario it holds. */
import type { ComponentType } from 'react';
import { getAt, isWithin, type Path } from '../path.ts';
import { entriesOf } from '../record.ts';
import {
  assumptionsSummary,
  coldStartSummary,
  functionSummary,
  resourcesSummary,
  runSummary,
  timelineSummary,
  trafficSummary,
  triggersSummary,
} from '../summaries.ts';
import { AssumptionsSection } from './AssumptionsSection.tsx';
import { ColdStartSection } from './ColdStartSection.tsx';
import { coldStartKeys, coldStartPlatformKeys } from './coldStartKeys.ts';
import { FunctionSection } from './FunctionSection.tsx';
import { ResourcesSection } from './ResourcesSection.tsx';
import { RunSection } from './RunSection.tsx';
import { TimelineSection } from './TimelineSection.tsx';
import { TrafficSection } from './TrafficSection.tsx';
import { TriggersSection } from './TriggersSection.tsx';

export type RowId = 'cold-start' | 'function' | 'triggers' | 'traffic' | 'resources' | 'timeline' | 'run' | 'assumptions' | 'json';

export interface EditorRow {
  readonly id: RowId;
  readonly title: string;
  /** `shown`: the function whose settings are shown. */
  readonly summary: (json: unknown, shown: string | null) => string;
  readonly places: (json: unknown, shown: string | null) => readonly Path[];
  readonly Form: ComponentType;
}

const at =
  (...places: readonly Path[]) =>
  () =>
    places;

const ofFunctions = (json: unknown, keys: (settings: unknown) => readonly string[]): readonly Path[] =>
  entriesOf(getAt(json, ['functions'])).flatMap(([name, settings]) => keys(settings).map((key) => ['functions', name, key]));

const functionKeys = (settings: unknown) => entriesOf(settings).flatMap(([key]) => (coldStartKeys.includes(key) ? [] : [key]));
const platformKeys = (json: unknown) =>
  entriesOf(getAt(json, ['platform'])).flatMap(([key]) => (coldStartPlatformKeys.includes(key) ? [] : [key]));

export const rows: readonly EditorRow[] = [
  { id: 'function', title: 'Function', summary: functionSummary, places: (json) => ofFunctions(json, functionKeys), Form: FunctionSection },
  {
    id: 'cold-start',
    title: 'Cold start',
    summary: coldStartSummary,
    places: (json) => [...ofFunctions(json, () => coldStartKeys), ...coldStartPlatformKeys.map((key) => ['platform', key])],
    Form: ColdStartSection,
  },
  { id: 'triggers', title: 'Triggers', summary: triggersSummary, places: at(['triggers']), Form: TriggersSection },
  { id: 'traffic', title: 'Traffic', summary: trafficSummary, places: at(['traffic']), Form: TrafficSection },
  { id: 'resources', title: 'Resources', summary: resourcesSummary, places: at(['resources']), Form: ResourcesSection },
  { id: 'timeline', title: 'Faults and timeline', summary: timelineSummary, places: at(['timeline']), Form: TimelineSection },
  {
    id: 'run',
    title: 'Account and run',
    summary: runSummary,
    places: at(['account'], ['duration'], ['seed'], ['name'], ['description']),
    Form: RunSection,
  },
  {
    id: 'assumptions',
    title: 'Assumptions',
    summary: assumptionsSummary,
    places: (json) => platformKeys(json).map((key) => ['platform', key]),
    Form: AssumptionsSection,
  },
];

/** The row where a place can be edited; the text for places that no form has. */
export function rowOf(json: unknown, place: Path): RowId {
  return rows.find(({ places }) => places(json, null).some((each) => isWithin(place, each)))?.id ?? 'json';
}

/** The rows of the editor, in order: what each is called, what it says while closed, which places of the scenario it holds. */
import { getAt, isWithin, type Path } from '../path.ts';
import { entriesOf } from '../record.ts';
import {
  assumptionsSummary,
  coldStartSummary,
  functionSummary,
  permissionsSummary,
  resourcesSummary,
  runSummary,
  timelineSummary,
  trafficSummary,
  triggersSummary,
} from '../summaries.ts';
import { coldStartKeys, coldStartPlatformKeys } from './coldStartKeys.ts';
import { permissionKeys } from './permissionKeys.ts';

/** The rows with a form, and the text. */
export type RowId = FormId | 'json';
export type FormId = 'cold-start' | 'function' | 'permissions' | 'triggers' | 'traffic' | 'resources' | 'timeline' | 'run' | 'assumptions';

export interface EditorRow {
  readonly id: FormId;
  readonly title: string;
  /** `shown`: the function whose settings are shown. */
  readonly summary: (json: unknown, shown: string | null) => string;
  readonly places: (json: unknown, shown: string | null) => readonly Path[];
}

const at =
  (...places: readonly Path[]) =>
  () =>
    places;

const ofFunctions = (json: unknown, keys: (settings: unknown) => readonly string[]): readonly Path[] =>
  entriesOf(getAt(json, ['functions'])).flatMap(([name, settings]) => keys(settings).map((key) => ['functions', name, key]));

const functionKeys = (settings: unknown) =>
  entriesOf(settings).flatMap(([key]) => ([...coldStartKeys, ...permissionKeys].includes(key) ? [] : [key]));
const platformKeys = (json: unknown) =>
  entriesOf(getAt(json, ['platform'])).flatMap(([key]) => (coldStartPlatformKeys.includes(key) ? [] : [key]));

export const rows: readonly EditorRow[] = [
  { id: 'function', title: 'Function', summary: functionSummary, places: (json) => ofFunctions(json, functionKeys) },
  {
    id: 'cold-start',
    title: 'Cold start',
    summary: coldStartSummary,
    places: (json) => [...ofFunctions(json, () => coldStartKeys), ...coldStartPlatformKeys.map((key) => ['platform', key])],
  },
  { id: 'permissions', title: 'Permissions', summary: permissionsSummary, places: (json) => ofFunctions(json, () => permissionKeys) },
  { id: 'triggers', title: 'Triggers', summary: triggersSummary, places: at(['triggers']) },
  { id: 'traffic', title: 'Traffic', summary: trafficSummary, places: at(['traffic']) },
  { id: 'resources', title: 'Resources', summary: resourcesSummary, places: at(['resources']) },
  { id: 'timeline', title: 'Faults and timeline', summary: timelineSummary, places: at(['timeline']) },
  {
    id: 'run',
    title: 'Account and run',
    summary: runSummary,
    places: at(['account'], ['duration'], ['seed'], ['name'], ['description']),
  },
  {
    id: 'assumptions',
    title: 'Assumptions',
    summary: assumptionsSummary,
    places: (json) => platformKeys(json).map((key) => ['platform', key]),
  },
];

/** The row where a place can be edited; the text for places that no form has. */
export function rowOf(json: unknown, place: Path): RowId {
  return rows.find(({ places }) => places(json, null).some((each) => isWithin(place, each)))?.id ?? 'json';
}

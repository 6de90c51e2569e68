/** The three controls of the first screen: the gallery entry's own, else what the scenario's first traffic and first function suggest. */
import type { Control } from '../../sim/index.ts';
import { getAt, type Path, resolvePath, setAt } from './path.ts';
import { typicalDuration, withTypical } from './quantity.ts';
import { entriesOf, isRecord, itemsOf, numberOr } from './record.ts';

/** A control with its place in this scenario. */
export interface PlacedControl extends Control {
  readonly at: Path;
}

/** The gallery's controls that still have a place in the scenario, else derived ones. */
export function controlsFor(json: unknown, given: readonly Control[]): readonly PlacedControl[] {
  const placed = given
    .map((control) => ({ ...control, at: resolvePath(json, pathNow(json, control.path)) }))
    .filter(({ at }) => hasPlace(json, at));
  return placed.length > 0 ? placed : derivedControls(json);
}

/** Request rate of the first traffic, handler time and reserved concurrency of the first function, as far as there are such. */
export function derivedControls(json: unknown): readonly PlacedControl[] {
  const controls = [rateControl(json), handlerControl(json), reservedControl(json)];
  return controls.filter((control) => control !== null);
}

const MICROS: Readonly<Record<string, number>> = { us: 1, µs: 1, ms: 1e3, s: 1e6, m: 60e6, min: 60e6, h: 3600e6, d: 86400e6 };

/** What the control shows, in its unit; null when nothing is set there or it is not a number. */
export function readControl(json: unknown, control: PlacedControl): number | null {
  const value = getAt(json, control.at);
  if (typeof value === 'number') return value;
  const typical = typicalDuration(value);
  const unit = MICROS[control.unit ?? ''];
  return typical === null || unit === undefined ? null : Number((typical / unit).toPrecision(6));
}

/** The scenario with the control moved to `value`. A drawn duration keeps its shape. */
export function writeControl(json: unknown, control: PlacedControl, value: number): unknown {
  const unit = MICROS[control.unit ?? ''];
  const before = getAt(json, control.at);
  return setAt(json, control.at, unit === undefined || typeof before === 'number' ? value : withTypical(before, value * unit));
}

/** A control of a function that has been renamed goes on with the only one that there is, where that has such a setting. */
function pathNow(json: unknown, path: string): string {
  const [only, ...others] = entriesOf(getAt(json, ['functions']));
  const name = /^functions\.([^.[]+)/.exec(path)?.[1];
  if (name === undefined || only === undefined || others.length > 0 || only[0] === name) return path;
  const next = path.replace(/^functions\.[^.[]+/, () => `functions.${only[0]}`);
  return getAt(json, resolvePath(json, next)) === undefined ? path : next;
}

function hasPlace(json: unknown, at: Path): boolean {
  return at.length > 0 && typeof getAt(json, at.slice(0, -1)) === 'object';
}

/** Which number of a traffic entry says how much comes. */
const amounts = {
  rate: { label: 'Requests per second', unit: '1/s', help: 'How many requests arrive each second, on average.' },
  endRate: { label: 'Requests per second at the end', unit: '1/s', help: 'The rate that the ramp reaches.' },
  mean: { label: 'Requests per second', unit: '1/s', help: 'The rate around which traffic swings.' },
  users: { label: 'Users', unit: '', help: 'How many people send a request, wait for the answer, think, and send the next.' },
  count: { label: 'Requests in the burst', unit: '', help: 'How many requests come in the burst.' },
} as const;

function rateControl(json: unknown): PlacedControl | null {
  for (const [i, entry] of itemsOf(getAt(json, ['traffic'])).entries()) {
    for (const [key, { label, unit, help }] of Object.entries(amounts)) {
      const now = numberOr(getAt(entry, [key]), null);
      if (now === null) continue;
      const isRate = unit === '1/s';
      const max = roundUp(Math.max(isRate ? 20 : 50, now * 4));
      return control(['traffic', i, key], {
        label,
        help,
        min: isRate ? 0.1 : 1,
        max,
        step: isRate ? 0.1 : 1,
        scale: 'log',
        ...(unit && { unit }),
      });
    }
  }
  return null;
}

function handlerControl(json: unknown): PlacedControl | null {
  const [name, settings] = entriesOf(getAt(json, ['functions']))[0] ?? [];
  if (name === undefined) return null;
  const steps = itemsOf(getAt(settings, ['handler'])).flatMap((step, i) => {
    const kind = isRecord(step) && 'cpu' in step ? 'cpu' : 'io';
    const typical = typicalDuration(getAt(step, [kind]));
    return typical === null ? [] : [{ i, kind, typical }];
  });
  const longest = steps.toSorted((a, b) => b.typical - a.typical)[0];
  if (longest === undefined) return null;
  const [label, help] =
    longest.kind === 'cpu'
      ? ['Handler CPU work', 'CPU time of one invocation at one full vCPU. More memory makes it faster.']
      : ['Handler time', 'How long one invocation waits and works, whatever the memory.'];
  const max = roundUp(Math.max(3000, (longest.typical / 1e3) * 4));
  return control(['functions', name, 'handler', longest.i, longest.kind], { label, help, unit: 'ms', min: 1, max, step: 1, scale: 'log' });
}

function reservedControl(json: unknown): PlacedControl | null {
  const [name, settings] = entriesOf(getAt(json, ['functions']))[0] ?? [];
  if (name === undefined) return null;
  const now = numberOr(getAt(settings, ['reservedConcurrentExecutions']), 0);
  return control(['functions', name, 'reservedConcurrentExecutions'], {
    label: 'Reserved concurrency',
    help: 'At most this many environments of the function at once, kept free for it.',
    min: 0,
    max: roundUp(Math.max(20, now * 2)),
    step: 1,
  });
}

function control(at: Path, rest: Omit<Control, 'path'>): PlacedControl {
  return { path: at.join('.'), at, ...rest };
}

/** The next number of the form 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((n) => n * power >= value) ?? 10);
}

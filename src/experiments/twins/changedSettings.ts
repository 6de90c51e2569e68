/** Which settings differ between two scenarios, by path and in words. What only says the default aloud differs in nothing. */
import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { parseDuration } from '../../sim/index.ts';
import { partsOf, record, stepTo, valueOr } from '../settings/declared.ts';
import { fieldAt, type PlacedField } from '../settings/fieldAt.ts';
import { alignLists } from './alignLists.ts';

export interface ChangedSetting {
  /** In the scenario that has it, as `setPath` takes it. */
  readonly path: string;
  /** "Memory of function checkout" */
  readonly name: string;
  /** In words: "128 MB", "2 (default)", "none". */
  readonly before: string;
  readonly after: string;
}

type Path = readonly (string | number)[];

interface Sides {
  readonly before: unknown;
  readonly after: unknown;
}

/** Keys that change nothing in a run. `name` is a remark only of the scenario itself. */
const REMARKS = new Set(['$schema', 'description']);

/** Settings of `before` and `after` that differ, in the order of the scenario; empty when both run the same. */
export function changedSettings(before: unknown, after: unknown): readonly ChangedSetting[] {
  const found: ChangedSetting[] = [];
  compare({ before, after }, [], [], { before, after }, found);
  return found;
}

/** `from` and `to`: where both are, which may be different places of a list. */
function compare(values: Sides, from: Path, to: Path, roots: Sides, found: ChangedSetting[]): void {
  const { before, after } = values;
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (isPlain(before) && isPlain(after) && !isDistribution(before) && !isDistribution(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (REMARKS.has(key) || (key === 'name' && from.length === 0)) continue;
      compare({ before: before[key], after: after[key] }, [...from, key], [...to, key], roots, found);
    }
    return;
  }
  if (isItems(before) && isItems(after)) {
    for (const [a, b] of alignLists(before, after)) {
      compare({ before: before[a ?? -1], after: after[b ?? -1] }, [...from, a ?? b ?? 0], [...to, b ?? a ?? 0], roots, found);
    }
    return;
  }
  // A section or a group of settings that only one of both has: the other has its defaults, one by one.
  if ((before === undefined || after === undefined) && (from.length === 1 || isOpenGroup(values, from, to, roots))) {
    const other = before ?? after;
    if (typeof other === 'object' && other !== null && !isDistribution(other)) {
      compare({ before: before ?? emptyLike(other), after: after ?? emptyLike(other) }, from, to, roots, found);
      return;
    }
  }
  addLeaf(values, from, to, roots, found);
}

function addLeaf(values: Sides, from: Path, to: Path, roots: Sides, found: ChangedSetting[]): void {
  const [old, now] = [fieldAt(roots.before, from), fieldAt(roots.after, to)];
  const placed = values.after === undefined ? (old ?? now) : (now ?? old);
  const read = (value: unknown) => (placed === null ? value : valueOr(placed.field, value));
  const [before, after] = [read(values.before), read(values.after)];
  if (JSON.stringify(before ?? null) === JSON.stringify(after ?? null)) return;
  found.push({
    path: values.after === undefined ? shownPath(roots.before, from) : shownPath(roots.after, to),
    name: placed?.title ?? titleOf(roots, from, to),
    before: textOf(values.before, placed),
    after: textOf(values.after, placed),
  });
}

/** As people write it: items by their ids. */
function shownPath(json: unknown, path: Path): string {
  const shown = path.map((step, i) => {
    const parent = path.slice(0, i).reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], json);
    return Array.isArray(parent) && typeof step === 'number' ? stepTo(parent, step) : step;
  });
  return shown.join('.');
}

/** What a whole part is called: "traffic ping". */
function titleOf({ before, after }: Sides, from: Path, to: Path): string {
  const find = (json: unknown, path: Path) => partsOf(json).find((part) => part.path.join('.') === shownPath(json, path))?.title;
  return find(after, to) ?? find(before, from) ?? shownPath(after, to);
}

/** Whether what is there on one side is a group whose absence means its defaults. */
function isOpenGroup({ before }: Sides, from: Path, to: Path, roots: Sides): boolean {
  const placed = before === undefined ? fieldAt(roots.after, to) : fieldAt(roots.before, from);
  return placed?.field.kind === 'group' && placed.field.default !== null;
}

function textOf(written: unknown, placed: PlacedField | null): string {
  if (placed === null) return written === undefined ? 'not there' : isPlain(written) ? 'there' : plainText(written, '');
  const { field } = placed;
  const unit =
    field.kind === 'size' ? ' MB' : 'unit' in field && field.unit !== undefined ? ` ${field.unit.replace(/^1\/s$/, 'a second')}` : '';
  if (written !== undefined) return plainText(written, unit);
  const standard = valueOr(field, undefined);
  return standard === null || standard === undefined ? 'none' : `${plainText(standard, unit)} (default)`;
}

function plainText(value: unknown, unit: string): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return `${formatCount(value)}${unit}`;
  if (typeof value === 'string') {
    const micros = parseDuration(value);
    return micros === null || micros === 0 ? value : formatDuration(micros);
  }
  const text = JSON.stringify(value)
    .replaceAll(/[{}[\]"]/g, '')
    .replaceAll(/[:,]/g, ' ');
  return text === '' ? 'none' : text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list whose items are objects: functions' steps, triggers, traffic. Others, such as replayed times, are one value. */
function isItems(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every(isPlain);
}

const SHAPES = new Set(['exponential', 'lognormal', 'uniform', 'normal', 'pareto', 'empirical', 'replay']);

function isDistribution(value: unknown): boolean {
  const keys = Object.keys(record(value)).filter((key) => key !== 'description');
  return keys.length === 1 && SHAPES.has(keys[0] as string);
}

const emptyLike = (value: unknown): unknown => (Array.isArray(value) ? [] : {});

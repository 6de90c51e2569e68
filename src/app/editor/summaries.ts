/** The one line at the right of each row: what is set there now. */

import { formatCount } from '../../base/formatCount.ts';
import { formatDuration } from '../../base/formatDuration.ts';
import { inWords } from '../../base/inWords.ts';
import { medianInitDuration, ruleValue, serviceByType, triggerByType } from '../../sim/index.ts';
import { trafficWords } from './fields/entrySummary.ts';
import { getAt } from './path.ts';
import { meanDuration } from './quantity.ts';
import { entriesOf, isRecord, itemsOf, numberOr, textOr } from './record.ts';

/** "Python 3.13 · 512 MB", of the named function. */
export function functionSummary(json: unknown, name: string | null): string {
  const count = entriesOf(getAt(json, ['functions'])).length;
  if (name === null) return 'none';
  const settings = getAt(json, ['functions', name]);
  const memory = numberOr(getAt(settings, ['memorySize']), ruleValue('limits.memory-default'));
  const words = `${runtimeName(runtimeOf(settings))} · ${formatCount(memory)} MB`;
  return count > 1 ? `${count} functions` : words;
}

/** "measured, 92 ms", or with the code's own init "92 ms + 2 steps". */
export function coldStartSummary(json: unknown, name: string | null): string {
  if (name === null) return 'none';
  const settings = getAt(json, ['functions', name]);
  const own = itemsOf(getAt(settings, ['init'])).length;
  const override = getAt(json, ['platform', 'initDuration']);
  const mean = override === undefined || override === null ? null : meanDuration(override);
  const base = mean === null ? measuredMedian(settings) : `${formatDuration(mean)}`;
  return own === 0 ? base : `${base.replace('measured, ', '')} + ${own} ${own === 1 ? 'step' : 'steps'}`;
}

/** "all allowed" without a role, else "2 statements". */
export function permissionsSummary(json: unknown, name: string | null): string {
  const role = name === null ? undefined : getAt(json, ['functions', name, 'role']);
  if (role === undefined || role === null) return name === null ? 'none' : 'all allowed';
  const written = getAt(role, ['Statement']);
  const count = isRecord(written) ? 1 : itemsOf(written).length;
  return count === 1 ? '1 statement' : `${count} statements`;
}

/** "API Gateway", "3 triggers". */
export function triggersSummary(json: unknown): string {
  const titles = itemsOf(getAt(json, ['triggers'])).map((trigger) => typeTitle(trigger, triggerByType));
  return oneOrCount(titles, 'triggers');
}

/** "DynamoDB table", "2 resources". */
export function resourcesSummary(json: unknown): string {
  const titles = entriesOf(getAt(json, ['resources'])).map(([, resource]) => typeTitle(resource, serviceByType));
  return oneOrCount(titles, 'resources');
}

/** "Poisson 6/s", "Poisson 6/s + 1 more". */
export function trafficSummary(json: unknown): string {
  const [first, ...more] = itemsOf(getAt(json, ['traffic'])).filter(isRecord);
  if (first === undefined) return 'none';
  return `${inWords(trafficWords(first))}${more.length === 0 ? '' : ` + ${more.length} more`}`;
}

/** "none", "1 fault", "3 entries". */
export function timelineSummary(json: unknown): string {
  const entries = itemsOf(getAt(json, ['timeline'])).filter(isRecord);
  const faults = entries.filter((entry) => 'fault' in entry).length;
  if (entries.length === 0) return 'none';
  if (faults === entries.length) return faults === 1 ? '1 fault' : `${faults} faults`;
  return entries.length === 1 ? '1 entry' : `${entries.length} entries`;
}

/** "1,000 · 40 s": account concurrency and how long the run lasts. */
export function runSummary(json: unknown): string {
  const limit = numberOr(getAt(json, ['account', 'concurrentExecutions']), ruleValue('limits.account-concurrency'));
  const duration = meanDuration(getAt(json, ['duration']) ?? '1m');
  return `${formatCount(limit)}${duration === null ? '' : ` · ${formatDuration(duration)}`}`;
}

/** "as assumed", "2 changed". */
export function assumptionsSummary(json: unknown): string {
  const platform = entriesOf(getAt(json, ['platform'])).filter(([key]) => key !== 'rules' && key !== 'description');
  const changed = platform.length + entriesOf(getAt(json, ['platform', 'rules'])).length;
  return changed === 0 ? 'as assumed' : `${changed} changed`;
}

/** `python3.13` as "Python 3.13". */
export function runtimeName(runtime: string): string {
  const match = /^([a-z]+)([\d.]*\d)?(.*)$/.exec(runtime);
  if (match === null) return runtime;
  const [, family = '', version = '', rest = ''] = match;
  const names: Readonly<Record<string, string>> = {
    python: 'Python',
    nodejs: 'Node.js',
    java: 'Java',
    ruby: 'Ruby',
    dotnet: '.NET',
    provided: 'OS-only',
  };
  const tail = rest === '.x' ? '' : rest.replace('.', ' ');
  return `${names[family] ?? family} ${version}${tail}`.replaceAll(/ +/g, ' ').trim();
}

function runtimeOf(settings: unknown): string {
  return textOr(getAt(settings, ['runtime']), 'python3.13');
}

function measuredMedian(settings: unknown): string {
  const runtime = runtimeOf(settings);
  const type = getAt(settings, ['package', 'type']) === 'Image' ? 'Image' : 'Zip';
  const median = medianInitDuration(runtime, type, getAt(settings, ['architecture']) === 'arm64' ? 'arm64' : 'x86_64');
  return median === null ? 'unknown runtime' : `measured, ${formatDuration(median)}`;
}

function typeTitle(entry: unknown, byType: (type: string) => { readonly title: string } | null): string {
  const type = textOr(getAt(entry, ['type']), 'unknown');
  return byType(type)?.title ?? type;
}

function oneOrCount(words: readonly string[], name: string): string {
  return words.length > 1 ? `${words.length} ${name}` : (words[0] ?? 'none');
}

/** What CloudFront refuses about a function that it is to run at the edge (rules `cloudfront.*`). */
import { ruleValue } from '../../rules/index.ts';
import { isEdgeResponseTooLarge, largestEdgeResponse } from '../../triggers/index.ts';
import { type Draft, type Placed, placedFunction } from '../draft.ts';
import { formatDuration } from '../duration.ts';
import type { LambdaFunction, Trigger } from '../model.ts';
import type { Findings, Path } from '../problem.ts';
import { versionConfiguration } from '../versionConfiguration.ts';

const SECOND = 1_000_000;

/** The trigger against its function, and its settings against each other. */
export function checkEdge({ value: trigger, path }: Placed<Trigger>, draft: Draft, findings: Findings): void {
  if (trigger.type !== 'cloudfront') return;
  checkSettings(trigger, path, findings);
  const placed = placedFunction(draft, trigger.function);
  if (placed === undefined) return;
  checkVersion(trigger, placed.value, path, findings);
  const version = isVersion(trigger.qualifier) ? trigger.qualifier : null;
  for (const { key, message, remedy } of faultsOf(placed.value, version))
    findings.error([...placeOf(placed, version, key), ...key.split('.')], message, remedy);
}

function checkSettings({ settings }: Trigger, path: Path, findings: Findings): void {
  const { eventType, cacheHitRate, includeBody } = settings;
  const isViewer = String(eventType).startsWith('viewer');
  if (isViewer && (cacheHitRate as number) > 0)
    findings.warn(
      [...path, 'cacheHitRate'],
      `The event ${String(eventType)} invokes the function for every request, whatever the cache holds.`,
      'Use an origin event, or remove cacheHitRate.',
    );
  if (includeBody === true && String(eventType).endsWith('-response'))
    findings.error(
      [...path, 'includeBody'],
      'IncludeBody is for request events: a response event has no body of a request.',
      'Set it to false, or use viewer-request or origin-request.',
    );
  if (!isEdgeResponseTooLarge(settings)) return;
  const most = largestEdgeResponse(settings);
  findings.warn(
    [...path, 'responseSize'],
    `CloudFront takes no response above ${most} KB in ${isViewer ? 'a viewer' : 'an origin'} event: every viewer gets HTTP 502.`,
    `Keep it at ${most} KB or less${isViewer ? ', or use an origin event, which may send 1 MB' : ''}.`,
  );
}

const isVersion = (qualifier: string | null): qualifier is string => qualifier !== null && /^[1-9]\d*$/.test(qualifier);

/** cloudfront.numbered-version */
function checkVersion({ qualifier }: Trigger, fn: LambdaFunction, path: Path, findings: Findings): void {
  if (isVersion(qualifier)) return;
  const named = qualifier === null ? 'without a qualifier it is $LATEST' : qualifier === '$LATEST' ? 'not $LATEST' : 'not an alias';
  findings.error(
    [...path, 'qualifier'],
    `CloudFront runs a numbered version of "${fn.name}", ${named}. The ARN must end with the version number.`,
    'Set qualifier to a version, such as "1".',
  );
}

interface Fault {
  /** Of the setting, with dots between its parts. */
  readonly key: string;
  readonly message: string;
  readonly remedy: string;
}

/** cloudfront.unsupported and the limits. `version`: null when it is not known which one runs. */
function faultsOf(fn: LambdaFunction, version: string | null): readonly Fault[] {
  const { timeout, ephemeralStorage, runtime, architecture, environment, kmsKey, vpc, deadLetterQueue, ...of } =
    version === null ? fn : versionConfiguration(fn, version);
  const name = `"${fn.name}"`;
  const longest = ruleValue('cloudfront.timeout') * SECOND;
  const largest = ruleValue('cloudfront.ephemeral-storage');
  const rows: readonly (readonly [holds: boolean, key: string, message: string, remedy: string])[] = [
    [
      timeout > longest,
      'timeout',
      `Timeout of ${name} is ${formatDuration(timeout)}; at the edge it may be 30 seconds at most.`,
      'Set it to "30s" or less.',
    ],
    [
      ephemeralStorage > largest,
      'ephemeralStorage',
      `${name} has ${ephemeralStorage} MB of /tmp; at the edge there are ${largest} MB.`,
      `Set it to ${largest}.`,
    ],
    [
      !/^(nodejs|python)/.test(runtime),
      'runtime',
      `${name} runs on ${runtime}; at the edge there are only Node.js and Python.`,
      'Use a runtime of Node.js or Python.',
    ],
    [architecture === 'arm64', 'architecture', `${name} is built for arm64; at the edge there is only x86_64.`, 'Set it to "x86_64".'],
    [of.package.type === 'Image', 'package.type', `${name} is a container image, which cannot run at the edge.`, 'Use a zip package.'],
    [
      of.package.layers.length > 0,
      'package.layers',
      `The function cannot have a layer at the edge, and ${name} has ${of.package.layers.length}.`,
      'Put their content into the package.',
    ],
    [
      Object.keys(environment).length > 0,
      'environment',
      `The function cannot have environment variables at the edge, and ${name} has some.`,
      'Remove them, or write their values into the code.',
    ],
    [kmsKey !== null, 'kmsKey', `At the edge ${name} has no environment variables that a key could encrypt.`, 'Remove it.'],
    [vpc, 'vpc', `${name} is connected to a VPC, which the edge cannot reach.`, 'Set it to false.'],
    [deadLetterQueue !== null, 'deadLetterQueue', `A function at the edge has no dead-letter queue, and ${name} has one.`, 'Remove it.'],
    [
      fn.provisionedConcurrentExecutions > 0,
      'provisionedConcurrentExecutions',
      `At the edge there is no provisioned concurrency, and ${name} has some.`,
      'Set it to 0.',
    ],
  ];
  const aliases = Object.entries(fn.aliases).flatMap(([alias, { version: target, weights, provisionedConcurrentExecutions }]) =>
    provisionedConcurrentExecutions > 0 && version !== null && (target === version || Object.hasOwn(weights, version))
      ? [
          {
            key: `aliases.${alias}.provisionedConcurrentExecutions`,
            message: `At the edge there is no provisioned concurrency, and the alias "${alias}" gives some to version ${version} of ${name}.`,
            remedy: 'Set it to 0, or let CloudFront run another version.',
          },
        ]
      : [],
  );
  return [...rows.flatMap(([holds, key, message, remedy]) => (holds ? [{ key, message, remedy }] : [])), ...aliases];
}

/** Where a setting of a version stands: with the version if it has it itself, else with the function. */
function placeOf({ value, path }: Placed<LambdaFunction>, version: string | null, key: string): Path {
  const [first = '', second = ''] = key.split('.');
  const own = version !== null && Object.hasOwn(value.versions, version) ? value.versions[version] : undefined;
  const part = own === undefined ? undefined : (own as Readonly<Record<string, unknown>>)[first];
  const has = part !== undefined && (second === '' || first !== 'package' || (typeof part === 'object' && part !== null && second in part));
  return has ? [...path, 'versions', version as string] : path;
}

/** The functions of a scenario and what polls for them as `aws lambda …` commands, every value quoted. */
import type { JsonInput } from '../../sim/index.ts';
import { ACCOUNT, REGION } from '../placeholders.ts';
import { arnOf } from '../template/names.ts';
import { wholeSeconds } from '../template/writing/times.ts';

/** `scenario`: as people write it. What commands cannot say is told in comments. */
export function writeCommands(scenario: JsonInput): string {
  const functions = (scenario.functions ?? {}) as Record<string, JsonInput>;
  const resources = (scenario.resources ?? {}) as Record<string, JsonInput>;
  const triggers = (scenario.triggers ?? []) as readonly JsonInput[];
  const arn = (name: unknown): string | undefined => {
    if (typeof name !== 'string') return undefined;
    return arnOf({ name, type: Object.hasOwn(functions, name) ? 'function' : String(resources[name]?.type) }) ?? undefined;
  };
  const only = Object.keys(functions)[0];
  const commands = Object.entries(functions).flatMap(([name, fn]) => functionCommands(name, fn, arn));
  const mappings = triggers.flatMap((trigger) => triggerCommands({ ...trigger, function: trigger.function ?? only }, arn));
  const head = ['# Written by Coldstart. Roles, code and whatever is called placeholder are yours to fill in.'];
  return `${[...head, ...commands, ...mappings].join('\n\n')}\n`;
}

type Flags = Readonly<Record<string, unknown>>;
type ArnOf = (name: unknown) => string | undefined;

/** A command over several lines; flags whose value is undefined are left out. */
function command(name: string, flags: Flags): string {
  const words = Object.entries(flags)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([flag, value]) =>
      value === true ? `--${flag}` : `--${flag} ${Array.isArray(value) ? value.map(quoted).join(' ') : quoted(value)}`,
    );
  return [`aws lambda ${name}`, ...words.map((word) => `  ${word}`)].join(' \\\n');
}

/** In single quotes, whatever it holds. */
export function quoted(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function functionCommands(name: string, fn: JsonInput, arn: ArnOf): string[] {
  const code = (fn.package ?? {}) as JsonInput;
  const isImage = code.type === 'Image';
  const layers = Array.isArray(code.layers) ? (code.layers as JsonInput[]) : [];
  const own = (flags: Flags): Flags => ({ 'function-name': name, ...flags });
  const create = command(
    'create-function',
    own({
      role: `arn:aws:iam::${ACCOUNT}:role/${name}-role`,
      'package-type': code.type,
      code: isImage ? { ImageUri: `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/placeholder:latest` } : undefined,
      'zip-file': isImage ? undefined : 'fileb://placeholder.zip',
      runtime: isImage && fn.runtime === undefined ? undefined : (fn.runtime ?? 'python3.13'),
      handler: isImage ? undefined : (fn.entryPoint ?? 'index.handler'),
      description: fn.description === '' ? undefined : fn.description,
      architectures: fn.architecture,
      'memory-size': fn.memorySize,
      timeout: wholeSeconds(fn.timeout),
      'ephemeral-storage': fn.ephemeralStorage === undefined ? undefined : { Size: fn.ephemeralStorage },
      environment: isFilled(fn.environment) ? { Variables: fn.environment } : undefined,
      'kms-key-arn': arn(fn.kmsKey),
      layers: layers.length === 0 ? undefined : layers.map((layer) => `arn:aws:lambda:${REGION}:${ACCOUNT}:layer:${String(layer.name)}:1`),
      'vpc-config': fn.vpc === true ? { SubnetIds: ['subnet-placeholder'], SecurityGroupIds: ['sg-placeholder'] } : undefined,
      'dead-letter-config': typeof fn.deadLetterQueue === 'string' ? { TargetArn: arn(fn.deadLetterQueue) } : undefined,
      'snap-start': fn.snapStart === true ? { ApplyOn: 'PublishedVersions' } : undefined,
    }),
  );
  const reserved =
    typeof fn.reservedConcurrentExecutions === 'number'
      ? [command('put-function-concurrency', own({ 'reserved-concurrent-executions': fn.reservedConcurrentExecutions }))]
      : [];
  const recursion = fn.recursiveLoop === 'Allow' ? [command('put-function-recursion-config', own({ 'recursive-loop': 'Allow' }))] : [];
  return [create, ...reserved, ...recursion, ...asyncCommand(fn, own, arn), ...aliasCommands(fn, own)];
}

function isFilled(map: unknown): boolean {
  return typeof map === 'object' && map !== null && Object.keys(map).length > 0;
}

function asyncCommand({ asyncConfig }: JsonInput, own: (flags: Flags) => Flags, arn: ArnOf): string[] {
  if (typeof asyncConfig !== 'object' || asyncConfig === null) return [];
  const { maximumRetryAttempts, maximumEventAge, onFailure, onSuccess } = asyncConfig as JsonInput;
  const destinations = {
    ...(typeof onSuccess === 'string' ? { OnSuccess: { Destination: arn(onSuccess) } } : {}),
    ...(typeof onFailure === 'string' ? { OnFailure: { Destination: arn(onFailure) } } : {}),
  };
  return [
    command(
      'put-function-event-invoke-config',
      own({
        'maximum-retry-attempts': maximumRetryAttempts,
        'maximum-event-age-in-seconds': wholeSeconds(maximumEventAge),
        'destination-config': isFilled(destinations) ? destinations : undefined,
      }),
    ),
  ];
}

function aliasCommands(fn: JsonInput, own: (flags: Flags) => Flags): string[] {
  return Object.entries((fn.aliases ?? {}) as Record<string, JsonInput>).flatMap(
    ([alias, { version = '1', weights, provisionedConcurrentExecutions: provisioned }]) => [
      command(
        'create-alias',
        own({
          name: alias,
          'function-version': version,
          'routing-config': isFilled(weights) ? { AdditionalVersionWeights: weights } : undefined,
        }),
      ),
      ...(typeof provisioned === 'number' && provisioned > 0
        ? [command('put-provisioned-concurrency-config', own({ qualifier: alias, 'provisioned-concurrent-executions': provisioned }))]
        : []),
    ],
  );
}

const polled = new Set(['sqs', 'kinesis', 'dynamodb-streams']);

function triggerCommands(trigger: JsonInput, arn: ArnOf): string[] {
  const { type, id, qualifier } = trigger;
  const fn = qualifier === undefined || qualifier === null ? trigger.function : `${String(trigger.function)}:${String(qualifier)}`;
  if (type === 'function-url')
    return [
      command('create-function-url-config', {
        'function-name': trigger.function,
        qualifier,
        'auth-type': trigger.authType ?? 'AWS_IAM',
        'invoke-mode': trigger.invokeMode,
      }),
    ];
  if (!polled.has(String(type)))
    return [`# Trigger ${JSON.stringify(id ?? type)} of type ${String(type)} is set up with other services' commands.`];
  const source = type === 'dynamodb-streams' ? `${arn(trigger.source)}/stream/2026-01-01T00:00:00.000` : arn(trigger.source);
  const filter = Array.isArray(trigger.filter) ? trigger.filter : [];
  const {
    provisionedPollers: pollers,
    functionResponseTypes: responses,
    maximumConcurrency,
    onFailure,
    bisectBatchOnFunctionError: bisect,
  } = trigger;
  return [
    command('create-event-source-mapping', {
      'function-name': fn,
      'event-source-arn': source,
      'batch-size': trigger.batchSize,
      'maximum-batching-window-in-seconds': wholeSeconds(trigger.maximumBatchingWindow),
      'filter-criteria': filter.length === 0 ? undefined : { Filters: filter.map((pattern) => ({ Pattern: JSON.stringify(pattern) })) },
      'function-response-types': Array.isArray(responses) && responses.length > 0 ? responses : undefined,
      'scaling-config': typeof maximumConcurrency === 'number' ? { MaximumConcurrency: maximumConcurrency } : undefined,
      'provisioned-poller-config':
        typeof pollers === 'object' && pollers !== null
          ? { MinimumPollers: (pollers as JsonInput).minimumPollers, MaximumPollers: (pollers as JsonInput).maximumPollers }
          : undefined,
      'starting-position': type === 'sqs' ? undefined : (trigger.startingPosition ?? 'LATEST'),
      'parallelization-factor': trigger.parallelizationFactor,
      'maximum-record-age-in-seconds': wholeSeconds(trigger.maximumRecordAge),
      'maximum-retry-attempts': trigger.maximumRetryAttempts,
      'bisect-batch-on-function-error': bisect === true ? true : undefined,
      'tumbling-window-in-seconds': wholeSeconds(trigger.tumblingWindow),
      'destination-config': typeof onFailure === 'string' ? { OnFailure: { Destination: arn(onFailure) } } : undefined,
    }),
  ];
}

/** The properties that `AWS::Serverless::Function` and `AWS::Lambda::Function` share. */
import { knownRuntimes } from '../../sim/index.ts';
import { HIDDEN_VALUE } from '../placeholders.ts';
import { child, entriesOf, itemsOf, plainText } from './node.ts';
import {
  group,
  ignored,
  integer,
  type Place,
  type Properties,
  type Property,
  readByOwner,
  seconds,
  type Target,
  targetUnder,
  text,
} from './properties.ts';

const notSimulated = (what: string) => ignored(`${what} does not change how a function behaves in a simulation.`);

const runtime: Property = {
  treatment: 'read',
  becomes: '`runtime`; one that AWS no longer offers becomes the oldest of its language that is simulated',
  read: (value, target, place) => {
    const id = place.context.textOf(value) ?? '';
    const near = nearestRuntime(id);
    if (near === null) return place.note('ignored', `No cold starts were measured for "${id}"; the default runtime stands for it.`);
    target.runtime = near;
    if (near !== id) place.note('approximated', `"${id}" is not simulated; ${near} stands for it.`);
  },
};

/** The runtime itself, or the oldest of its language; null when the language is not known. */
export function nearestRuntime(id: string): string | null {
  if (knownRuntimes.includes(id)) return id;
  const language = /^[a-z]+/.exec(id)?.[0] ?? '';
  const named = { dotnetcore: 'dotnet', go: 'provided' }[language] ?? language;
  return knownRuntimes.filter((known) => /^[a-z]+/.exec(known)?.[0] === named).at(-1) ?? null;
}

const environment: Property = {
  treatment: 'read',
  becomes: '`environment`; values become placeholders unless they name a part of the template, or are kept on request',
  read: (value, target, place) => {
    const { context } = place;
    const variables = targetUnder(target, 'environment');
    for (const [name, { line, value: each }] of entriesOf(child(value, 'Variables'))) {
      const isPrivate = each.kind === 'scalar' && !context.options.keepPrivate;
      variables[name] = isPrivate ? HIDDEN_VALUE : String(context.textOf(each) ?? JSON.stringify(context.jsonOf(each)));
      context.report.add(
        isPrivate ? 'approximated' : 'read',
        `${place.path}.${name}`,
        line,
        isPrivate ? 'Its value is replaced by a placeholder.' : `\`environment.${name}\``,
      );
    }
    for (const [name, { line }] of entriesOf(value))
      if (name !== 'Variables') context.report.add('ignored', `${place.path}.${name}`, line, 'Not a part of Environment.');
    place.note('read', '`environment`');
  },
};

const layers: Property = {
  treatment: 'approximated',
  becomes: '`package.layers`, by name; the template does not say their size, so the default of 1 MB stands',
  read: (value, target, { context }) => {
    targetUnder(target, 'package').layers = itemsOf(value).map((item) => {
      const written = context.textOf(item) ?? 'layer';
      return { name: (/:layer:([^:]+)/.exec(written)?.[1] ?? written).slice(0, 140) };
    });
  },
};

const vpc: Property = {
  treatment: 'approximated',
  becomes: '`vpc`: whether there are subnets; which ones makes no difference',
  read: (value, target) => {
    target.vpc = itemsOf(child(value, 'SubnetIds')).length > 0;
  },
};

const kmsKey: Property = {
  treatment: 'read',
  becomes: '`kmsKey`',
  read: (value, target, place) => {
    const name = place.context.targetOf(value, ['kms'], place);
    if (name !== null) target.kmsKey = name;
  },
};

const code = ignored('The code itself does not come along; `handler` holds the steps that it does.');

export const functionProperties: Properties = {
  FunctionName: readByOwner('the name of the function, if it is written out and holds no account id; else its logical id is the name'),
  Description: text('description'),
  Runtime: runtime,
  Handler: text('entryPoint'),
  MemorySize: integer('memorySize'),
  Timeout: seconds('timeout'),
  EphemeralStorage: group('`ephemeralStorage`', { Size: integer('ephemeralStorage') }),
  PackageType: {
    treatment: 'read',
    becomes: '`package.type`',
    read: (value, target, { context }) => {
      targetUnder(target, 'package').type = context.textOf(value);
    },
  },
  Architectures: {
    treatment: 'read',
    becomes: '`architecture`',
    read: (value, target) => {
      target.architecture = plainText(itemsOf(value)[0]) ?? 'x86_64';
    },
  },
  Environment: environment,
  KmsKeyArn: kmsKey,
  Layers: layers,
  VpcConfig: vpc,
  ReservedConcurrentExecutions: integer('reservedConcurrentExecutions'),
  SnapStart: {
    treatment: 'read',
    becomes: '`snapStart`',
    read: (value, target) => {
      target.snapStart = plainText(child(value, 'ApplyOn')) === 'PublishedVersions';
    },
  },
  RecursiveLoop: text('recursiveLoop'),
  FileSystemConfigs: ignored('File systems are not simulated.'),
  LoggingConfig: notSimulated('The format of logs'),
  RuntimeManagementConfig: notSimulated('When the runtime is updated'),
  CodeSigningConfigArn: notSimulated('Code signing'),
  TenancyConfig: ignored('Tenant isolation is not simulated.'),
  DurableConfig: ignored('Durable functions are not simulated.'),
  CapacityProviderConfig: ignored('Managed Instances are not simulated.'),
  FunctionScalingConfig: ignored('Managed Instances are not simulated.'),
  PublishToLatestPublished: ignored('Managed Instances are not simulated.'),
  ImageConfig: code,
  ImageUri: code,
  Tags: notSimulated('A tag'),
};

/** What failed events of Lambda's own queue go to. */
const destinationTypes = ['sqs', 'sns', 'eventbridge', 's3', 'function'] as const;

function destination(key: 'onFailure' | 'onSuccess'): Property {
  return {
    treatment: 'read',
    becomes: `\`asyncConfig.${key}\`; SAM makes the queue or topic when only a type is given`,
    read: (value, target, place) => {
      const named = child(value, 'Destination');
      const { context } = place;
      if (named !== undefined) {
        const name = context.targetOf(named, destinationTypes, place);
        if (name !== null) target[key] = name;
        return;
      }
      const type = { SQS: 'sqs', SNS: 'sns' }[plainText(child(value, 'Type')) ?? ''];
      if (type === undefined) return place.note('ignored', 'It names no destination.');
      const made = context.names.take(`${key === 'onFailure' ? 'failed' : 'succeeded'}-events`, type);
      context.scenarioResources.set(made, { type });
      target[key] = made;
      place.note('read', `\`asyncConfig.${key}\`: SAM makes it; here it is "${made}".`);
    },
  };
}

/** Of `EventInvokeConfig` in SAM and `AWS::Lambda::EventInvokeConfig`; read into `asyncConfig`. */
export const asyncProperties: Properties = {
  MaximumRetryAttempts: integer('maximumRetryAttempts'),
  MaximumEventAgeInSeconds: seconds('maximumEventAge'),
  DestinationConfig: group('`asyncConfig`', { OnFailure: destination('onFailure'), OnSuccess: destination('onSuccess') }),
};

/** A dead-letter queue of a function. */
export const deadLetterTarget: Property = {
  treatment: 'read',
  becomes: '`deadLetterQueue`',
  read: (value, target, place) => {
    const name = place.context.targetOf(value, ['sqs', 'sns'], place);
    if (name !== null) target.deadLetterQueue = name;
  },
};

/** Of a function's own address. */
export const urlProperties: Properties = {
  AuthType: text('authType'),
  InvokeMode: text('invokeMode'),
  Cors: notSimulated('Cross-origin sharing'),
};

/** The alias of this name, made when it is not there; it points to version 1 unless said otherwise. */
export function aliasOf(fn: Target, name: string): Target {
  const alias = targetUnder(targetUnder(fn, 'aliases'), name);
  alias.version ??= '1';
  return alias;
}

/** Sets provisioned concurrency of an alias; without one there is nothing to put it on. */
export function provision(fn: Target, alias: string | null, count: number, place: Place): void {
  if (alias === null) {
    fn.provisionedConcurrentExecutions = count;
    place.note('approximated', '`provisionedConcurrentExecutions`: SAM refuses it without AutoPublishAlias; an alias is made for it.');
  } else aliasOf(fn, alias).provisionedConcurrentExecutions = count;
}

/** The settings of a function, under AWS's names and within AWS's limits. */
import type { Field, Fields } from '../../../base/field.ts';
import { knownRuntimes, ruleValue } from '../../rules/index.ts';
import { aliasFields, asyncConfigFields } from './invocationFields.ts';
import { stepsField } from './stepFields.ts';
import { versionFields } from './versionFields.ts';

const limit = (name: string): number => ruleValue(`limits.${name}`);

const layer: Field = {
  kind: 'group',
  fields: {
    name: { kind: 'text', required: true, minLength: 1, maxLength: 140, help: 'Name of the layer.' },
    size: { kind: 'size', default: 1, help: 'Its size, unzipped.' },
  },
  help: 'A layer: shared code that is unpacked beside the function.',
};

const packageFields: Fields = {
  type: {
    kind: 'choice',
    options: ['Zip', 'Image'],
    default: 'Zip',
    awsName: 'PackageType',
    help: 'A .zip archive, or a container image.',
  },
  size: {
    kind: 'number',
    unit: 'MB',
    min: 0,
    max: limit('image-size'),
    default: 1,
    ruleId: 'limits.unzipped-size',
    help: 'Size of the code, unzipped. All of it may be 250 MB for Zip and 10 GB for Image.',
  },
  layers: {
    kind: 'list',
    item: layer,
    maxItems: limit('layers'),
    default: [],
    ruleId: 'limits.layers',
    awsName: 'Layers',
    help: 'Up to five layers.',
  },
};

const extension: Field = {
  kind: 'group',
  fields: {
    name: { kind: 'text', required: true, minLength: 1, maxLength: 128, help: 'Name of the extension.' },
    type: {
      kind: 'choice',
      options: ['internal', 'external'],
      default: 'external',
      help: 'external: a process of its own; internal: part of the runtime process.',
    },
    init: { kind: 'distribution', of: 'duration', default: '50ms', help: 'How long it takes to start, before the runtime does.' },
  },
  help: 'An extension that runs beside the function.',
};

const resources: Fields = {
  memorySize: {
    kind: 'size',
    min: limit('memory-minimum'),
    max: limit('memory-maximum'),
    default: limit('memory-default'),
    ruleId: 'limits.memory-maximum',
    awsName: 'MemorySize',
    label: 'Memory',
    slider: { min: 128, max: 3072, scale: 'log' },
    help: 'Memory of each environment. CPU comes with it: 1,769 MB is one full vCPU.',
  },
  timeout: {
    kind: 'duration',
    min: `${limit('timeout-minimum')}s`,
    max: `${limit('timeout-maximum')}s`,
    wholeSeconds: true,
    default: `${limit('timeout-default')}s`,
    ruleId: 'limits.timeout-maximum',
    awsName: 'Timeout',
    help: 'How long one invocation may run before Lambda ends it.',
  },
  ephemeralStorage: {
    kind: 'size',
    min: limit('tmp-minimum'),
    max: limit('tmp-maximum'),
    default: limit('tmp-minimum'),
    ruleId: 'limits.tmp-maximum',
    awsName: 'EphemeralStorage',
    label: '/tmp',
    help: 'Size of /tmp; above 512 MB it is billed.',
  },
};

const code: Fields = {
  runtime: {
    kind: 'choice',
    options: knownRuntimes,
    default: 'python3.13',
    ruleId: 'cold-start.init-duration',
    awsName: 'Runtime',
    help: 'The language runtime; it decides how long a cold start takes at least.',
  },
  architecture: {
    kind: 'choice',
    options: ['x86_64', 'arm64'],
    default: 'x86_64',
    awsName: 'Architectures',
    help: 'The processor: arm64 costs a fifth less.',
  },
};

const work: Fields = {
  entryPoint: {
    kind: 'text',
    maxLength: 128,
    default: 'index.handler',
    awsName: 'Handler',
    help: 'The method that Lambda calls. (Here handler holds the steps.)',
  },
  package: { kind: 'group', fields: packageFields, help: 'The deployment package.' },
  environment: {
    kind: 'map',
    item: { kind: 'text', help: 'Value of the variable.' },
    default: {},
    ruleId: 'limits.environment-size',
    awsName: 'Environment',
    help: 'Environment variables, 4 KB in all.',
  },
  kmsKey: {
    kind: 'reference',
    to: ['resource'],
    types: ['kms'],
    default: null,
    awsName: 'KMSKeyArn',
    label: 'KMS key',
    help: 'The key that encrypts the environment variables; absent: a key that AWS manages.',
  },
  vpc: {
    kind: 'flag',
    default: false,
    awsName: 'VpcConfig',
    label: 'In a VPC',
    help: 'Whether the function is connected to a VPC, as one that reaches a private database is.',
  },
  extensions: {
    kind: 'list',
    item: extension,
    maxItems: 10,
    default: [],
    help: 'Extensions, such as for monitoring. They start before the runtime.',
  },
  init: stepsField('What the code does once, when an environment starts: imports, connections, secrets.'),
  handler: stepsField('What the code does for every request.'),
  errorRate: {
    kind: 'share',
    default: 0,
    ruleId: 'lifecycle.handler-error-keeps-warm',
    help: 'How likely an invocation is to throw after its last step.',
  },
  crashRate: {
    kind: 'share',
    default: 0,
    ruleId: 'lifecycle.reset-after-failure',
    help: 'How likely the process is to exit after its last step.',
  },
  memoryUsed: {
    kind: 'distribution',
    of: 'size',
    default: null,
    help: 'Memory that an invocation needs, in MB; more than memorySize is out of memory. Absent: what a hello-world needs.',
  },
};

const description: Field = { kind: 'text', maxLength: 1000, default: '', awsName: 'Description', help: 'What it is for.' };

const scaling: Fields = {
  reservedConcurrentExecutions: {
    kind: 'integer',
    min: 0,
    max: 1_000_000,
    default: null,
    ruleId: 'concurrency.reserved',
    awsName: 'ReservedConcurrentExecutions',
    label: 'Reserved concurrency',
    slider: { min: 0, max: 100 },
    help: 'The most requests at once, kept free for this function; 0 stops it, absent: it shares what the account has.',
  },
  provisionedConcurrentExecutions: {
    kind: 'integer',
    min: 0,
    max: 1_000_000,
    default: 0,
    awsName: 'ProvisionedConcurrentExecutions',
    label: 'Provisioned concurrency',
    help: 'Environments kept initialised, on an alias that is made for it.',
  },
  snapStart: {
    kind: 'flag',
    default: false,
    awsName: 'SnapStart',
    help: 'Start environments from a snapshot taken when the version was published.',
  },
};

const delivery: Fields = {
  asyncConfig: {
    kind: 'group',
    fields: asyncConfigFields,
    awsName: 'EventInvokeConfig',
    help: 'What Lambda does with events that it queued for the function.',
  },
  deadLetterQueue: {
    kind: 'reference',
    to: ['resource'],
    types: ['sqs', 'sns'],
    default: null,
    awsName: 'DeadLetterConfig',
    help: 'The queue or topic for events that failed for good.',
  },
  recursiveLoop: {
    kind: 'choice',
    options: ['Terminate', 'Allow'],
    default: 'Terminate',
    awsName: 'RecursiveLoop',
    help: 'Whether Lambda stops a function that keeps invoking itself.',
  },
  aliases: {
    kind: 'map',
    item: { kind: 'group', fields: aliasFields, help: 'An alias.' },
    default: {},
    help: 'Names for published versions.',
  },
  versions: {
    kind: 'map',
    item: {
      kind: 'group',
      fields: versionFields({ ...code, ...resources, ...work, ...scaling, description }),
      help: 'What this version has of its own; all else is as in the function.',
    },
    default: {},
    label: 'Published versions',
    help: 'Published versions that differ from the function, by number: {"1": {"memorySize": 512}}.',
  },
  role: { kind: 'policy', default: null, awsName: 'Role', help: 'What the function may call, as a policy document; absent: everything.' },
  resourcePolicy: {
    kind: 'policy',
    of: 'resource',
    default: null,
    label: 'Resource-based policy',
    help: 'Who may invoke the function, as a policy document; absent: every trigger has been granted permission.',
  },
};

/** All settings of a function, in the order of its form. */
export const functionFields: Fields = {
  description,
  ...code,
  ...resources,
  ...work,
  ...scaling,
  ...delivery,
};

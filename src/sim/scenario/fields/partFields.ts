/** Settings that all triggers and all resources have, beside those of their type. */
import type { Fields } from '../../../base/field.ts';
import { defaultLatency, type ServiceDefinition, services } from '../../services/index.ts';
import { type TriggerDefinition, triggers } from '../../triggers/index.ts';

const built = new Map<string, Fields>();

function once(key: string, build: () => Fields): Fields {
  const known = built.get(key) ?? build();
  built.set(key, known);
  return known;
}

/** The settings of a trigger of this type. */
export function triggerFields(definition: TriggerDefinition): Fields {
  return once(`trigger ${definition.type}`, () => ({
    id: { kind: 'text', minLength: 1, maxLength: 80, default: null, help: 'Its name; absent: its type and its place in the list.' },
    type: { kind: 'choice', options: triggers.map(({ type }) => type), required: true, help: 'What invokes the function.' },
    ...(definition.sourceTypes.length === 0
      ? {}
      : {
          source: {
            kind: 'reference',
            to: ['resource'],
            types: definition.sourceTypes,
            required: true,
            awsName: 'source',
            help: 'The resource that its events come from.',
          },
        }),
    function: { kind: 'reference', to: ['function'], required: true, help: 'The function that it invokes.' },
    qualifier: {
      kind: 'text',
      minLength: 1,
      maxLength: 128,
      default: null,
      awsName: 'Qualifier',
      help: 'The version or alias that it invokes; absent: $LATEST.',
    },
    ...definition.fields,
  }));
}

/** The settings of a resource of this type. */
export function resourceFields(definition: ServiceDefinition): Fields {
  return once(`resource ${definition.type}`, () => ({
    type: { kind: 'choice', options: services.map(({ type }) => type), required: true, help: 'What it is.' },
    latency: {
      kind: 'distribution',
      of: 'duration',
      default: defaultLatency(definition.type),
      ruleId: `services.${definition.type}-latency-p50`,
      help: 'How long a call takes.',
    },
    errorRate: { kind: 'share', default: 0, help: 'How likely a call is to fail.' },
    maxConcurrency: {
      kind: 'integer',
      min: 1,
      max: 1_000_000,
      default: null,
      help: 'Calls that it can answer at once; more are throttled.',
    },
    ...definition.fields,
  }));
}

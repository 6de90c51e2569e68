/** The settings that a published version may have of its own: the function's, each without a default, because absent means as in the function. */
import type { Field, Fields } from '../../../base/field.ts';

/** What Lambda fixes when a version is published, and what the simulator says of its code. */
export const VERSION_KEYS = [
  'description',
  'runtime',
  'architecture',
  'memorySize',
  'timeout',
  'ephemeralStorage',
  'package',
  'environment',
  'init',
  'handler',
  'errorRate',
  'crashRate',
  'memoryUsed',
  'snapStart',
] as const;

/** `own`: the settings of a function, those of VERSION_KEYS among them. */
export function versionFields(own: Fields): Fields {
  return Object.fromEntries(
    VERSION_KEYS.flatMap((key) => {
      const field = own[key];
      return field === undefined ? [] : [[key, withoutDefault(field)]];
    }),
  );
}

function withoutDefault(field: Field): Field {
  switch (field.kind) {
    case 'flag':
    case 'variant':
      return field;
    case 'group':
      return {
        ...field,
        default: null,
        fields: Object.fromEntries(Object.entries(field.fields).map(([key, each]) => [key, withoutDefault(each)])),
      };
    default:
      return { ...field, default: null };
  }
}

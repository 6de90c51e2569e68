/** Declarations of settings: what a value is, its unit, range, default and help. Schema, JSON Schema, forms and docs all come from these. */

interface FieldCommon {
  /** One plain sentence that says what the setting does. */
  readonly help: string;
  /** Short name on screen; without one, the key in words. */
  readonly label?: string;
  /** The rule that states its range or default. */
  readonly ruleId?: string;
  /** AWS's own name, where it differs from the key with a capital letter. */
  readonly awsName?: string;
  /** True when the engine does not act on it yet: a value other than the default brings a warning. */
  readonly notYet?: boolean;
  /** True when there is no default and the value must be given. */
  readonly required?: boolean;
  /** True when null may be given, and means none, although there is a default. */
  readonly nullable?: boolean;
}

/** A number. Without `default` (or with null) it may be left out, which reads as null. */
interface NumberCommon extends FieldCommon {
  /** `s`, `1/s`, `KB`, …; empty for a count. */
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** The value must be above `min`, not equal to it. */
  readonly aboveMin?: boolean;
  readonly default?: number | null;
  /** A range's useful part, for sliders. */
  readonly slider?: { readonly min: number; readonly max: number; readonly scale?: 'linear' | 'log' };
}

export interface IntegerField extends NumberCommon {
  readonly kind: 'integer';
}

export interface NumberField extends NumberCommon {
  readonly kind: 'number';
}

/** A probability or a part of a whole, 0 to 1. */
export interface ShareField extends NumberCommon {
  readonly kind: 'share';
}

/** Whole MB. */
export interface SizeField extends NumberCommon {
  readonly kind: 'size';
}

/** A time with a unit, such as "250ms". Parsed to µs. */
export interface DurationField extends FieldCommon {
  readonly kind: 'duration';
  /** As written, such as "1s". */
  readonly min?: string;
  readonly max?: string;
  readonly aboveMin?: boolean;
  /** AWS takes whole seconds only. */
  readonly wholeSeconds?: boolean;
  readonly default?: string | null;
}

/** What a distribution may be written as. */
export type DistributionJson = string | number | { readonly [shape: string]: unknown };

/** A duration or size that may vary: one value, or an object such as {"exponential": "2s"}. */
export interface DistributionField extends FieldCommon {
  readonly kind: 'distribution';
  readonly of: 'duration' | 'size';
  /** Whether recorded values, used in order, may be given. Only steps have an order. */
  readonly replay?: boolean;
  readonly default?: DistributionJson | null;
}

export interface TextField extends FieldCommon {
  readonly kind: 'text';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: string | null;
}

export interface ChoiceField extends FieldCommon {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly default?: string | null;
}

export interface FlagField extends FieldCommon {
  readonly kind: 'flag';
  readonly default: boolean;
}

/** The name of something else in the scenario. */
export interface ReferenceField extends FieldCommon {
  readonly kind: 'reference';
  readonly to: readonly ('function' | 'resource' | 'trigger')[];
  /** Resource types that fit; absent: any. */
  readonly types?: readonly string[];
  readonly default?: string | null;
}

export interface ListField extends FieldCommon {
  readonly kind: 'list';
  readonly item: Field;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: readonly unknown[] | null;
}

/** An object whose keys are names that the person chooses. */
export interface MapField extends FieldCommon {
  readonly kind: 'map';
  readonly item: Field;
  readonly default?: { readonly [key: string]: unknown } | null;
}

/** An object with settings of its own. Each of them has a default, unless it is required. */
export interface GroupField extends FieldCommon {
  readonly kind: 'group';
  readonly fields: Fields;
  /** Null: the whole group may be absent, which reads as null. */
  readonly default?: null;
}

/** One of several groups, told apart by the key that only it has. */
export interface VariantField extends FieldCommon {
  readonly kind: 'variant';
  /** Distinguishing key → the settings of that variant, the key itself among them. */
  readonly variants: Readonly<Record<string, Fields>>;
}

/** A list of times, kept as numbers in µs. */
export interface DurationsField extends FieldCommon {
  readonly kind: 'durations';
  readonly default?: readonly string[] | null;
}

/** An IAM policy document. */
export interface PolicyField extends FieldCommon {
  readonly kind: 'policy';
  /** A resource-based policy names principals; an identity-based one, the default, does not. */
  readonly of?: 'identity' | 'resource';
  readonly default?: null;
}

/** Any JSON. */
export interface JsonField extends FieldCommon {
  readonly kind: 'json';
  readonly default?: unknown;
}

export type Field =
  | IntegerField
  | NumberField
  | ShareField
  | SizeField
  | DurationField
  | DistributionField
  | TextField
  | ChoiceField
  | FlagField
  | ReferenceField
  | ListField
  | MapField
  | GroupField
  | VariantField
  | DurationsField
  | PolicyField
  | JsonField;

/** Settings by key, in the order of a form. */
export type Fields = Readonly<Record<string, Field>>;

/** What the field reads as when nothing is given; undefined for a required one. */
export function defaultOf(field: Field): unknown {
  if (field.required === true) return undefined;
  if (field.kind === 'group') return field.default === null ? null : {};
  if (field.kind === 'variant') return undefined;
  return field.default ?? null;
}

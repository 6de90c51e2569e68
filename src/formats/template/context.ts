/** What the readers of a template share: the report, the names, and the scenario while it is put together. */
import type { ImportOptions, Report, Treatment } from '../importing.ts';
import type { Named, Names } from './names.ts';
import type { TemplateNode } from './node.ts';

/** A part of the scenario while it is put together. */
export type Target = Record<string, unknown>;

/** Where a reader stands, and how it says what it did. */
export interface Place {
  readonly context: TemplateContext;
  readonly path: string;
  readonly line: number;
  /** Says something else than the table does. Once said, the table's own words are left out. */
  note(treatment: Treatment, text: string): void;
}

/** A function, or one of its versions or aliases. */
export interface InvokedFunction {
  readonly name: string;
  readonly qualifier: string | null;
}

export interface TemplateContext {
  readonly report: Report;
  readonly options: ImportOptions;
  readonly names: Names;
  readonly resources: TemplateNode | undefined;
  /** Scenario name → what is known of it. */
  readonly functions: Map<string, Target>;
  readonly scenarioResources: Map<string, Target>;
  readonly triggers: Target[];
  /** Logical id → what it is in the scenario. */
  readonly named: Map<string, Named>;
  /** Logical id of an alias or version → what it stands for. */
  readonly qualified: Map<string, InvokedFunction>;
  /** Logical id of an API → its settings that its triggers share. */
  readonly apis: Map<string, Target>;
  /** Scenario ids that an exported template gives to events, by `function.event`. */
  readonly triggerNames: ReadonlyMap<string, string>;
  nameOf(logicalId: string): Named | undefined;
  /** A value as the scenario writes it: references become names or ARNs. Null when it is no text. */
  textOf(node: TemplateNode | undefined): string | null;
  jsonOf(node: TemplateNode | undefined): unknown;
  /** The scenario's name of what a value points to; makes a resource for what lies outside the template. Null, with a note, when it cannot be one of these types. */
  targetOf(node: TemplateNode | undefined, types: readonly string[], place: Place): string | null;
  /** The function that a value points to; null, with a note, when it is none of the template. */
  functionOf(node: TemplateNode | undefined, place: Place | null): InvokedFunction | null;
  /** Adds a trigger under this id, or the nearest free one. */
  addTrigger(trigger: Target & { readonly type: string }, id: string, functionName: string): Target;
}

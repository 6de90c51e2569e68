/** What a type of resource in a template declares: what it becomes, and a table of its properties. */
import type { TemplateContext } from '../context.ts';
import type { TemplateNode } from '../node.ts';
import type { Place, Properties, Target } from '../properties.ts';

export interface TemplateResource {
  /** CloudFormation's name, such as `AWS::SQS::Queue`. */
  readonly type: string;
  /** What it becomes in the scenario, in words. */
  readonly becomes: string;
  /** For what has a name in the scenario: its type there, and the property that fixes the name. */
  readonly named?: { readonly type: string; readonly property: string | null };
  readonly properties: Properties;
  /** What depends on several properties at once. `target` holds what the table read; for a named one it is its place in the scenario. */
  readonly finish?: (reading: ResourceReading) => void;
}

export interface ResourceReading {
  readonly context: TemplateContext;
  readonly logicalId: string;
  readonly properties: TemplateNode | undefined;
  readonly target: Target;
  /** The resource as a whole. */
  readonly place: Place;
}

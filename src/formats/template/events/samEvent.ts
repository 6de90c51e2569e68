/** What a type of SAM event declares: the trigger that it becomes, and a table of its properties. */
import type { Place, Properties, Target } from '../properties.ts';

export interface SamEvent {
  /** SAM's name, such as `SQS`. */
  readonly type: string;
  /** The scenario's type of trigger. */
  readonly trigger: string;
  readonly properties: Properties;
  /** What depends on several properties at once, or comes with the function. `target` holds what the table read. */
  readonly finish?: (target: Target, place: Place) => void;
}

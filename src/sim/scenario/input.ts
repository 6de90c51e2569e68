/** A scenario as people write it: plain JSON, before it is parsed. Only what code needs to build one is typed. */

/** Any plain JSON object. */
export type JsonInput = { readonly [key: string]: unknown };

export interface ScenarioInput {
  readonly $schema?: string;
  readonly version?: 1;
  readonly name?: string;
  readonly description?: string;
  readonly seed?: number;
  /** As text, such as "5m". */
  readonly duration?: string;
  readonly account?: JsonInput;
  readonly platform?: JsonInput;
  readonly functions: { readonly [name: string]: JsonInput };
  readonly resources?: { readonly [name: string]: JsonInput & { readonly type: string } };
  readonly triggers?: readonly (JsonInput & { readonly type: string })[];
  readonly traffic?: readonly (JsonInput & { readonly to: string; readonly pattern: string })[];
  readonly timeline?: readonly JsonInput[];
}

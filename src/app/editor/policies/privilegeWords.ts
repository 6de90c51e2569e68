/** The hint of least privilege in sentences: what is missing first, then what is too much. */
import type { ResourcePolicyHint, RoleHint } from '../../../sim/index.ts';

export interface PrivilegeLine {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

type Review<T extends { readonly review: unknown }> = NonNullable<T['review']>;

/** Of an execution role. Empty: it grants exactly what is needed. */
export function roleLines({ lacking, unused, wide }: Review<RoleHint>): readonly PrivilegeLine[] {
  // A wildcard that nothing uses is told of once.
  const isUnused = (statement: number, text: string) => unused.some((each) => each.statement === statement && each.text === text);
  return [
    ...lacking.map(({ action, resource }) => error(`Lacks ${action} on ${resource}: the steps or deliveries need it.`)),
    ...unused.map(({ statement, text }) => warning(`Statement ${statement + 1}: ${text} is granted and never used.`)),
    ...wide
      .filter(({ statement, text }) => !isUnused(statement, text))
      .map(({ statement, kind, text, used }) => {
        const names = [...new Set(used.map((each) => (kind === 'action' ? each.action : each.resource)))];
        const only = names.length === 0 ? 'nothing uses it' : `used only for ${names.join(', ')}`;
        return warning(`Statement ${statement + 1}: ${text} reaches further than needed; ${only}.`);
      }),
  ];
}

/** Of a resource-based policy. */
export function resourceLines({ refused, unused }: Review<ResourcePolicyHint>): readonly PrivilegeLine[] {
  return [
    ...refused.map((id) => error(`Does not let ${id} in: its events will be refused.`)),
    ...unused.map((place) => warning(`Statement ${place + 1}: no trigger of this scenario needs it.`)),
  ];
}

const error = (text: string): PrivilegeLine => ({ severity: 'error', text });
const warning = (text: string): PrivilegeLine => ({ severity: 'warning', text });

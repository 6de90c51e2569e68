/** What a function's policies grant in a run against what the scenario needs: the hint beside the forms in which they are written. */
import { decideTrigger, grantedPolicy, leastPrivilege, type PolicyDocument, type RoleReview, reviewRole } from '../iam/index.ts';
import type { LambdaFunction, Scenario } from '../scenario/model.ts';
import type { Trace } from '../trace/tables.ts';
import { neededPermissions } from './neededPolicy.ts';

export interface RoleHint {
  /** Null: the function has no role in this run, and everything is allowed. */
  readonly review: RoleReview | null;
  /** The least that it needs; a document without statements where it needs nothing. */
  readonly least: PolicyDocument;
}

/** Of the execution role as the run begins with it; null for a name that the run does not know. */
export function reviewExecutionRole(trace: Trace, name: string): RoleHint | null {
  const found = atStart(trace, name);
  if (found === null) return null;
  const needed = neededPermissions(trace, trace.functions.indexOf(name));
  const { role } = found.config;
  return {
    review: role === null ? null : reviewRole(name, role, needed),
    least: leastPrivilege([], { also: needed }) ?? { Version: '2012-10-17', Statement: [] },
  };
}

export interface ResourcePolicyHint {
  /** Null: the function has no policy of its own in this run, and every trigger may invoke it. */
  readonly review: {
    /** Ids of triggers that may not invoke the function. */
    readonly refused: readonly string[];
    /** Places of allowing statements without which no trigger would be refused that is not refused now. */
    readonly unused: readonly number[];
  } | null;
  readonly least: PolicyDocument;
}

/** Of the resource-based policy as the run begins with it; null for a name that the run does not know. */
export function reviewResourcePolicy(trace: Trace, name: string): ResourcePolicyHint | null {
  const found = atStart(trace, name);
  if (found === null) return null;
  const { config, scenario } = found;
  const triggers = scenario.triggers.filter((trigger) => trigger.function === name);
  const refusedBy = (resourcePolicy: PolicyDocument) =>
    triggers
      .filter((trigger) => decideTrigger({ functionName: name, trigger, resourcePolicy, role: null }).missing !== null)
      .map(({ id }) => id);
  const least = grantedPolicy(name, triggers) ?? { Version: '2012-10-17', Statement: [] };
  const policy = config.resourcePolicy;
  if (policy === null) return { review: null, least };
  const refused = refusedBy(policy);
  const unused = policy.Statement.flatMap(({ Effect }, place) => {
    if (Effect !== 'Allow') return [];
    return refusedBy({ ...policy, Statement: policy.Statement.toSpliced(place, 1) }).length === refused.length ? [place] : [];
  });
  return { review: { refused, unused }, least };
}

function atStart(trace: Trace, name: string): { readonly config: LambdaFunction; readonly scenario: Scenario } | null {
  const scenario = trace.epochs[0]?.scenario;
  const config = scenario?.functions.find((each) => each.name === name);
  return scenario === undefined || config === undefined ? null : { config, scenario };
}

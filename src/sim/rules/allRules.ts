/** Every rule that the simulator follows, listed by hand, with its texts. */
import { alb } from './alb.ts';
import { apiGateway } from './apiGateway.ts';
import { asynchronous } from './asynchronous.ts';
import { billing } from './billing.ts';
import { cloudfront } from './cloudfront.ts';
import { codepipeline } from './codepipeline.ts';
import { cognito } from './cognito.ts';
import { coldStart } from './coldStart.ts';
import { concurrency } from './concurrency.ts';
import { cpu } from './cpu.ts';
import { eventbridge } from './eventbridge.ts';
import { events } from './events.ts';
import { filtering } from './filtering.ts';
import { functionUrl } from './functionUrl.ts';
import { iam } from './iam.ts';
import { invoke } from './invoke.ts';
import { iot } from './iot.ts';
import { kafka } from './kafka.ts';
import { lifecycle } from './lifecycle.ts';
import { limits } from './limits.ts';
import { logs } from './logs.ts';
import { mappings } from './mappings.ts';
import { mq } from './mq.ts';
import { neighbours } from './neighbours.ts';
import { provisioned } from './provisioned.ts';
import { recursion } from './recursion.ts';
import type { Rule } from './rule.ts';
import { s3 } from './s3.ts';
import { schedule } from './schedule.ts';
import { sdk } from './sdk.ts';
import { services } from './services.ts';
import { snapStart } from './snapStart.ts';
import { sns } from './sns.ts';
import { sqs } from './sqs.ts';
import { streams } from './streams.ts';

/** All rules, family by family, in the order in which a reader would ask. */
export const rules: readonly Rule[] = [
  ...lifecycle,
  ...coldStart,
  ...snapStart,
  ...cpu,
  ...limits,
  ...concurrency,
  ...provisioned,
  ...asynchronous,
  ...sdk,
  ...apiGateway,
  ...invoke,
  ...functionUrl,
  ...alb,
  ...cognito,
  ...cloudfront,
  ...s3,
  ...sns,
  ...eventbridge,
  ...schedule,
  ...iot,
  ...codepipeline,
  ...mappings,
  ...filtering,
  ...sqs,
  ...streams,
  ...kafka,
  ...mq,
  ...recursion,
  ...services,
  ...iam,
  ...billing,
  ...neighbours,
  ...events,
  ...logs,
];

let byId: ReadonlyMap<string, Rule> | null = null;

/** Whether there is a rule with this id. */
export function isRuleId(id: string): boolean {
  byId ??= new Map(rules.map((rule) => [rule.id, rule]));
  return byId.has(id);
}

/** The rule with this id. Throws when there is none: ids come from our own code, never from a person. */
export function ruleById(id: string): Rule {
  byId ??= new Map(rules.map((rule) => [rule.id, rule]));
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`There is no rule '${id}': add it to its family in src/sim/rules.`);
  return rule;
}

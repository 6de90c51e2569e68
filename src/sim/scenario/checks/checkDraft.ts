/** The checks that look at several settings or several parts at once, in the order in which their problems are shown. */
import type { Draft } from '../draft.ts';
import type { JsonObject } from '../jsonValue.ts';
import type { Findings } from '../problem.ts';
import { checkAccount } from './checkAccount.ts';
import { checkBuckets } from './checkBuckets.ts';
import { checkFunction } from './checkFunction.ts';
import { checkMappings } from './checkMapping.ts';
import { checkNames } from './checkNames.ts';
import { checkNotYet } from './checkNotYet.ts';
import { checkReferences } from './checkReferences.ts';
import { checkResource } from './checkResource.ts';
import { checkRuleOverrides } from './checkRuleOverrides.ts';
import { checkSteps } from './checkSteps.ts';
import { checkTargets } from './checkTargets.ts';
import { checkTraffic } from './checkTraffic.ts';
import { checkTrigger } from './checkTrigger.ts';

/** `drift`: what AWS refuses only when it is set up, and not when it comes about later, is a warning. */
export function checkDraft(json: JsonObject, draft: Draft, findings: Findings, { drift }: { readonly drift: boolean }): void {
  checkNames(json, draft, findings);
  checkRuleOverrides(json, findings);
  for (const fn of draft.functions) checkFunction(fn, findings);
  checkAccount(draft, findings);
  checkReferences(draft, findings);
  for (const resource of draft.resources) checkResource(resource, findings);
  checkTargets(draft, findings);
  checkSteps(draft, findings);
  for (const trigger of draft.triggers) checkTrigger(trigger, draft, findings, drift);
  checkMappings(draft, findings);
  checkBuckets(draft, findings);
  checkTraffic(draft, findings);
  checkNotYet(json, draft, findings);
}

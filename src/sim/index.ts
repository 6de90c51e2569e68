/** The one door of the simulator: what the page, the worker and the command line may use of it. */

export type { DistributionField, Field, Fields, ListField, ReferenceField, VariantField } from '../base/field.ts';
export { type SimulateOptions, simulate } from './engine/simulate.ts';
export { initWorkOf, memoryUsedOf, type WorkStep, workOf } from './engine/workOf.ts';
export { deprecatedRuntimes, knownRuntimes, measuredInitDuration, type Rule, ruleById, rules, ruleValue } from './rules/index.ts';
export { DURATION_PATTERN, parseDuration } from './scenario/duration.ts';
export { functionFields } from './scenario/fields/functionFields.ts';
export { resourceFields, triggerFields } from './scenario/fields/partFields.ts';
export { accountFields, platformFields, runFields } from './scenario/fields/surroundingFields.ts';
export { timelineKinds } from './scenario/fields/timelineFields.ts';
export { trafficPatterns } from './scenario/fields/trafficFields.ts';
export type { Control, GalleryEntry } from './scenario/gallery/galleryEntry.ts';
export { gallery } from './scenario/gallery/index.ts';
export type { JsonInput, ScenarioInput } from './scenario/input.ts';
export { type ParseResult, parseScenario } from './scenario/parseScenario.ts';
export { getPath, resolvePath } from './scenario/path.ts';
export type { Path, Problem } from './scenario/problem.ts';
export { readValue, type SetResult, setPath } from './scenario/setPath.ts';
export { decodeShare, encodeShare, type SharedScenario } from './scenario/share.ts';
export { type ServiceDefinition, serviceByType, services } from './services/index.ts';
export { type Cause, creationCauses, endCauses } from './trace/causes.ts';
export { type RunOutcome, type RunReply, type RunRequest, runText } from './runText.ts';
export { configurationOf, functionIn, scenarioAt } from './trace/configuration.ts';
export { type DecodedTrace, decodeTrace } from './trace/decodeTrace.ts';
export { encodeTrace } from './trace/encodeTrace.ts';
export { type AttemptOutcome, type Ending, endings } from './trace/endings.ts';
export { endOf } from './trace/endOf.ts';
export { functionOf } from './trace/functionOf.ts';
export { attemptsOf, indexTrace, type TraceIndex } from './trace/indexTrace.ts';
export {
  type InterestingEvent,
  type InterestingEvents,
  type InterestingKind,
  interestingEvents,
  interestingKinds,
  nextInteresting,
  previousInteresting,
} from './trace/interestingEvents.ts';
export { requestsAt, type TriggerCounts } from './trace/requestsAt.ts';
export { type Stretch, spansInWindow } from './trace/spansInWindow.ts';
export { isColdStart, startOf } from './trace/startOf.ts';
export { stateAt } from './trace/stateAt.ts';
export {
  type Epoch,
  type MarkName,
  markKinds,
  type Phase,
  type Source,
  type StateInfo,
  type Trace,
  type TraceTrigger,
} from './trace/tables.ts';
export { type VisitSpan, visitSpans } from './trace/visitSpans.ts';
export { type TriggerDefinition, triggerByType, triggers } from './triggers/index.ts';

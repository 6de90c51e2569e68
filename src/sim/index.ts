/** The one door of the simulator: what the page, the worker and the command line may use of it. */

export type { DistributionField, Field, Fields, ListField, ReferenceField, VariantField } from '../base/field.ts';
export { arithmeticOf, type Summand } from './billing/arithmetic.ts';
export { beforeAugust2025 } from './billing/beforeAugust2025.ts';
export type { Bill, BillLine, BillPart } from './billing/bill.ts';
export { billOf } from './billing/billOf.ts';
export { type BillSplit, type BillSplitPart, billSplit, billSplitParts } from './billing/billSplit.ts';
export { dearestInvocations } from './billing/dearestInvocations.ts';
export { lambdaMonthOf, monthBillOf, runsPerMonth } from './billing/monthBill.ts';
export { type MonthlyBill, type MonthlyUse, monthlyBill } from './billing/monthlyBill.ts';
export { notPriced } from './billing/neighbours/notPriced.ts';
export { type Receipt, type ReceiptPart, receiptOf } from './billing/receiptOf.ts';
export { type CodeLanguage, type CodeLine, codeLanguages, codeOf, type FunctionCode, languageOf, lineOf } from './code/index.ts';
export { idleLifetimeOf } from './engine/idleLifetimeOf.ts';
export { neededPolicy } from './engine/neededPolicy.ts';
export { messageGroupOf, shardOfRecord } from './engine/orderingKeys.ts';
export { type ResourcePolicyHint, type RoleHint, reviewExecutionRole, reviewResourcePolicy } from './engine/reviewPolicies.ts';
export { type SimulateOptions, simulate } from './engine/simulate.ts';
export { twinOf, twinOfAttempt } from './engine/twinOf.ts';
export { NO_TWIN, twinsOf } from './engine/twinsOf.ts';
export { type CallAttempt, initWorkOf, memoryUsedOf, type WorkStep, workOf } from './engine/workOf.ts';
export {
  type ClientAnswer,
  contextOf,
  type Delivery,
  deliveriesOf,
  eventOf,
  type InvocationContext,
  type MessageAttribute,
  type Response,
  responseOf,
} from './events/index.ts';
export { type Conflict, conflicts, type OtherSide } from './fidelity/conflicts.ts';
export { type Coverage, coverage } from './fidelity/coverage.ts';
export { type NotModelled, notModelled } from './fidelity/notModelled.ts';
export { plainText, type TextPart, textParts } from './fidelity/ruleText.ts';
export { sideText } from './fidelity/sideText.ts';
export { accessDeniedMessage } from './iam/accessDeniedMessage.ts';
export { decideCall, type Verdict } from './iam/decideCall.ts';
export { decideDestination, decideTrigger, destinationPermissions, mappingPermissions } from './iam/decideTrigger.ts';
export { grantedPolicy } from './iam/grantedPolicy.ts';
export { type LeastPrivilegeOptions, leastPrivilege, type NeededCall } from './iam/leastPrivilege.ts';
export type { PolicyDocument } from './iam/policyDocument.ts';
export { readPolicyDocument } from './iam/readPolicyDocument.ts';
export { type LogEvent, logEvents, logLines } from './logs/logLines.ts';
export { platformEvents, platformLogEvents } from './logs/platformEvents.ts';
export { requestIdOf } from './logs/requestId.ts';
export { type InvocationTrace, type Segment, segmentDocument, segmentsOf } from './logs/segments.ts';
export { columnSeries } from './metrics/columnSeries.ts';
export type { Ages, Columns, Counts, Samples } from './metrics/columns.ts';
export { type ConcurrencyLimit, concurrencyLimits } from './metrics/concurrencyLimits.ts';
export type { EnvironmentSummary } from './metrics/environmentSummary.ts';
export type { FunctionSummary } from './metrics/functionSummary.ts';
export { type AreaSummary, areaSummary, metrics, type Summary, summarise } from './metrics/index.ts';
export { initDurations } from './metrics/initDuration.ts';
export type { Metric, MetricFamily, Statistic } from './metrics/metric.ts';
export { type OldestMessages, oldestMessages } from './metrics/oldestMessage.ts';
export type { QueueSummary } from './metrics/queueSummary.ts';
export type { Percentiles, Spread } from './metrics/spread.ts';
export { levelAt, type Steps, stepExtremes } from './metrics/steps.ts';
export type { TriggerSummary } from './metrics/triggerSummary.ts';
export {
  deprecatedRuntimes,
  knownRuntimes,
  measuredInitDuration,
  medianInitDuration,
  type Rule,
  ruleById,
  rules,
  ruleValue,
  testsOf,
} from './rules/index.ts';
export { type RunOutcome, type RunReply, type RunRequest, runText } from './runText.ts';
export { type Bookmark, cutNote, LONGEST_NOTE, MOST_BOOKMARKS, readBookmarks } from './scenario/bookmark.ts';
export { DURATION_PATTERN, formatDuration as durationText, parseDuration } from './scenario/duration.ts';
export { functionFields } from './scenario/fields/functionFields.ts';
export { resourceFields, triggerFields } from './scenario/fields/partFields.ts';
export { type AccountPreset, accountFields, accountPresets, platformFields, runFields } from './scenario/fields/surroundingFields.ts';
export { timelineKinds } from './scenario/fields/timelineFields.ts';
export { trafficPatterns } from './scenario/fields/trafficFields.ts';
export { firstColdStart } from './scenario/gallery/firstColdStart.ts';
export { galleryCards } from './scenario/gallery/galleryCards.ts';
export type { Control, GalleryCard, GalleryEntry, GalleryScenario } from './scenario/gallery/galleryEntry.ts';
export { gallery } from './scenario/gallery/index.ts';
export type { JsonInput, ScenarioInput } from './scenario/input.ts';
export { scenarioJsonSchema } from './scenario/jsonSchema.ts';
export type { CallStep, Distribution, LambdaFunction, Resource, Scenario, Step, TimelineEntry, Trigger } from './scenario/model.ts';
export { type ParseResult, parseScenario } from './scenario/parseScenario.ts';
export { getPath, resolvePath } from './scenario/path.ts';
export type { Path, Problem } from './scenario/problem.ts';
export { readValue, type SetResult, setPath } from './scenario/setPath.ts';
export { decodeShare, encodeShare, MOST_SHARED_BYTES, type SharedScenario, sharedBytes } from './scenario/share.ts';
export type { SharedRun } from './scenario/sharedMoment.ts';
export { noMoment, type SharedMoment } from './scenario/sharedMoment.ts';
export { type ServiceDefinition, serviceByType, services } from './services/index.ts';
export { attemptNumber } from './trace/attemptNumber.ts';
export { admittedOf, attemptsByFunction, refusedOf } from './trace/attemptsByFunction.ts';
export { attemptsOfBatch } from './trace/batchAttempts.ts';
export { batchOf, itemsOf } from './trace/batchOf.ts';
export { type Broker, brokerOf, sqsQueuesOf } from './trace/brokerOf.ts';
export { causeSentence } from './trace/causeSentence.ts';
export { type Cause, creationCauses, endCauses } from './trace/causes.ts';
export { configurationOf, functionIn, scenarioAt } from './trace/configuration.ts';
export { type DecodedTrace, decodeTrace } from './trace/decodeTrace.ts';
export { diffTraces, type TraceDifference } from './trace/diffTraces.ts';
export { type Duplicate, duplicatesOf } from './trace/duplicatesOf.ts';
export { encodeTrace } from './trace/encodeTrace.ts';
export { type AttemptOutcome, type Ending, endings } from './trace/endings.ts';
export { endOf } from './trace/endOf.ts';
export { environmentRowsAt, environmentsAt } from './trace/environmentsAt.ts';
export { explainInvocation } from './trace/explainInvocation.ts';
export type { Explanation, Moment } from './trace/explanation.ts';
export { type FailedCall, failedCall } from './trace/failedCall.ts';
export { functionOf } from './trace/functionOf.ts';
export { attemptsByRequest, attemptsOf, indexTrace, type TraceIndex } from './trace/indexTrace.ts';
export {
  type InterestingEvent,
  type InterestingEvents,
  type InterestingKind,
  interestingEvents,
  interestingKinds,
  nextInteresting,
  previousInteresting,
} from './trace/interestingEvents.ts';
export { type Limits, limitsAt, type Pool, type SlotHolder } from './trace/limitsAt.ts';
export { type MessageLife, type MessagePhase, type MessageReceive, messageLife } from './trace/messageLife.ts';
export { batchOfItem, endOfMessage, type PhaseKind, receiveIndex, receivesOf, visitPhases } from './trace/messagePhases.ts';
export { nextEvent, previousEvent } from './trace/nextEvent.ts';
export { isKafka, type PartNames, partNames, partNamesOf } from './trace/partNames.ts';
export { initLimit } from './trace/path/environmentPath.ts';
export { type Entity, type MachineKey, type MachinePath, machineOf, pathOf } from './trace/path/pathOf.ts';
export type { PathStep } from './trace/path/walk.ts';
export { messagesByQueue, messagesOf, queueOf, queuesOf } from './trace/queuesOf.ts';
export { receivedAt, takeovers } from './trace/receivedAt.ts';
export { type Consequence, consequencesOf, type Origin, originOf } from './trace/relatedEvents.ts';
export { requestsAt, type TriggerCounts } from './trace/requestsAt.ts';
export { retryLimit } from './trace/retryLimit.ts';
export { rulesInForce } from './trace/rulesInForce.ts';
export { type RuleUse, ruleUses } from './trace/ruleUses.ts';
export {
  type BisectionNode,
  bisectionTree,
  depthOf,
  LANES_PER_SHARD,
  type ShardTape,
  shardsRead,
  shardTape,
  shardTapeInSlices,
  type TapeAttempt,
  type TapeBatch,
  type TapeBlock,
} from './trace/shardTape.ts';
export { type Stretch, spansInWindow } from './trace/spansInWindow.ts';
export { isColdStart, startOf } from './trace/startOf.ts';
export { stateAt } from './trace/stateAt.ts';
export { stateTitle } from './trace/stateTitle.ts';
export {
  type Epoch,
  initializationTypes,
  type MarkName,
  markKinds,
  type OriginKind,
  type Phase,
  type Source,
  type StateInfo,
  type Trace,
  type TraceTrigger,
} from './trace/tables.ts';
export { type VisitSpan, visitSpans } from './trace/visitSpans.ts';
export type { Window } from './trace/window.ts';
export { type TriggerDefinition, triggerByType, triggers } from './triggers/index.ts';
export { type Bar, type BarKind, type RunningStep, type StepPlace, stepAt, type Waterfall, waterfallOf } from './waterfall/index.ts';
export {
  questionOf,
  type Why,
  type WhyKind,
  type WhyLink,
  type WhyPlace,
  type WhySubject,
  whyKinds,
  whyOf,
  whySubjectsOf,
} from './why/index.ts';

/** Which rules a run follows: those of the features its scenarios use. */
import { type Rule, rules } from '../rules/index.ts';
import type { LambdaFunction, Scenario } from '../scenario/model.ts';
import { isKafka } from './partNames.ts';
import type { Trace } from './tables.ts';

/** Rules of the features that the scenario, or a change of it during the run, uses; in the order of the registry. */
export function rulesInForce(trace: Trace): readonly Rule[] {
  const scenarios = trace.epochs.map(({ scenario }) => scenario);
  const uses = (test: (scenario: Scenario) => boolean): boolean => scenarios.some(test);
  const families = new Map<string, boolean>();
  return rules.filter(({ id }) => {
    const family = id.slice(0, id.indexOf('.'));
    const known = families.get(family) ?? uses(familyTests[family] ?? always);
    families.set(family, known);
    return known && narrower.every(({ pattern, test }) => !pattern.test(id) || uses(test));
  });
}

const always = (): boolean => true;

const someFunction =
  (test: (fn: LambdaFunction) => boolean) =>
  ({ functions }: Scenario): boolean =>
    functions.some(test);

/** Configurations of a function: its own and those of its versions. */
const anyVersion = (fn: LambdaFunction, test: (of: Partial<LambdaFunction>) => boolean): boolean =>
  test(fn) || Object.values(fn.versions).some((version) => test(version as Partial<LambdaFunction>));

const snapStart = someFunction((fn) => anyVersion(fn, (of) => of.snapStart === true));
const provisioned = someFunction(
  ({ provisionedConcurrentExecutions: own, aliases }) =>
    own > 0 ||
    Object.values(aliases).some(
      ({ provisionedConcurrentExecutions, autoScaling }) => provisionedConcurrentExecutions > 0 || autoScaling !== null,
    ),
);
const trigger =
  (...types: readonly string[]) =>
  ({ triggers }: Scenario): boolean =>
    triggers.some(({ type }) => types.includes(type));
/** Whether a mapping of these types, or of any, is in provisioned mode. */
const provisionedPollers =
  (...types: readonly string[]) =>
  ({ triggers }: Scenario): boolean =>
    triggers.some(({ type, settings }) => (types.length === 0 || types.includes(type)) && hasPollers(settings));
const onDemandPollers = ({ triggers }: Scenario): boolean => triggers.some(({ type, settings }) => isKafka(type) && !hasPollers(settings));
const hasPollers = ({ provisionedPollers: asked }: Readonly<Record<string, unknown>>): boolean => asked !== null && asked !== undefined;
const resource =
  (...types: readonly string[]) =>
  ({ resources }: Scenario): boolean =>
    resources.some(({ type }) => types.includes(type));
const calls = (wanted: (call: string) => boolean) =>
  someFunction(({ init, handler }) => [...init, ...handler].some((step) => step.kind === 'call' && wanted(step.action)));
const either =
  (...tests: readonly ((scenario: Scenario) => boolean)[]) =>
  (scenario: Scenario): boolean =>
    tests.some((test) => test(scenario));

/** Function URLs that send their response while it is made. */
const streams = ({ triggers }: Scenario): boolean => triggers.some(({ settings }) => settings.invokeMode === 'RESPONSE_STREAM');

/** Families that are not here are in force in every run. */
const familyTests: Readonly<Record<string, (scenario: Scenario) => boolean>> = {
  snapstart: snapStart,
  provisioned,
  async: either(
    trigger('s3', 'sns', 'eventbridge', 'schedule', 'codepipeline', 'iot'),
    calls((call) => call === 'lambda:InvokeFunction'),
  ),
  sdk: either(trigger('sdk'), calls(always)),
  'api-gateway': trigger('api-gateway'),
  'function-url': trigger('function-url'),
  alb: trigger('alb'),
  cognito: trigger('cognito'),
  cloudfront: trigger('cloudfront'),
  s3: resource('s3'),
  sns: resource('sns'),
  eventbridge: resource('eventbridge'),
  schedule: trigger('schedule'),
  iot: trigger('iot'),
  codepipeline: trigger('codepipeline'),
  mapping: trigger('sqs', 'kinesis', 'dynamodb-streams', 'msk', 'kafka', 'mq'),
  filtering: ({ triggers }) => triggers.some(({ settings }) => settings.filter !== null && settings.filter !== undefined),
  sqs: resource('sqs'),
  kinesis: resource('kinesis'),
  'dynamodb-streams': trigger('dynamodb-streams'),
  streams: trigger('kinesis', 'dynamodb-streams', 'msk', 'kafka'),
  kafka: trigger('msk', 'kafka'),
  mq: trigger('mq'),
  recursion: calls(always),
  services: ({ resources }) => resources.length > 0,
  iam: someFunction(({ role, resourcePolicy }) => role !== null || resourcePolicy !== null),
};

/** Rules within a family that need more than their family. */
const narrower: readonly { readonly pattern: RegExp; readonly test: (scenario: Scenario) => boolean }[] = [
  { pattern: /^billing\.provisioned/, test: provisioned },
  { pattern: /^billing\.snapstart/, test: snapStart },
  { pattern: /^billing\..*-arm-/, test: someFunction((fn) => anyVersion(fn, ({ architecture }) => architecture === 'arm64')) },
  { pattern: /^billing\..*-x86-/, test: someFunction((fn) => anyVersion(fn, ({ architecture }) => architecture === 'x86_64')) },
  { pattern: /^billing\.edge-/, test: trigger('cloudfront') },
  { pattern: /^billing\.free-/, test: ({ account }) => account.freeTier },
  { pattern: /^billing\.streaming-|^function-url\.stream-/, test: streams },
  { pattern: /^neighbours\.(rest|http)-api-/, test: trigger('api-gateway') },
  { pattern: /^neighbours\.alb-/, test: trigger('alb') },
  { pattern: /^neighbours\.scheduler-/, test: trigger('schedule') },
  ...['s3', 'dynamodb', 'sqs', 'sns', 'eventbridge', 'kinesis', 'secret'].map((type) => ({
    pattern: new RegExp(`^neighbours\\.${type}-`),
    test: resource(type),
  })),
  { pattern: /^neighbours\.(refused-calls-free|calls-are-small)/, test: calls(always) },
  { pattern: /^(billing|mapping)\..*poller/, test: provisionedPollers() },
  { pattern: /^(billing|mapping)\..*queue-poller|^sqs\.poller-/, test: provisionedPollers('sqs') },
  {
    pattern: /^billing\.kafka-|^kafka\.(pollers-m|poller-bandwidth|poller-concurrency$|poller-group|provisioned-)/,
    test: provisionedPollers('msk', 'kafka'),
  },
  { pattern: /^kafka\.(first-pollers|poller-concurrency-on-demand|scaling-)/, test: onDemandPollers },
  { pattern: /^concurrency\.reserved/, test: someFunction(({ reservedConcurrentExecutions }) => reservedConcurrentExecutions !== null) },
];

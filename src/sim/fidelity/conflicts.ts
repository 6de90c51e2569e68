/** Where sources say different things: what each says, which rule carries the position of Coldstart, and why. */

/** A number that a source gives and no rule carries. */
export interface SaidNumber {
  readonly value: number;
  readonly unit: string;
}

/** A source that Coldstart does not follow. */
export interface OtherSide {
  /** What it says; `{0}`, `{1}` stand for its numbers. */
  readonly says: string;
  readonly numbers?: readonly SaidNumber[];
  readonly source: string;
}

export interface Conflict {
  /** Never renamed. */
  readonly id: string;
  readonly title: string;
  readonly others: readonly OtherSide[];
  /** The rules that carry the position, whose numbers and sources stand for it. */
  readonly ruleIds: readonly string[];
  readonly because: string;
  /** Whether the sources agree on the number and differ in what it is of. */
  readonly sameNumber?: true;
  /** Its number in our collection of facts (facts/triggers.md, section 0), where it has one. */
  readonly correction?: string;
}

const said = (value: number, unit: string): SaidNumber => ({ value, unit });
const GUIDE_2023 = 'Lambda Developer Guide as of 2023';
const TODAY = 'The page of AWS that is about just this, as it stands this year, says so.';

export const conflicts: readonly Conflict[] = [
  {
    id: 'queue-scaling',
    correction: 'C1',
    title: 'How fast and how far a queue’s mapping scales',
    others: [
      {
        says: 'It adds {0} and has {1} at most.',
        numbers: [said(60, 'invocations a minute'), said(1000, 'invocations')],
        source: GUIDE_2023,
      },
      { says: 'It has {0} at most.', numbers: [said(1000, 'invocations')], source: 'Announcements and articles of 2024 and 2025' },
    ],
    ruleIds: ['sqs.first-concurrency', 'sqs.scale-up', 'sqs.maximum-invocations'],
    because: TODAY,
  },
  {
    id: 'queue-pollers',
    correction: 'C2',
    title: 'How many provisioned pollers a queue may have',
    others: [
      {
        says: 'At most {0}.',
        numbers: [said(2000, 'pollers')],
        source: 'Lambda Developer Guide, services-sqs-configure, and the SAM documentation',
      },
      { says: 'At most {0}.', numbers: [said(200, 'pollers')], source: 'Articles on the announcement of provisioned mode' },
    ],
    ruleIds: ['mapping.queue-pollers-maximum'],
    because: 'The API reference, the service model of the SDKs and the overview of event source mappings agree.',
  },
  {
    id: 'edge-limits',
    correction: 'C3',
    title: 'What a viewer event of Lambda@Edge may take',
    others: [
      {
        says: 'A timeout of {0} and {1} of memory.',
        numbers: [said(5, 's'), said(128, 'MB')],
        source: 'CloudFront Developer Guide as of 2023',
      },
    ],
    ruleIds: ['cloudfront.timeout', 'cloudfront.viewer-response-size'],
    because:
      'The page of quotas says so this year, in every copy that was read; only the size of a generated response still differs between the events.',
  },
  {
    id: 'edge-error',
    correction: 'C4',
    title: 'What the viewer gets when a function at the edge fails',
    others: [{ says: '{0}.', numbers: [said(500, 'HTTP status')], source: 'CloudFront Developer Guide as of 2023' }],
    ruleIds: ['cloudfront.error-503'],
    because: TODAY,
  },
  {
    id: 'pipeline-timeout',
    correction: 'C6',
    title: 'How long an action of CodePipeline waits for its function',
    others: [{ says: '{0} in all.', numbers: [said(1, 'h')], source: 'Articles, and the CodePipeline User Guide as of earlier years' }],
    ruleIds: ['codepipeline.status-timeout', 'codepipeline.action-limit'],
    because: TODAY,
  },
  {
    id: 'cognito-attempts',
    correction: 'C5',
    title: 'How often Cognito calls a function',
    others: [
      {
        says: 'The call may be repeated; no number any more.',
        source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html',
      },
    ],
    ruleIds: ['cognito.attempts'],
    because: 'The number is the older wording of the same page: an assumption that you can change.',
  },
  {
    id: 'broker-redeliveries',
    correction: 'C7',
    title: 'How often ActiveMQ delivers a message again',
    others: [{ says: '{0}.', numbers: [said(5, 'times more')], source: GUIDE_2023 }],
    ruleIds: ['mq.maximum-redeliveries'],
    because: TODAY,
  },
  {
    id: 'sdk-retries',
    correction: 'C8',
    title: 'How an SDK tries again',
    others: [
      { says: 'It makes {0}.', numbers: [said(5, 'attempts')], source: 'boto3 in its legacy mode, the default before 10 November 2026' },
      { says: 'The first wait is up to {0}.', numbers: [said(100, 'ms')], source: 'SDK for JavaScript before version 3.1166.0' },
    ],
    ruleIds: ['sdk.maximum-attempts', 'sdk.transient-backoff', 'sdk.throttle-backoff', 'sdk.retry-cost-transient'],
    because: 'The behaviour of the SDKs changed in November; the source code of the current ones and the announcement agree.',
  },
  {
    id: 'async-payload',
    correction: 'C9',
    title: 'How large an asynchronous event may be',
    others: [{ says: '{0}.', numbers: [said(256, 'KB')], source: `${GUIDE_2023}; still widely quoted` }],
    ruleIds: ['limits.async-payload'],
    because: 'The page of quotas and the service model agree.',
  },
  {
    id: 'message-size',
    correction: 'C10',
    title: 'How large a message of a queue may be',
    others: [{ says: '{0}.', numbers: [said(256, 'KB')], source: 'SQS Developer Guide before 2025' }],
    ruleIds: ['limits.message-size'],
    because: TODAY,
  },
  {
    id: 'record-size',
    title: 'How large a record of a Kinesis stream may be',
    others: [{ says: '{0}.', numbers: [said(1, 'MB')], source: 'Kinesis Developer Guide before 2025' }],
    ruleIds: ['limits.record-size'],
    because: TODAY,
  },
  {
    id: 'kafka-retries',
    correction: 'C11',
    title: 'Whether a batch of Kafka can be retried, split and given up',
    others: [{ says: 'Never: a batch is tried until its records expire.', source: `${GUIDE_2023}; older articles` }],
    ruleIds: ['kafka.retry-settings-provisioned', 'kafka.retries-with-destination'],
    because: 'The guide has a page on just these settings now; on demand the old wording still holds.',
  },
  {
    id: 'destinations',
    correction: 'C12',
    title: 'Where a record of a failure can go',
    others: [{ says: 'To a queue, a topic, a function or a bus.', source: GUIDE_2023 }],
    ruleIds: ['async.record-object-key', 'async.on-failure-destination'],
    because: 'A bucket has been added, for failures only.',
  },
  {
    id: 'segments',
    correction: 'C14',
    title: 'What the segment of a function in X-Ray holds',
    others: [{ says: 'Subsegments named Initialization, Invocation and Overhead.', source: GUIDE_2023 }],
    ruleIds: ['logs.subsegments'],
    because: 'The guide shows both and calls this one the new style, which is being rolled out.',
  },
  {
    id: 'timeout-line',
    correction: 'C15',
    title: 'How a timeout shows in the log',
    others: [{ says: 'As a line of its own that says Task timed out.', source: GUIDE_2023 }],
    ruleIds: ['logs.report-status'],
    because: 'The samples in the guide of today end their REPORT line with the status.',
  },
  {
    id: 'function-policy',
    correction: 'C17',
    title: 'Whether the policy of a function can deny',
    others: [{ says: 'It holds statements that allow, and nothing else.', source: GUIDE_2023 }],
    ruleIds: ['iam.explicit-deny', 'iam.resource-policy-size'],
    because: 'A whole policy can be put on a function since this year.',
  },
  {
    id: 'function-url-permission',
    correction: 'C18',
    title: 'What the caller of a function URL needs',
    others: [{ says: 'Permission for lambda:InvokeFunctionUrl alone.', source: `${GUIDE_2023}; older tutorials` }],
    ruleIds: ['iam.function-url-two-actions', 'function-url.denied-403'],
    because: TODAY,
  },
  {
    id: 'scaling-rate',
    correction: 'C19',
    title: 'How fast a function may scale',
    others: [
      {
        says: 'A burst of {0} to {1} for the Region.',
        numbers: [said(500, 'environments'), said(3000, 'environments')],
        source: 'Lambda Developer Guide before November 2023; still echoed in a skill of the AWS agent toolkit',
      },
      {
        says: '{0} every {1}.',
        numbers: [said(500, 'environments'), said(10, 's')],
        source: 'Another passage of https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html',
      },
    ],
    ruleIds: ['concurrency.scaling-rate', 'concurrency.scaling-burst'],
    because: 'The page on scaling and the table of quotas agree with each other.',
  },
  {
    id: 'gateway-timeout',
    correction: 'C20',
    title: 'Whether the patience of a REST API can be raised',
    others: [{ says: 'Never.', source: 'API Gateway Developer Guide before 2024; most articles' }],
    ruleIds: ['api-gateway.integration-timeout', 'api-gateway.http-integration-timeout'],
    because: 'For Regional and private REST APIs it is a quota now; a scenario starts with its default.',
  },
  {
    id: 'rate-per-environment',
    sameNumber: true,
    title: 'What the limit of requests a second counts',
    others: [
      {
        says: 'Each environment takes {0}.',
        numbers: [said(10, 'requests a second')],
        source: 'Wording of https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
      },
    ],
    ruleIds: ['concurrency.requests-per-unit'],
    because: 'The page on concurrency rejects that reading in so many words: the rate is counted over all environments together.',
  },
  {
    id: 'most-vcpus',
    title: 'How many vCPUs the largest function has',
    others: [
      {
        says: 'About {0}, in proportion to its memory.',
        numbers: [said(5.8, 'vCPUs')],
        source: 'AWS agent toolkit, lambda.md; the page of quotas names no maximum',
      },
    ],
    ruleIds: ['cpu.maximum-vcpus', 'cpu.mb-per-vcpu'],
    because: 'Announcements of AWS name the maximum. Speed follows the proportion, which stays below it.',
  },
  {
    id: 'charged-cold-start',
    title: 'Which part of a cold start is billed',
    others: [
      {
        says: 'Fetching the code and setting up the environment are charged, too.',
        source: 'A paragraph of https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html',
      },
    ],
    ruleIds: ['billing.init-billed'],
    because: 'The announcement of the change and the REPORT lines of AWS bill the INIT phase and nothing before it.',
  },
  {
    id: 'rounding',
    title: 'How a duration is rounded',
    others: [
      {
        says: 'A sample prints {0} as {1} billed.',
        numbers: [said(3022.91, 'ms'), said(3000, 'ms')],
        source: 'The example of a suppressed init in the Lambda Developer Guide',
      },
    ],
    ruleIds: ['billing.round-up-to-ms'],
    because: 'Every other line that AWS prints is rounded up, and the pricing page says so.',
  },
  {
    id: 'kafka-example',
    title: 'The requests in AWS’s example of Kafka',
    others: [
      {
        says: 'The price of {0} is printed where {1} are stated.',
        numbers: [said(60e6, 'requests'), said(30e6, 'requests')],
        source: 'https://aws.amazon.com/lambda/pricing/',
      },
    ],
    ruleIds: ['billing.request-price'],
    because: 'The other lines of the example are consistent with the number that is stated.',
  },
  {
    id: 'gigabyte',
    title: 'How many megabytes a gigabyte of memory has',
    others: [
      {
        says: 'Costs are worked out with {0}.',
        numbers: [said(1000, 'MB')],
        source: 'The table of costs in a post of the AWS Compute Blog on Rust, January 2026',
      },
    ],
    ruleIds: ['billing.gb-is-1024-mb'],
    because: 'All examples of the pricing page divide by this one.',
  },
  {
    id: 'layers',
    sameNumber: true,
    title: 'How large layers may be',
    others: [{ says: 'Each layer may have {0} unzipped.', numbers: [said(250, 'MB')], source: 'Articles' }],
    ruleIds: ['limits.unzipped-size', 'limits.layers'],
    because: 'By the page of quotas the function and all its layers share that size.',
  },
  {
    id: 'idle-lifetime',
    title: 'How long an idle environment lives',
    others: [
      { says: '{0} to {1}.', numbers: [said(25, 'min'), said(60, 'min')], source: 'Measured by Mikhail Shilkov in June 2019' },
      { says: 'Exactly {0}.', numbers: [said(10, 'min')], source: 'Measured by Mikhail Shilkov in August 2019; the default of SimFaaS' },
      { says: '{0} to {1}.', numbers: [said(26, 'min'), said(27, 'min')], source: 'Recalled from Wang et al., USENIX ATC 2018' },
    ],
    ruleIds: ['lifecycle.idle-lifetime-minimum', 'lifecycle.idle-lifetime-maximum'],
    because: 'It is the newest public measurement; AWS publishes none and changes it without notice. platform.idleLifetime sets any other.',
  },
  {
    id: 'rest-throttle',
    title: 'What the client of a REST API gets when the function is throttled',
    others: [
      {
        says: '{0}.',
        numbers: [said(429, 'HTTP status')],
        source: 'https://repost.aws/knowledge-center/api-gateway-internal-server-error',
      },
    ],
    ruleIds: ['api-gateway.throttle-500'],
    because: 'The Lambda guide names this status for a refused invocation; an assumption that you can change.',
  },
  {
    id: 'http-timeout',
    title: 'What the client of an HTTP API gets when it waited too long',
    others: [{ says: '{0}.', numbers: [said(504, 'HTTP status')], source: 'A re:Post article that names all kinds of APIs at once' }],
    ruleIds: ['api-gateway.http-timeout-503'],
    because: 'Independent traces from the field show it; no page of AWS says either.',
  },
  {
    id: 'http-throttle',
    title: 'What the client of an HTTP API gets when the function is throttled',
    others: [
      {
        says: '{0}.',
        numbers: [said(500, 'HTTP status')],
        source: 'By analogy with the permission case in the API Gateway Developer Guide',
      },
    ],
    ruleIds: ['api-gateway.http-throttle-503'],
    because: 'Reports from the field agree; an assumption that you can change.',
  },
  {
    id: 'window-visibility',
    title: 'Whether a batching window lengthens the visibility timeout',
    others: [{ says: 'Nothing of it.', source: 'The pages on SQS of the Lambda Developer Guide as of 2026' }],
    ruleIds: ['sqs.window-extends-visibility'],
    because: 'An older page says it does; as that page is gone, it stays off unless you turn it on.',
  },
  {
    id: 'record-age',
    title: 'The smallest maximum age of a record',
    others: [{ says: '{0}.', numbers: [said(1, 's')], source: 'The service model of the SDKs, which takes any number' }],
    ruleIds: ['mapping.record-age-minimum'],
    because: 'The guide states it for Kafka, and the setting is the same.',
  },
  {
    id: 'sns-patience',
    title: 'For how long SNS tries to deliver to Lambda',
    others: [{ says: 'Several hours.', source: 'https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html' }],
    ruleIds: ['sns.immediate-attempts', 'sns.post-backoff-attempts'],
    because: 'The page of SNS gives every phase of its retries.',
  },
  {
    id: 'stream-batch',
    title: 'How many records a batch of a DynamoDB stream may have',
    others: [{ says: '{0}.', numbers: [said(1000, 'records')], source: 'The documentation of SAM' }],
    ruleIds: ['mapping.batch-size-maximum'],
    because: 'The service model of the SDKs and the guide agree.',
  },
  {
    id: 'dynamodb-price',
    title: 'What writing to DynamoDB costs',
    others: [{ says: '{0}.', numbers: [said(1.25e-6, 'USD per WRU')], source: 'The price list before November 2024' }],
    ruleIds: ['neighbours.dynamodb-write-price'],
    because: 'The price has been cut since, as a look at the price list this July confirms.',
  },
];

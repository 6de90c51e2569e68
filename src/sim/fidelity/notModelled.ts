/** What Coldstart does not simulate, in plain words: each with why it matters and what Coldstart does instead. */
import { triggers } from '../triggers/index.ts';

/** Something that AWS does and Coldstart leaves out. */
export interface NotModelled {
  /** Never renamed. */
  readonly id: string;
  /** The part of AWS that it belongs to. */
  readonly area: string;
  /** Names it. */
  readonly title: string;
  /** Why it may matter to a person who reads a run. */
  readonly why: string;
  /** What a run does in its place. */
  readonly instead: string;
  /** Settings that the format would have if it were simulated: a test looks that it has none of them. */
  readonly absent?: Absent;
}

/** Where a setting would be, and under which names of AWS's. */
export interface Absent {
  readonly part: 'function' | 'alias' | 'trigger' | 'resource';
  /** Of a trigger or a resource. */
  readonly type?: string;
  readonly settings: readonly string[];
}

/** Sources that the format knows and that no run delivers, as their definitions say. */
function sourcesToCome(): readonly NotModelled[] {
  const titles = triggers.filter(({ simulated }) => !simulated).map(({ title }) => title);
  if (titles.length === 0) return [];
  return [
    {
      id: 'sources-to-come',
      area: 'Event sources',
      title: `These sources: ${titles.join(', ')}`,
      why: 'A scenario may name them, so that it can be kept for the day on which they run.',
      instead: 'Using one shows a warning, and its events are left out.',
    },
  ];
}

/** Everything that is left out, area by area. */
export const notModelled: readonly NotModelled[] = [
  ...sourcesToCome(),
  {
    id: 'networking',
    area: 'Functions',
    title: 'Networking inside a VPC',
    why: 'Subnets without addresses, security groups and missing routes are a common reason for calls that hang.',
    instead: 'A function is in a VPC or it is not; being in one lengthens the time before init by {cold-start.vpc}.',
    absent: { part: 'function', settings: ['vpcConfig', 'subnetIds', 'securityGroupIds'] },
  },
  {
    id: 'code',
    area: 'Functions',
    title: 'What your code does',
    why: 'Memory leaks, races and clever caches are found by running the code.',
    instead: 'A handler is a list of steps with times, calls and rates of failure; events have bodies only as far as filters need them.',
  },
  {
    id: 'background-work',
    area: 'Functions',
    title: 'Work that a handler leaves behind when it returns',
    why: 'It is frozen with the environment and goes on in a later invocation, where it takes time that nobody expects.',
    instead: 'A handler that has returned has done everything.',
  },
  {
    id: 'extension-work',
    area: 'Functions',
    title: 'What extensions do beside init',
    why: 'An extension that sends its data after the handler makes every invocation longer, and is billed.',
    instead: 'An extension lengthens init, and how long a shutdown may take.',
  },
  {
    id: 'file-systems',
    area: 'Functions',
    title: 'Mounted file systems (EFS, S3 Files)',
    why: 'A mount that fails or is slow fails the invocation.',
    instead: 'A call to a resource of type http or database can stand for it.',
    absent: { part: 'function', settings: ['fileSystemConfigs'] },
  },
  {
    id: 'other-kinds',
    area: 'Functions',
    title: 'Lambda Managed Instances, durable functions, tenant isolation and MicroVMs',
    why: 'They run several requests in one environment, wait for days, or keep tenants apart, and have prices of their own.',
    instead: 'Every function is an ordinary one: one request at a time in one environment.',
    absent: { part: 'function', settings: ['capacityProviderConfig', 'durableConfig', 'tenancyConfig'] },
  },
  {
    id: 'regions',
    area: 'Functions',
    title: 'Regions and Availability Zones',
    why: 'A Region has its own quotas and prices, and a zone can fail.',
    instead: 'Everything is in US East (N. Virginia), at its prices.',
  },
  {
    id: 'snapstart-hooks',
    area: 'Functions',
    title: 'Hooks before a checkpoint and after a restore',
    why: 'What runs there is part of the init of a version, or of every cold start from its snapshot.',
    instead: 'A restore takes as long as was measured, or as many times that as the rule snapstart.restore-scale is set to.',
  },
  {
    id: 'long-queue',
    area: 'Asynchronous invocation',
    title: 'What Lambda’s queue does when it grows long',
    why: 'AWS stretches the waits, reads more slowly, and may lose events that it cannot bring to the function in time.',
    instead: 'The queue is as quick when it is long as when it is short; events end only by their age and their retries.',
  },
  {
    id: 'async-per-version',
    area: 'Asynchronous invocation',
    title: 'Settings of asynchronous invocation for one version or alias',
    why: 'AWS lets each have retries and destinations of its own.',
    instead: 'They belong to the function as a whole.',
    absent: { part: 'alias', settings: ['asyncConfig', 'maximumRetryAttempts', 'maximumEventAge', 'onFailure'] },
  },
  {
    id: 'record-too-large',
    area: 'Asynchronous invocation',
    title: 'Records that are too large for their destination',
    why: 'A topic may refuse the record of a large event, which is then lost.',
    instead: 'Every record fits.',
  },
  {
    id: 'custom-integrations',
    area: 'API Gateway',
    title: 'Integrations other than proxy, authorizers, usage plans and caches',
    why: 'They answer, refuse or count requests before the function hears of them.',
    instead: 'Every request that the throttling lets through is handed to the function as it is.',
    absent: { part: 'trigger', type: 'api-gateway', settings: ['authorizer', 'usagePlan', 'apiKey', 'cacheClusterEnabled'] },
  },
  {
    id: 'health-checks',
    area: 'Load balancers',
    title: 'Health checks, several target groups and WebSockets',
    why: 'Health checks of a function are invocations that are billed.',
    instead: 'A load balancer has one target group with one function, and asks it nothing of its own.',
    absent: { part: 'trigger', type: 'alb', settings: ['healthCheck', 'healthCheckEnabled', 'targetGroups'] },
  },
  {
    id: 'edge-regions',
    area: 'CloudFront',
    title: 'The many Regions of a distribution, its cache and its origin',
    why: 'Replicas share the concurrency of the Region they run in, and what is cached depends on what was asked before.',
    instead: 'One Region stands for all, the cache is a share of the requests, and the origin answers every request at once.',
  },
  {
    id: 'pipeline-stages',
    area: 'CodePipeline',
    title: 'The rest of a pipeline, and when code reports',
    why: 'Stages wait for each other, a person may retry an action that failed, and code may report before it is done.',
    instead: 'Every action begins when traffic says so, and a function reports with the last step of its handler.',
    absent: { part: 'trigger', type: 'codepipeline', settings: ['stages', 'runOrder', 'reportsAt'] },
  },
  {
    id: 'iot-select',
    area: 'IoT Core',
    title: 'The SELECT of a rule, and further actions',
    why: 'A rule may take some messages only, and shape them.',
    instead: 'A rule takes every message, whole, and has one action.',
    absent: { part: 'trigger', type: 'iot', settings: ['actions', 'where'] },
  },
  {
    id: 'cognito-triggers',
    area: 'Cognito',
    title: 'The different triggers of a user pool',
    why: 'Senders of e-mail and SMS are asynchronous; the others wait at most {cognito.deadline}.',
    instead: 'One trigger, drawn as the one before a sign-up.',
    absent: { part: 'trigger', type: 'cognito', settings: ['triggerSource', 'lambdaConfig'] },
  },
  {
    id: 'broker-around',
    area: 'Amazon MQ',
    title: 'Maintenance of brokers, log-ins that fail, several queues, and dead-letter exchanges',
    why: 'A broker without a standby delivers nothing while it is maintained.',
    instead: 'A broker is always there, and has one queue; the dead-letter queue of ActiveMQ cannot be read.',
    absent: { part: 'resource', type: 'mq', settings: ['maintenanceWindow', 'queues', 'deadLetterExchange'] },
  },
  {
    id: 'retry-after',
    area: 'Clients',
    title: 'Waits that a service asks for, and the further attempt of DynamoDB clients',
    why: 'A client that is told when to come back waits longer than its own back-off.',
    instead: 'Every client of an SDK makes {sdk.maximum-attempts} unless told otherwise, with its own back-off.',
  },
  {
    id: 'older-sdks',
    area: 'Clients',
    title: 'Retry modes of older SDKs, and dry runs',
    why: 'Code that has not been updated retries more often and sooner.',
    instead: 'Clients retry as the SDKs do that are current; maximumAttempts and platform.rules change it.',
    absent: { part: 'trigger', type: 'sdk', settings: ['retryMode', 'dryRun'] },
  },
  {
    id: 'invoke-answers',
    area: 'Clients',
    title: 'A function that is being created, networking that fails, and a response that is too large',
    why: 'The Invoke API refuses the first and second with statuses of their own; the third fails the invocation.',
    instead:
      'Functions are there from the beginning; a response above {limits.sync-payload} is a mistake in the scenario unless it is streamed.',
  },
  {
    id: 'queue-idle',
    area: 'SQS',
    title: 'The scaling of an idle mapping, and the request rates of queues',
    why: 'An idle mapping needs a moment more to grow, and a FIFO queue takes so many requests a second.',
    instead: 'A mapping keeps what it begins with ({sqs.first-concurrency}); a queue answers every request.',
  },
  {
    id: 'fan-out-consumers',
    area: 'Streams',
    title: 'Enhanced fan-out of Kinesis',
    why: 'Its consumers have a throughput of their own and are told of records at once.',
    instead: 'All mappings share the reads of a shard: {kinesis.reads-per-second}.',
    absent: { part: 'trigger', type: 'kinesis', settings: ['consumer', 'consumerArn', 'enhancedFanOut'] },
  },
  {
    id: 'resharding',
    area: 'Streams',
    title: 'Shards that are split or merged, and partitions that are added, during a run',
    why: 'Order is kept from parent to child, and concurrency changes with the shards.',
    instead: 'A stream keeps its shards and a topic its partitions; a timeline that would change their number is refused.',
  },
  {
    id: 'aggregated-records',
    area: 'Streams',
    title: 'Aggregated records, a mapping that is new, and a reader too many',
    why: 'One record may hold many; a new mapping needs minutes to begin; too many readers are throttled.',
    instead: 'A record is a record, mappings read from the beginning, and a reader too many is warned of.',
  },
  {
    id: 'kafka-groups',
    area: 'Streams',
    title: 'Consumer groups that share a topic, schema registries, and the network to a cluster',
    why: 'Mappings of the same group share the partitions, and a cluster that cannot be reached stops its mappings.',
    instead: 'Every mapping is a group of its own that reaches its cluster; a batch holds records of one partition.',
  },
  {
    id: 'logging-permission',
    area: 'Permissions and secrets',
    title: 'A role that may not write logs',
    why: 'The function runs and leaves no trace in CloudWatch Logs.',
    instead: 'Every function logs.',
  },
  {
    id: 'secret-quotas',
    area: 'Permissions and secrets',
    title: 'Quotas of Secrets Manager and the size of the extension’s cache',
    why: 'Very many functions that fetch a secret each time are throttled.',
    instead:
      'A secret answers every call unless maxConcurrency says otherwise; the cache holds everything, for {limits.extension-cache-ttl} at most.',
  },
  {
    id: 'tracing-sample',
    area: 'Logs and traces',
    title: 'The sampling of X-Ray',
    why: 'At AWS most requests of a busy function have no trace.',
    instead: 'Every request has its segments to look at; X-Ray would keep one a second and {logs.sampling} of the others.',
  },
  {
    id: 'bill-gaps',
    area: 'The bill',
    title: 'Data transfer, storage, the init at the publishing of a version, Savings Plans',
    why: 'They are on the bill of AWS.',
    instead: 'The bill says at its end what it leaves out of the services that a run uses.',
  },
];

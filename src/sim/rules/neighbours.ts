/** Prices of the services around a function, in us-east-1, and how each of them counts. */
import { assumed, documented, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const PER_REQUEST = 'USD per request';
const PER_HOUR = 'USD per h';
const API_GATEWAY = 'AWS whitepaper on private APIs with API Gateway, chapter on cost optimisation, on docs.aws.amazon.com.';
const DYNAMODB = 'https://aws.amazon.com/dynamodb/pricing/on-demand/, read second-hand from a Price List API check of 2026-07-31.';
const DYNAMODB_UNITS = 'https://aws.amazon.com/dynamodb/pricing/on-demand/';
const SQS = 'https://aws.amazon.com/sqs/pricing/, read second-hand from a price list of 2026-08-09.';
const EVENTBRIDGE = 'https://aws.amazon.com/eventbridge/pricing/, read second-hand.';
const S3 = 'https://aws.amazon.com/s3/pricing/, read second-hand.';
const SECRETS =
  'https://aws.amazon.com/secrets-manager/pricing/ as transcribed in github.com/api-evangelist/amazon-secrets-manager on 2026-09-20.';
const KINESIS = 'Not verified today; https://aws.amazon.com/kinesis/data-streams/pricing/ has the current figure.';
const BALANCER =
  'Read second-hand in an article of May 2026 (cloud-horizons.com); https://aws.amazon.com/elasticloadbalancing/pricing/ has the current figure.';
const CAPACITY_UNITS =
  'Read second-hand at https://handbook.vantage.sh/aws/services/elb-pricing; the pricing page of AWS has the current figure.';

export const neighbours: readonly Rule[] = [
  documented('neighbours.rest-api-request-price', 'A million requests to a REST API cost $3.50.', API_GATEWAY, 3.5 / 1e6, PER_REQUEST),
  documented(
    'neighbours.rest-api-tier-1-limit',
    'The first price of REST APIs is for the first 333 million requests of a month.',
    API_GATEWAY,
    333e6,
    'requests',
  ),
  documented(
    'neighbours.rest-api-tier-2-price',
    'A million of the next 667 million requests to REST APIs cost $2.80.',
    API_GATEWAY,
    2.8 / 1e6,
    PER_REQUEST,
  ),
  documented(
    'neighbours.rest-api-tier-2-limit',
    'The second price of REST APIs ends at a billion requests a month.',
    API_GATEWAY,
    1e9,
    'requests',
  ),
  documented(
    'neighbours.rest-api-tier-3-price',
    'A million of the next 19 billion requests to REST APIs cost $2.38.',
    API_GATEWAY,
    2.38 / 1e6,
    PER_REQUEST,
  ),
  documented(
    'neighbours.rest-api-tier-3-limit',
    'The third price of REST APIs ends at 20 billion requests a month.',
    API_GATEWAY,
    20e9,
    'requests',
  ),
  documented(
    'neighbours.rest-api-tier-4-price',
    'Above 20 billion requests a month a million requests to REST APIs cost $1.51.',
    API_GATEWAY,
    1.51 / 1e6,
    PER_REQUEST,
  ),
  documented('neighbours.http-api-request-price', 'A million requests to an HTTP API cost $1.00.', API_GATEWAY, 1 / 1e6, PER_REQUEST),
  documented(
    'neighbours.http-api-tier-1-limit',
    'The first price of HTTP APIs is for the first 300 million requests of a month.',
    API_GATEWAY,
    300e6,
    'requests',
  ),
  documented(
    'neighbours.http-api-tier-2-price',
    'Above 300 million requests a month a million requests to HTTP APIs cost $0.90.',
    API_GATEWAY,
    0.9 / 1e6,
    PER_REQUEST,
  ),
  documented('neighbours.http-api-unit', 'A request to an HTTP API counts once for each 512 KB begun.', API_GATEWAY, 512, 'KB'),
  assumed(
    'neighbours.alb-hour-price',
    'An Application Load Balancer costs this for every hour that it exists.',
    BALANCER,
    0.0225,
    PER_HOUR,
  ),
  assumed('neighbours.alb-unit-price', 'A load balancer capacity unit (LCU) costs this an hour.', BALANCER, 0.008, 'USD per LCU-h'),
  assumed(
    'neighbours.alb-unit-connections',
    'A load balancer capacity unit covers this many new connections a second; every request is taken for a connection of its own.',
    CAPACITY_UNITS,
    25,
    '1/s',
  ),
  assumed(
    'neighbours.alb-unit-gigabytes',
    'A load balancer capacity unit covers this many gigabytes an hour to Lambda functions; the requests are counted, with their size in the scenario.',
    CAPACITY_UNITS,
    0.4,
    'GB per h',
  ),
  documented('neighbours.s3-write-price', 'A thousand PUT, COPY, POST or LIST requests to S3 cost $0.005.', S3, 0.005 / 1e3, PER_REQUEST),
  documented('neighbours.s3-read-price', 'A thousand GET requests to S3 cost $0.0004.', S3, 0.0004 / 1e3, PER_REQUEST),
  assumed(
    'neighbours.s3-delete-free',
    'Deleting an object of S3 costs nothing.',
    `Not in the price lists that could be read. ${UNPUBLISHED}`,
  ),
  documented(
    'neighbours.dynamodb-write-price',
    'A million write request units of DynamoDB cost $0.625 on demand.',
    DYNAMODB,
    0.625 / 1e6,
    'USD per WRU',
  ),
  documented(
    'neighbours.dynamodb-read-price',
    'A million read request units of DynamoDB cost $0.125 on demand.',
    DYNAMODB,
    0.125 / 1e6,
    'USD per RRU',
  ),
  documented('neighbours.dynamodb-write-unit', 'Writing an item takes a write request unit for each KB begun.', DYNAMODB_UNITS, 1, 'KB'),
  documented(
    'neighbours.dynamodb-eventual-read',
    'An eventually consistent read of up to 4 KB takes half a read request unit.',
    DYNAMODB_UNITS,
    0.5,
    'RRU',
  ),
  documented(
    'neighbours.dynamodb-transaction',
    'In a transaction a read takes two read request units, and a write twice what it takes otherwise.',
    DYNAMODB_UNITS,
    2,
    'units',
  ),
  documented('neighbours.dynamodb-streams-free', 'What Lambda reads of a DynamoDB stream costs nothing.', DYNAMODB),
  documented('neighbours.sqs-request-price', 'A million requests to a standard queue cost $0.40.', SQS, 0.4 / 1e6, PER_REQUEST),
  documented('neighbours.sqs-fifo-request-price', 'A million requests to a FIFO queue cost $0.50.', SQS, 0.5 / 1e6, PER_REQUEST),
  documented('neighbours.sqs-unit', 'A request to SQS counts once for each 64 KB begun.', SQS, 64, 'KB'),
  assumed(
    'neighbours.sqs-free-requests',
    'The first million requests to SQS of a month are free.',
    'Widely written and not verified today; https://aws.amazon.com/sqs/pricing/ has the current figure.',
    1e6,
    'requests',
  ),
  assumed(
    'neighbours.sqs-messages-per-request',
    'An event source mapping receives and deletes this many messages of a queue with one request, as many as SQS allows.',
    'AWS does not say how its pollers fill their requests: assumption of Coldstart.',
    10,
    'messages',
  ),
  assumed(
    'neighbours.sns-publish-price',
    'A million messages published to SNS cost $0.50.',
    'A figure of 2020, not verified today; https://aws.amazon.com/sns/pricing/ has the current one.',
    0.5 / 1e6,
    PER_REQUEST,
  ),
  assumed(
    'neighbours.sns-delivery-price',
    'A message that SNS delivers to a function or a queue costs nothing more.',
    'Not verified today; https://aws.amazon.com/sns/pricing/ has the current figure.',
    0,
    'USD per delivery',
  ),
  documented(
    'neighbours.eventbridge-event-price',
    'A million custom events on an EventBridge bus cost $1.00, and events of AWS services are free.',
    EVENTBRIDGE,
    1 / 1e6,
    'USD per event',
  ),
  documented('neighbours.eventbridge-unit', 'An event on an EventBridge bus counts once for each 64 KB begun.', EVENTBRIDGE, 64, 'KB'),
  documented(
    'neighbours.scheduler-price',
    'A million invocations by EventBridge Scheduler cost $1.00.',
    EVENTBRIDGE,
    1 / 1e6,
    'USD per invocation',
  ),
  documented(
    'neighbours.scheduler-free-invocations',
    'The first 14 million invocations by EventBridge Scheduler of a month are free.',
    EVENTBRIDGE,
    14e6,
    'invocations',
  ),
  assumed('neighbours.kinesis-shard-price', 'A shard of a Kinesis data stream costs this an hour.', KINESIS, 0.015, 'USD per shard-h'),
  assumed('neighbours.kinesis-put-price', 'A million PUT payload units of Kinesis cost $0.014.', KINESIS, 0.014 / 1e6, 'USD per unit'),
  documented(
    'neighbours.kinesis-put-unit',
    'A record of Kinesis counts as one PUT payload unit for each 25 KB begun, and reading it costs nothing.',
    'https://aws.amazon.com/kinesis/pricing/',
    25,
    'KB',
  ),
  documented('neighbours.secret-month-price', 'Keeping a secret in Secrets Manager costs $0.40 a month.', SECRETS, 0.4, 'USD per month'),
  documented('neighbours.secret-call-price', 'Ten thousand calls to Secrets Manager cost $0.05.', SECRETS, 0.05 / 1e4, PER_REQUEST),
  documented(
    'neighbours.logs-price',
    'A GB of log events that CloudWatch Logs takes in costs $0.50.',
    'https://aws.amazon.com/cloudwatch/pricing/, read second-hand.',
    0.5,
    'USD per GB',
  ),
  assumed(
    'neighbours.logs-per-invocation',
    "Lambda's own lines about an invocation (START, END, REPORT) and the 26 bytes that CloudWatch Logs adds to each are this long.",
    'Counted in the lines that Coldstart writes; what your code logs comes on top: raise it to count that in.',
    345,
    'bytes',
  ),
  assumed(
    'neighbours.refused-calls-free',
    'A call that a service refuses (throttled, denied, no connection left) costs nothing, and every other attempt of a call is charged.',
    UNPUBLISHED,
  ),
  assumed(
    'neighbours.calls-are-small',
    'What a handler writes or reads with one call is small: one unit of the service.',
    'The scenario does not say how large it is: assumption of Coldstart.',
  ),
  assumed('neighbours.month', 'A month has this many days.', 'A convention: the services charge by the calendar month.', 30, 'days'),
];

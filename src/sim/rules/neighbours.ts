/** Prices of the services around a function, in us-east-1: the basic meter of each, first tier. */
import { assumed, documented } from './define.ts';
import type { Rule } from './rule.ts';

const PER_REQUEST = 'USD per request';
const API_GATEWAY = 'AWS whitepaper on private APIs with API Gateway, chapter on cost optimisation, on docs.aws.amazon.com.';
const DYNAMODB = 'https://aws.amazon.com/dynamodb/pricing/on-demand/, read second-hand from a Price List API check of 2026-07-31.';
const SQS = 'https://aws.amazon.com/sqs/pricing/, read second-hand from a price list of 2026-08-09.';

export const neighbours: readonly Rule[] = [
  documented('neighbours.rest-api-request-price', 'A million requests to a REST API cost $3.50.', API_GATEWAY, 3.5 / 1e6, PER_REQUEST),
  documented('neighbours.http-api-request-price', 'A million requests to an HTTP API cost $1.00.', API_GATEWAY, 1 / 1e6, PER_REQUEST),
  documented(
    'neighbours.s3-write-price',
    'A thousand PUT, COPY, POST or LIST requests to S3 cost $0.005.',
    'https://aws.amazon.com/s3/pricing/, read second-hand.',
    0.005 / 1e3,
    PER_REQUEST,
  ),
  documented(
    'neighbours.s3-read-price',
    'A thousand GET requests to S3 cost $0.0004.',
    'https://aws.amazon.com/s3/pricing/, read second-hand.',
    0.0004 / 1e3,
    PER_REQUEST,
  ),
  documented(
    'neighbours.dynamodb-write-price',
    'A million write request units of DynamoDB cost $0.625 on demand.',
    DYNAMODB,
    0.625 / 1e6,
    PER_REQUEST,
  ),
  documented(
    'neighbours.dynamodb-read-price',
    'A million read request units of DynamoDB cost $0.125 on demand.',
    DYNAMODB,
    0.125 / 1e6,
    PER_REQUEST,
  ),
  documented('neighbours.sqs-request-price', 'A million requests to a standard queue cost $0.40.', SQS, 0.4 / 1e6, PER_REQUEST),
  documented('neighbours.sqs-fifo-request-price', 'A million requests to a FIFO queue cost $0.50.', SQS, 0.5 / 1e6, PER_REQUEST),
  assumed(
    'neighbours.sns-publish-price',
    'A million messages published to SNS cost $0.50.',
    'A figure of 2020, not verified today; https://aws.amazon.com/sns/pricing/ has the current one.',
    0.5 / 1e6,
    PER_REQUEST,
  ),
  documented(
    'neighbours.eventbridge-event-price',
    'A million custom events on an EventBridge bus cost $1.00, and events of AWS services are free.',
    'https://aws.amazon.com/eventbridge/pricing/, read second-hand.',
    1 / 1e6,
    'USD per event',
  ),
  documented(
    'neighbours.secret-call-price',
    'Ten thousand calls to Secrets Manager cost $0.05.',
    'https://aws.amazon.com/secrets-manager/pricing/ as transcribed in github.com/api-evangelist/amazon-secrets-manager on 2026-09-20.',
    0.05 / 1e4,
    PER_REQUEST,
  ),
];

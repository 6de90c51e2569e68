/** Every type of resource that is read from a template, listed by hand in the order of the documentation. */
import { apiIntegration, apiMethod, distribution, serverlessApi, serverlessHttpApi, targetGroup, userPool } from './frontDoors.ts';
import {
  eventInvokeConfig,
  eventSourceMapping,
  lambdaAlias,
  lambdaUrl,
  lambdaVersion,
  permission,
  scalableTarget,
  scalingPolicy,
} from './functionParts.ts';
import { lambdaFunction, samFunction } from './functions.ts';
import { pipeline, rule, schedulerSchedule, topicRule } from './rules.ts';
import { broker, bucket, queue, stream, subscription, tables, topic } from './stores.ts';
import { databases, eventBus, key, parameter, rotationSchedule, secret } from './surroundings.ts';
import type { TemplateResource } from './templateResource.ts';

/** In the order in which they are read: APIs before the functions that name them, aliases before what scales them. */
export const templateResources: readonly TemplateResource[] = [
  serverlessApi,
  serverlessHttpApi,
  queue,
  bucket,
  ...tables,
  stream,
  broker,
  eventBus,
  secret,
  parameter,
  key,
  ...databases,
  lambdaFunction,
  lambdaVersion,
  lambdaAlias,
  samFunction,
  topic,
  subscription,
  eventInvokeConfig,
  eventSourceMapping,
  lambdaUrl,
  permission,
  scalableTarget,
  scalingPolicy,
  apiMethod,
  apiIntegration,
  targetGroup,
  userPool,
  distribution,
  rule,
  schedulerSchedule,
  topicRule,
  pipeline,
  rotationSchedule,
];

/** Types that are read as a part of something else, and types that nothing in a scenario stands for, by the beginning of their name. */
export const otherResources: readonly (readonly [prefix: string, why: string])[] = [
  ['AWS::IAM::', 'Roles and policies are read where a function names them.'],
  ['AWS::SQS::QueuePolicy', 'Services may send to every queue here.'],
  ['AWS::SNS::TopicPolicy', 'Services may publish to every topic here.'],
  ['AWS::S3::BucketPolicy', 'Services may write to every bucket here.'],
  ['AWS::Events::EventBusPolicy', 'Services may put events on every bus here.'],
  ['AWS::Logs::', 'Logs are always there.'],
  ['AWS::CloudWatch::', 'Alarms and dashboards are not simulated.'],
  ['AWS::EC2::', 'Networks are not simulated; a function is in a VPC or not.'],
  ['AWS::ElasticLoadBalancingV2::', 'Of a load balancer the target group says which function it calls.'],
  ['AWS::ApiGateway', 'Of an API the methods and integrations say which functions it calls.'],
  ['AWS::Serverless::LayerVersion', 'A layer is read where a function names it.'],
  ['AWS::Lambda::Layer', 'A layer is read where a function names it.'],
  ['AWS::Serverless::Application', 'Nested applications are templates of their own; import them on their own.'],
  ['AWS::CloudFormation::Stack', 'Nested stacks are templates of their own; import them on their own.'],
  ['AWS::MSK::', 'The topic is the resource, not its cluster.'],
  ['AWS::Serverless::StateMachine', 'State machines are not simulated.'],
  ['AWS::StepFunctions::', 'State machines are not simulated.'],
  ['AWS::Serverless::Connector', 'A connector grants permissions; give the function a `role` instead.'],
  ['AWS::Cognito::', 'Of a user pool the functions it calls are read.'],
];

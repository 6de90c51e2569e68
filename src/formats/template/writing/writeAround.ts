/** Triggers that SAM has no event for and that stand in the resource of another service: CloudFront's behaviours, rules of IoT with an error action, CodePipeline's actions. */
import type { JsonInput } from '../../../sim/index.ts';
import { attribute, filled, ref, sub, type TemplateDraft } from './draft.ts';

const ROLE = 'arn:aws:iam::123456789012:role/placeholder';

/** A distribution of its own for each function at the edge. */
export function writeDistribution(trigger: JsonInput, draft: TemplateDraft): void {
  const id = ownId(trigger, draft);
  draft.written[id] = {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Enabled: true,
        Origins: [{ Id: 'origin', DomainName: 'origin.example', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } }],
        DefaultCacheBehavior: {
          TargetOriginId: 'origin',
          ViewerProtocolPolicy: 'redirect-to-https',
          LambdaFunctionAssociations: [
            filled({
              EventType: trigger.eventType ?? 'viewer-request',
              LambdaFunctionARN: functionOf(trigger, draft, '.Arn') ?? attribute(draft.logicalId(String(trigger.function)), 'Arn'),
              IncludeBody: trigger.includeBody === true ? true : undefined,
            }),
          ],
        },
      },
    },
  };
}

/** Which part of a rule's error action names each type of resource. */
const errorActions: Readonly<Record<string, (id: string) => unknown>> = {
  sqs: (id) => ({ Sqs: { QueueUrl: ref(id), RoleArn: ROLE } }),
  sns: (id) => ({ Sns: { TargetArn: ref(id), RoleArn: ROLE } }),
  s3: (id) => ({ S3: { BucketName: ref(id), Key: 'failed', RoleArn: ROLE } }),
  kinesis: (id) => ({ Kinesis: { StreamName: ref(id), RoleArn: ROLE } }),
  dynamodb: (id) => ({ DynamoDBv2: { PutItem: { TableName: ref(id) }, RoleArn: ROLE } }),
};

/** Whether a trigger is a rule of IoT with an error action, for which SAM's event has no property. */
export function hasErrorAction({ type, errorAction }: JsonInput, draft: TemplateDraft): boolean {
  return type === 'iot' && typeof errorAction === 'string' && Object.hasOwn(errorActions, String(draft.resources[errorAction]?.type));
}

export function writeTopicRule(trigger: JsonInput, draft: TemplateDraft): void {
  const id = ownId(trigger, draft);
  const failed = String(trigger.errorAction);
  draft.written[id] = {
    Type: 'AWS::IoT::TopicRule',
    Properties: {
      TopicRulePayload: {
        Sql: trigger.sql ?? "SELECT * FROM '#'",
        Actions: [
          { Lambda: { FunctionArn: functionOf(trigger, draft, '.Arn') ?? attribute(draft.logicalId(String(trigger.function)), 'Arn') } },
        ],
        ErrorAction: errorActions[String(draft.resources[failed]?.type)]?.(draft.logicalId(failed)),
      },
    },
  };
}

/** The stages of a pipeline: its source, and each action that invokes a function. */
export function pipelineStages(name: string, draft: TemplateDraft): readonly unknown[] {
  const own = draft.triggers.filter(({ type, source }) => type === 'codepipeline' && source === name);
  const action = (trigger: JsonInput) => ({
    Name: trigger.id,
    ActionTypeId: { Category: 'Invoke', Owner: 'AWS', Provider: 'Lambda', Version: '1' },
    Configuration: { FunctionName: functionOf(trigger, draft, '') ?? ref(draft.logicalId(String(trigger.function))) },
  });
  const source = {
    Name: 'Source',
    Actions: [
      {
        Name: 'Source',
        ActionTypeId: { Category: 'Source', Owner: 'AWS', Provider: 'S3', Version: '1' },
        Configuration: { S3Bucket: 'placeholder', S3ObjectKey: 'source.zip' },
        OutputArtifacts: [{ Name: 'source' }],
      },
    ],
  };
  return [source, ...(own.length === 0 ? [] : [{ Name: 'Invoke', Actions: own.map(action) }])];
}

/** The version or alias that a trigger invokes; undefined where it invokes none in particular. */
function functionOf({ function: name, qualifier }: JsonInput, draft: TemplateDraft, attributeName: string): unknown {
  return typeof qualifier === 'string' ? sub(`\${${draft.logicalId(String(name))}${attributeName}}:${qualifier}`) : undefined;
}

function ownId(trigger: JsonInput, draft: TemplateDraft): string {
  const id = draft.freeId(String(trigger.id));
  if (id !== trigger.id) draft.names[id] = String(trigger.id);
  return id;
}

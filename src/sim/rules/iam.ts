/** AWS Identity and Access Management: how policies decide, and what Lambda and its sources need. */
import { assumed, documented, guide } from './define.ts';
import type { Rule } from './rule.ts';

/** A page of the IAM User Guide. */
const iamGuide = (page: string): string => `https://docs.aws.amazon.com/IAM/latest/UserGuide/${page}.html`;

const EVALUATION = iamGuide('reference_policies_evaluation-logic_policy-eval-denyallow');
const CROSS_ACCOUNT = iamGuide('reference_policies_evaluation-logic-cross-account');
const ACTION = iamGuide('reference_policies_elements_action');
const RESOURCE = iamGuide('reference_policies_elements_resource');
const CONDITION = iamGuide('reference_policies_elements_condition');
const OPERATORS = iamGuide('reference_policies_elements_condition_operators');
const MULTI_VALUED = iamGuide('reference_policies_multi-value-conditions');
const VARIABLES = iamGuide('reference_policies_variables');
const DENIED = iamGuide('troubleshoot_access-denied');
const FUNCTION_POLICY = guide('permissions-function-services');

const decision: readonly Rule[] = [
  documented('iam.implicit-deny', 'A request that no policy allows is denied.', EVALUATION),
  documented('iam.explicit-deny', 'A matching Deny in any policy denies a request, whatever else allows it.', EVALUATION),
  documented(
    'iam.same-account',
    'Within one account, either an identity-based or a resource-based policy that allows a request is enough.',
    EVALUATION,
  ),
  documented('iam.cross-account', 'From another account, a request needs an allow on both sides.', CROSS_ACCOUNT),
  documented(
    'iam.guardrails',
    'Service control and resource control policies, a permissions boundary and a session policy each must allow a request where they apply.',
    EVALUATION,
  ),
  documented(
    'iam.session-or-role',
    'A resource-based policy that names a session or a user outweighs a missing allow in boundary and session policy; one that names a role does not.',
    EVALUATION,
  ),
  assumed(
    'iam.everyone-like-role',
    'A resource-based policy that allows everyone counts for a session as one that names its role.',
    `${EVALUATION} tells sessions, users and roles apart and does not say it of everyone.`,
  ),
  documented(
    'iam.account-principal',
    'A resource-based policy that names an account leaves the decision to the identity-based policies of that account.',
    iamGuide('reference_policies_elements_principal'),
  ),
  documented(
    'iam.statement-match',
    'A statement speaks about a request when its action, its resource, its principal and all its conditions match.',
    iamGuide('reference_policies_grammar'),
  ),
];

const matching: readonly Rule[] = [
  documented('iam.action-case', 'Actions know no letter case, and * and ? stand anywhere in their names.', ACTION),
  documented('iam.resource-case', 'Resources are compared with their letter case.', RESOURCE),
  documented('iam.resource-wildcards', 'In a resource, * stands for any run of characters, also over slashes, and ? for one.', RESOURCE),
  assumed(
    'iam.resource-colons',
    'A * in a resource also stands for colons, wherever it is.',
    `${RESOURCE} says it only of a * at the end of a segment; Coldstart compares the whole text.`,
  ),
  documented(
    'iam.not-action',
    'NotAction and NotResource match everything that they do not list.',
    iamGuide('reference_policies_elements_notaction'),
  ),
  documented('iam.condition-key-case', 'The names of condition keys know no letter case.', CONDITION),
  documented(
    'iam.condition-logic',
    'Operators and keys of a Condition must all hold; of the values of one key one must match, for a negated operator none.',
    MULTI_VALUED,
  ),
  documented(
    'iam.condition-missing-key',
    'Without its key a condition fails, unless its operator is negated, ends in IfExists or begins with ForAllValues.',
    OPERATORS,
  ),
  documented(
    'iam.condition-sets',
    'ForAnyValue needs one value of the request to match, ForAllValues needs every one, and holds when there is none.',
    MULTI_VALUED,
  ),
  documented(
    'iam.arn-operators',
    'ArnEquals and ArnLike compare the six parts of an ARN one by one, so that no * reaches over a colon.',
    OPERATORS,
  ),
  documented(
    'iam.version-variables',
    'Policy variables work only in documents of version 2012-10-17; without a Version they are plain text.',
    iamGuide('reference_policies_elements_version'),
  ),
  documented('iam.variable-without-value', 'A policy variable that has no value equals nothing.', VARIABLES),
];

const limits: readonly Rule[] = [
  documented('iam.resource-policy-size', 'The resource-based policy of a function holds at most 20 KB.', FUNCTION_POLICY, 20, 'KB'),
  documented(
    'iam.role-policy-size',
    'The policies written into one role hold at most 10,240 characters together, white space apart.',
    iamGuide('reference_iam-quotas'),
    10240,
    'bytes',
  ),
];

const world: readonly Rule[] = [
  documented(
    'iam.denied-message',
    'A denied call says who may not do what with which resource, and which kind of policy is to blame.',
    DENIED,
  ),
  assumed(
    'iam.session-name',
    'Code in a function acts as a session of its execution role that bears the name of the function.',
    'Seen in practice; no page of AWS says so. https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  ),
  assumed(
    'iam.role-name',
    'The execution role of a function is called as the function, with -role after it.',
    'A choice of Coldstart: scenarios name no roles.',
  ),
  assumed(
    'iam.object-key',
    'A call on a bucket is about an object with the key "object".',
    'A choice of Coldstart: scenarios name no objects, so only policies for all objects of a bucket apply.',
  ),
  documented(
    'iam.batch-permissions',
    'Calls on several items are allowed by the permissions of the single ones, such as SendMessageBatch by sqs:SendMessage.',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html',
  ),
  documented(
    'iam.service-needs-resource-policy',
    'A service that pushes events is let in only by the resource-based policy of the function.',
    FUNCTION_POLICY,
  ),
  documented(
    'iam.s3-source-account',
    'The permission for a bucket names the account too, because the ARN of a bucket does not.',
    FUNCTION_POLICY,
  ),
  documented(
    'iam.function-url-two-actions',
    'A caller of a function URL needs both lambda:InvokeFunctionUrl and lambda:InvokeFunction.',
    guide('urls-auth'),
  ),
  documented(
    'iam.mapping-uses-role',
    'An event source mapping reads its source with the permissions of the execution role.',
    guide('services-sqs-configure'),
  ),
  assumed(
    'iam.mapping-required-actions',
    'Of the actions that AWS lists for a mapping, those that list streams, subscribe or prepare a network are not needed to poll.',
    'A choice of Coldstart: AWS lists the actions together and does not say which of them a mapping fails without.',
  ),
  documented(
    'iam.destination-permissions',
    'A record for a destination or a dead-letter queue is written with the permissions of the execution role.',
    guide('invocation-async-retain-records'),
  ),
  documented(
    'iam.credentials-in-environment',
    'Code gets temporary credentials of its execution role in environment variables (AWS_ACCESS_KEY_ID and others); there is no EC2 metadata service.',
    guide('configuration-envvars'),
  ),
  assumed(
    'iam.trusted-callers',
    'Programs, schedules and pipelines that invoke a function have an identity-based policy of their own that allows it.',
    'A choice of Coldstart: scenarios hold no policies of callers.',
  ),
];

export const iam: readonly Rule[] = [...decision, ...matching, ...limits, ...world];

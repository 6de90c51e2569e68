/** The resource-based policy that AWS's console writes when a function's triggers are made: what a function without a policy of its own has. */
import { functionArn } from './arn.ts';
import type { PolicyDocument, Statement } from './policyDocument.ts';
import { type PermittedTrigger, triggerPermission } from './triggerPermission.ts';
import { ACCOUNT } from './world.ts';

/** The policy, or null when none of the triggers needs one. */
export function grantedPolicy(functionName: string, triggers: readonly PermittedTrigger[]): PolicyDocument | null {
  const statements = triggers.flatMap((trigger) => statementsFor(functionName, trigger));
  return statements.length === 0 ? null : { Version: '2012-10-17', Id: 'default', Statement: statements };
}

function statementsFor(functionName: string, trigger: PermittedTrigger): readonly Statement[] {
  const permission = triggerPermission(trigger.type);
  const Resource = functionArn(functionName, trigger.qualifier ?? null);
  if (permission?.kind === 'service') {
    return [
      {
        Sid: sidOf(trigger.id),
        Effect: 'Allow',
        Principal: { Service: permission.principal },
        Action: permission.action,
        Resource,
        Condition: {
          // iam.s3-source-account: the ARN of a bucket does not say whose it is.
          ...(permission.sourceAccount ? { StringEquals: { 'aws:SourceAccount': ACCOUNT } } : {}),
          ArnLike: { 'aws:SourceArn': permission.sourcePattern(trigger) },
        },
      },
    ];
  }
  return permission?.kind === 'functionUrl' && trigger.settings?.authType === 'NONE' ? openUrl(trigger.id, Resource) : [];
}

/** A function URL that is open to everybody takes two statements (iam.function-url-two-actions). */
function openUrl(id: string, Resource: string): readonly Statement[] {
  return [
    {
      Sid: sidOf(`${id}-FunctionURLAllowPublicAccess`),
      Effect: 'Allow',
      Principal: '*',
      Action: 'lambda:InvokeFunctionUrl',
      Resource,
      Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
    },
    {
      Sid: sidOf(`${id}-FunctionURLAllowInvokeAction`),
      Effect: 'Allow',
      Principal: '*',
      Action: 'lambda:InvokeFunction',
      Resource,
      Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
    },
  ];
}

/** A trigger's id as a statement id, which takes letters, digits, `-` and `_`; ids with dots stay apart from those without. */
function sidOf(id: string): string {
  return id.replaceAll('_', '__').replaceAll('.', '_dot_');
}

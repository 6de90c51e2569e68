/** Functions of a template: SAM's and CloudFormation's own. */
import { otherSamEvents, samEvents } from '../events/index.ts';
import { aliasOf, asyncProperties, deadLetterTarget, functionProperties, provision, urlProperties } from '../functionProperties.ts';
import { child, entriesOf, plainNumber, plainText } from '../node.ts';
import { placeTrigger } from '../placeTrigger.ts';
import { managedPolicies } from '../policyTemplates.ts';
import { group, ignored, type Place, type Property, readByOwner, readProperties, type Target } from '../properties.ts';
import { type Policies, readPolicies, readRole, type Statement } from '../readPolicies.ts';
import type { ResourceReading, TemplateResource } from './templateResource.ts';

const code = ignored('The code itself does not come along; `handler` holds the steps that it does.');
const deployment = ignored('How a new version is rolled out is not simulated; a `deploy` in the timeline replaces environments.');
const inRole = ignored('It shapes the role itself, not what the role allows.');

const asyncGroup = (becomes: string): Property => group(becomes, asyncProperties, 'asyncConfig');

/** SAM's function: its events, its role and its alias come with it. */
export const samFunction: TemplateResource = {
  type: 'AWS::Serverless::Function',
  becomes: 'a function, and a trigger for each of its events',
  named: { type: 'function', property: 'FunctionName' },
  properties: {
    ...functionProperties,
    Events: readByOwner('triggers; each event type has a table of its own below'),
    DeadLetterQueue: group('`deadLetterQueue`', { Type: ignored('The target says it.'), TargetArn: deadLetterTarget }),
    EventInvokeConfig: asyncGroup('`asyncConfig`'),
    AutoPublishAlias: readByOwner('an alias of version 1, which the function’s triggers invoke'),
    ProvisionedConcurrencyConfig: readByOwner('`aliases.….provisionedConcurrentExecutions`'),
    FunctionUrlConfig: readByOwner('a trigger of type `function-url`'),
    Policies: readByOwner('`role`; absent when any of them cannot be read, so that every call is allowed'),
    Role: readByOwner('`role`, from the role’s policies if the template holds it'),
    Tracing: ignored('Traces are always there.'),
    CodeUri: code,
    InlineCode: code,
    SourceKMSKeyArn: code,
    DeploymentPreference: deployment,
    AutoPublishAliasAllProperties: deployment,
    AutoPublishCodeSha256: deployment,
    VersionDescription: deployment,
    VersionDeletionPolicy: deployment,
    PropagateTags: ignored('A tag does not change how a function behaves.'),
    AssumeRolePolicyDocument: inRole,
    PermissionsBoundary: inRole,
    RolePath: inRole,
  },
  finish: (reading) => {
    const { context, properties, target } = reading;
    const alias = context.textOf(child(properties, 'AutoPublishAlias'));
    if (alias !== null) aliasOf(target, alias);
    provisioned(reading, alias);
    readEvents(reading, alias);
    readUrl(reading, alias);
    const role = child(properties, 'Role');
    const policies = role === undefined ? child(properties, 'Policies') : undefined;
    if (policies !== undefined) giveRole(reading, readPolicies(policies, context, `${reading.place.path}.Policies`), 'generated');
    else if (role !== undefined) giveRole(reading, readRole(role, context), 'own');
  },
};

/** CloudFormation's function: everything else stands in resources of its own. */
export const lambdaFunction: TemplateResource = {
  type: 'AWS::Lambda::Function',
  becomes: 'a function',
  named: { type: 'function', property: 'FunctionName' },
  properties: {
    ...functionProperties,
    DeadLetterConfig: group('`deadLetterQueue`', { TargetArn: deadLetterTarget }),
    Role: readByOwner('`role`, from the role’s policies if the template holds it'),
    Code: code,
    TracingConfig: ignored('Traces are always there.'),
  },
  finish: (reading) => {
    const role = child(reading.properties, 'Role');
    if (role !== undefined) giveRole(reading, readRole(role, reading.context), 'own');
  },
};

function provisioned({ properties, target, context, place }: ResourceReading, alias: string | null): void {
  const count = plainNumber(child(properties, 'ProvisionedConcurrencyConfig', 'ProvisionedConcurrentExecutions'));
  if (count === null) return;
  const path = `${place.path}.ProvisionedConcurrencyConfig`;
  provision(target, alias, count, { ...place, note: (treatment, text) => context.report.add(treatment, path, place.line, text) });
}

function readUrl({ properties, logicalId, context, place }: ResourceReading, qualifier: string | null): void {
  const url = child(properties, 'FunctionUrlConfig');
  const name = functionNameAt(place);
  if (url === undefined) return;
  const settings: Target = {};
  const path = `${place.path}.FunctionUrlConfig`;
  readProperties(url, urlProperties, settings, context, path);
  placeTrigger(context.triggerNames.get(`${logicalId}.FunctionUrlConfig`) ?? `${name}-url`, 'function-url', { name, qualifier }, settings, {
    ...place,
    path,
  });
}

function readEvents({ properties, logicalId, context, place }: ResourceReading, qualifier: string | null): void {
  const name = functionNameAt(place);
  for (const [event, { line, value }] of entriesOf(child(properties, 'Events'))) {
    const path = `${place.path}.Events.${event}`;
    const type = plainText(child(value, 'Type')) ?? '';
    const known = samEvents.find((each) => each.type === type);
    if (known === undefined) {
      context.report.add('ignored', path, line, otherSamEvents[type] ?? `"${type}" is not a type of event that SAM has.`);
      continue;
    }
    const settings: Target = {};
    const at: Place = { context, path, line, note: (treatment, text) => context.report.add(treatment, path, line, text) };
    readProperties(child(value, 'Properties'), known.properties, settings, context, path);
    known.finish?.(settings, at);
    const id = context.triggerNames.get(`${logicalId}.${event}`) ?? event;
    const placed = placeTrigger(id, known.trigger, { name, qualifier }, settings, at);
    if (placed !== null) context.report.add('read', path, line, `trigger "${String(placed.id)}" of type ${String(placed.type)}`);
  }
}

function functionNameAt({ context, path }: Place): string {
  return context.named.get(path.split('.')[1] ?? '')?.name ?? '';
}

/** What SAM adds to the role that it makes, for what its function polls and for where its failures go. */
const polled: Readonly<Record<string, string>> = {
  sqs: 'AWSLambdaSQSQueueExecutionRole',
  kinesis: 'AWSLambdaKinesisExecutionRole',
  'dynamodb-streams': 'AWSLambdaDynamoDBExecutionRole',
  msk: 'AWSLambdaMSKExecutionRole',
};

function giveRole({ context, target, place }: ResourceReading, policies: Policies | null, whose: 'generated' | 'own'): void {
  const path = `${place.path}.${whose === 'own' ? 'Role' : 'Policies'}`;
  if (policies === null || !policies.complete) {
    const why = policies === null ? 'The role lies outside the template' : 'A part of the role could not be read';
    context.report.add('approximated', path, place.line, `${why}: no \`role\` is set, so every call is allowed.`);
  } else {
    const name = functionNameAt(place);
    const added = whose === 'own' ? [] : statementsThatSamAdds(name, target, context.triggers);
    const all = [...policies.statements, ...added];
    target.role = { Version: '2012-10-17', Statement: all.filter((each, i) => all.findIndex((other) => sameStatement(each, other)) === i) };
  }
  if (policies !== null && policies.calls.length > 0) target.suggestedCalls = policies.calls;
}

const sameStatement = (a: Statement, b: Statement): boolean => JSON.stringify(a) === JSON.stringify(b);

function statementsThatSamAdds(name: string, target: Target, triggers: readonly Target[]): Statement[] {
  const types = new Set(triggers.filter((trigger) => trigger.function === name).map(({ type }) => String(type)));
  const reading = [...types].flatMap((type) => {
    const actions = managedPolicies[polled[type] ?? ''];
    return actions === undefined ? [] : [{ Effect: 'Allow', Action: actions, Resource: '*' }];
  });
  const asyncConfig = (target.asyncConfig ?? {}) as Target;
  const targets = [target.deadLetterQueue, asyncConfig.onFailure, asyncConfig.onSuccess].filter((each) => typeof each === 'string');
  const sending =
    targets.length === 0
      ? []
      : [
          {
            Effect: 'Allow',
            Action: ['sqs:SendMessage', 'sns:Publish', 'lambda:InvokeFunction', 'events:PutEvents', 's3:PutObject', 's3:ListBucket'],
            Resource: '*',
          },
        ];
  return [...reading, ...sending];
}

/** Services of a template that call functions and wait: APIs, load balancers, user pools and CloudFront. */
import { throttling } from '../events/apiEvents.ts';
import { child, entriesOf, itemsOf, plainFlag, plainText, type TemplateNode } from '../node.ts';
import { placeTrigger } from '../placeTrigger.ts';
import { group, ignored, type Place, type Properties, readByOwner, readProperties, seconds, type Target, text } from '../properties.ts';
import type { ResourceReading, TemplateResource } from './templateResource.ts';

const other = (...names: readonly string[]): Properties =>
  Object.fromEntries(names.map((each) => [each, ignored('It does not change how requests reach a function.')]));

const apiOthers = [
  'AccessLogSetting',
  'AccessLogSettings',
  'AlwaysDeploy',
  'ApiKeySourceType',
  'Auth',
  'BinaryMediaTypes',
  'CacheClusterEnabled',
  'CacheClusterSize',
  'CanarySetting',
  'Cors',
  'CorsConfiguration',
  'DefinitionBody',
  'DefinitionUri',
  'Description',
  'DisableExecuteApiEndpoint',
  'Domain',
  'EndpointConfiguration',
  'FailOnWarnings',
  'GatewayResponses',
  'MergeDefinitions',
  'MinimumCompressionSize',
  'Mode',
  'Models',
  'Name',
  'OpenApiVersion',
  'Policy',
  'PropagateTags',
  'SecurityPolicy',
  'StageName',
  'StageVariables',
  'Tags',
  'TracingEnabled',
  'Variables',
];

const stageThrottle: Properties = {
  ThrottlingRateLimit: throttling('rate'),
  ThrottlingBurstLimit: throttling('burst'),
  ...other(
    'DetailedMetricsEnabled',
    'DataTraceEnabled',
    'LoggingLevel',
    'MetricsEnabled',
    'CachingEnabled',
    'CacheTtlInSeconds',
    'CacheDataEncrypted',
    'HttpMethod',
    'ResourcePath',
  ),
};

/** Keeps what the triggers of an API share, under its logical id. */
const keep = ({ context, logicalId, target }: ResourceReading): void => void context.apis.set(logicalId, target);

export const serverlessApi: TemplateResource = {
  type: 'AWS::Serverless::Api',
  becomes: '`throttle` of the triggers that name it',
  properties: {
    MethodSettings: {
      treatment: 'read',
      becomes: '`throttle`, from the first settings that limit anything',
      read: (value, target, { context, path }) => {
        for (const [i, item] of itemsOf(value).entries()) readProperties(item, stageThrottle, target, context, `${path}[${i}]`);
      },
    },
    ...other(...apiOthers),
  },
  finish: keep,
};

export const serverlessHttpApi: TemplateResource = {
  type: 'AWS::Serverless::HttpApi',
  becomes: '`throttle` of the triggers that name it',
  properties: {
    DefaultRouteSettings: group('`throttle`', stageThrottle),
    RouteSettings: ignored('Limits of single routes are not simulated.'),
    ...other(...apiOthers),
  },
  finish: keep,
};

/** The function behind an integration, by its invocation address. */
function integrate(
  uri: TemplateNode | undefined,
  timeout: TemplateNode | undefined,
  apiType: string,
  { context, logicalId, place }: ResourceReading,
): void {
  const fn = context.functionOf(uri, null);
  if (fn === null) {
    place.note('ignored', 'It does not lead to a function of the template.');
    return;
  }
  const target: Target = { apiType };
  if (timeout !== undefined)
    readProperties(
      { kind: 'map', line: place.line, entries: new Map([['TimeoutInMillis', { line: timeout.line, value: timeout }]]) },
      { TimeoutInMillis: seconds('timeout', { unit: 1 / 1000 }) },
      target,
      context,
      place.path,
    );
  placeTrigger(context.triggerNames.get(logicalId) ?? logicalId, 'api-gateway', fn, target, place);
}

export const apiMethod: TemplateResource = {
  type: 'AWS::ApiGateway::Method',
  becomes: 'a trigger of type `api-gateway` (REST), when it leads to a function',
  properties: {
    Integration: readByOwner('the function, and `timeout`'),
    ...other(
      'ApiKeyRequired',
      'AuthorizationScopes',
      'AuthorizationType',
      'AuthorizerId',
      'HttpMethod',
      'MethodResponses',
      'OperationName',
      'RequestModels',
      'RequestParameters',
      'RequestValidatorId',
      'ResourceId',
      'RestApiId',
    ),
  },
  finish: (reading) => {
    const integration = child(reading.properties, 'Integration');
    integrate(child(integration, 'Uri'), child(integration, 'TimeoutInMillis'), 'REST', reading);
  },
};

export const apiIntegration: TemplateResource = {
  type: 'AWS::ApiGatewayV2::Integration',
  becomes: 'a trigger of type `api-gateway` (HTTP), when it leads to a function',
  properties: {
    IntegrationUri: readByOwner('the function'),
    TimeoutInMillis: readByOwner('`timeout`'),
    ...other(
      'ApiId',
      'ConnectionId',
      'ConnectionType',
      'ContentHandlingStrategy',
      'CredentialsArn',
      'Description',
      'IntegrationMethod',
      'IntegrationSubtype',
      'IntegrationType',
      'PassthroughBehavior',
      'PayloadFormatVersion',
      'RequestParameters',
      'RequestTemplates',
      'ResponseParameters',
      'TemplateSelectionExpression',
      'TlsConfig',
    ),
  },
  finish: (reading) =>
    integrate(child(reading.properties, 'IntegrationUri'), child(reading.properties, 'TimeoutInMillis'), 'HTTP', reading),
};

export const targetGroup: TemplateResource = {
  type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  becomes: 'a trigger of type `alb`, when its target is a function',
  properties: {
    TargetType: readByOwner('only `lambda` is read'),
    Targets: readByOwner('the function'),
    TargetGroupAttributes: readByOwner('`multiValueHeaders`'),
    ...other(
      'HealthCheckEnabled',
      'HealthCheckIntervalSeconds',
      'HealthCheckPath',
      'HealthCheckPort',
      'HealthCheckProtocol',
      'HealthCheckTimeoutSeconds',
      'HealthyThresholdCount',
      'IpAddressType',
      'Matcher',
      'Name',
      'Port',
      'Protocol',
      'ProtocolVersion',
      'Tags',
      'UnhealthyThresholdCount',
      'VpcId',
    ),
  },
  finish: ({ context, properties, logicalId, place }) => {
    if (plainText(child(properties, 'TargetType')) !== 'lambda') return place.note('ignored', 'Its targets are not functions.');
    const fn = context.functionOf(child(itemsOf(child(properties, 'Targets'))[0], 'Id'), place);
    if (fn === null) return;
    const lists = itemsOf(child(properties, 'TargetGroupAttributes')).find(
      (each) => plainText(child(each, 'Key')) === 'lambda.multi_value_headers.enabled',
    );
    const target: Target = lists === undefined ? {} : { multiValueHeaders: plainFlag(child(lists, 'Value')) === true };
    placeTrigger(context.triggerNames.get(logicalId) ?? logicalId, 'alb', fn, target, place);
  },
};

export const userPool: TemplateResource = {
  type: 'AWS::Cognito::UserPool',
  becomes: 'a trigger of type `cognito` for each function in its LambdaConfig',
  properties: {
    LambdaConfig: readByOwner('one trigger for each moment'),
    ...other(
      'AccountRecoverySetting',
      'AdminCreateUserConfig',
      'AliasAttributes',
      'AutoVerifiedAttributes',
      'DeletionProtection',
      'DeviceConfiguration',
      'EmailAuthenticationMessage',
      'EmailAuthenticationSubject',
      'EmailConfiguration',
      'EmailVerificationMessage',
      'EmailVerificationSubject',
      'EnabledMfas',
      'MfaConfiguration',
      'Policies',
      'Schema',
      'SmsAuthenticationMessage',
      'SmsConfiguration',
      'SmsVerificationMessage',
      'UserAttributeUpdateSettings',
      'UserPoolAddOns',
      'UserPoolName',
      'UserPoolTags',
      'UserPoolTier',
      'UsernameAttributes',
      'UsernameConfiguration',
      'VerificationMessageTemplate',
      'WebAuthnRelyingPartyID',
      'WebAuthnUserVerification',
    ),
  },
  finish: ({ context, properties, logicalId, place }) => {
    for (const [moment, { line, value }] of entriesOf(child(properties, 'LambdaConfig'))) {
      const path = `${place.path}.LambdaConfig.${moment}`;
      const at: Place = { ...place, path, line, note: (treatment, words) => context.report.add(treatment, path, line, words) };
      const fn = context.functionOf(child(value, 'LambdaArn') ?? value, at);
      if (fn !== null) placeTrigger(`${logicalId}-${moment}`, 'cognito', fn, {}, at);
    }
  },
};

const association: Properties = {
  EventType: text('eventType'),
  IncludeBody: {
    treatment: 'read',
    becomes: '`includeBody`',
    read: (value, target) => {
      target.includeBody = plainFlag(value) === true;
    },
  },
  LambdaFunctionARN: readByOwner('the function, and `qualifier`'),
};

export const distribution: TemplateResource = {
  type: 'AWS::CloudFront::Distribution',
  becomes: 'a trigger of type `cloudfront` for each function that it runs',
  properties: {
    DistributionConfig: readByOwner('of its behaviours the functions; the cache is a matter of `cacheHitRate`', 'approximated'),
    ...other('Tags'),
  },
  finish: ({ context, properties, logicalId, place }) => {
    const config = child(properties, 'DistributionConfig');
    const behaviours = [child(config, 'DefaultCacheBehavior'), ...itemsOf(child(config, 'CacheBehaviors'))];
    const associations = behaviours.flatMap((behaviour) => itemsOf(child(behaviour, 'LambdaFunctionAssociations')));
    for (const [i, item] of associations.entries()) {
      const path = `${place.path}.LambdaFunctionAssociations[${i}]`;
      const at: Place = {
        ...place,
        path,
        line: item.line,
        note: (treatment, words) => context.report.add(treatment, path, item.line, words),
      };
      const fn = context.functionOf(child(item, 'LambdaFunctionARN'), at);
      const target: Target = {};
      readProperties(item, association, target, context, path);
      const id =
        associations.length === 1
          ? (context.triggerNames.get(logicalId) ?? logicalId)
          : `${logicalId}-${String(target.eventType ?? i + 1)}`;
      if (fn !== null) placeTrigger(id, 'cloudfront', fn, target, at);
    }
  },
};

/** Buses, secrets, parameters, keys and databases of a template. */
import { child, plainNumber } from '../node.ts';
import { ignored, type Properties, readByOwner } from '../properties.ts';
import type { TemplateResource } from './templateResource.ts';

const name = readByOwner('the name of the resource, if it is written out and holds no account id');
const other = (...names: readonly string[]): Properties =>
  Object.fromEntries(names.map((each) => [each, ignored('It does not change how a function sees the resource.')]));

const simple = (type: string, becomes: string, property: string | null, others: readonly string[]): TemplateResource => ({
  type,
  becomes: `a resource of type \`${becomes}\``,
  named: { type: becomes, property },
  properties: { ...(property === null ? {} : { [property]: name }), ...other(...others) },
});

export const eventBus = simple('AWS::Events::EventBus', 'eventbridge', 'Name', [
  'EventSourceName',
  'DeadLetterConfig',
  'Description',
  'KmsKeyIdentifier',
  'LogConfig',
  'Policy',
  'Tags',
]);

export const secret = simple('AWS::SecretsManager::Secret', 'secret', 'Name', [
  'Description',
  'GenerateSecretString',
  'KmsKeyId',
  'ReplicaRegions',
  'SecretString',
  'Tags',
  'Type',
]);

export const parameter = simple('AWS::SSM::Parameter', 'parameter', 'Name', [
  'AllowedPattern',
  'DataType',
  'Description',
  'Policies',
  'Tags',
  'Tier',
  'Type',
  'Value',
]);

export const key = simple('AWS::KMS::Key', 'kms', null, [
  'BypassPolicyLockoutSafetyCheck',
  'Description',
  'EnableKeyRotation',
  'Enabled',
  'KeyPolicy',
  'KeySpec',
  'KeyUsage',
  'MultiRegion',
  'Origin',
  'PendingWindowInDays',
  'RotationPeriodInDays',
  'Tags',
]);

const databaseProperties = [
  'AllocatedStorage',
  'AutoMinorVersionUpgrade',
  'AvailabilityZone',
  'BackupRetentionPeriod',
  'DBClusterIdentifier',
  'DBInstanceClass',
  'DBName',
  'DBParameterGroupName',
  'DBSubnetGroupName',
  'DatabaseName',
  'DeletionProtection',
  'EnableHttpEndpoint',
  'EnablePerformanceInsights',
  'Engine',
  'EngineMode',
  'EngineVersion',
  'ManageMasterUserPassword',
  'MasterUserPassword',
  'MasterUsername',
  'MultiAZ',
  'Port',
  'PubliclyAccessible',
  'ScalingConfiguration',
  'ServerlessV2ScalingConfiguration',
  'StorageEncrypted',
  'StorageType',
  'Tags',
  'VPCSecurityGroups',
  'VpcSecurityGroupIds',
  'Auth',
  'EngineFamily',
  'RoleArn',
  'RequireTLS',
  'IdleClientTimeout',
  'VpcSubnetIds',
  'DebugLogging',
];

export const databases: readonly TemplateResource[] = [
  simple('AWS::RDS::DBInstance', 'database', 'DBInstanceIdentifier', databaseProperties),
  simple(
    'AWS::RDS::DBCluster',
    'database',
    'DBClusterIdentifier',
    databaseProperties.filter((each) => each !== 'DBClusterIdentifier'),
  ),
  simple('AWS::RDS::DBProxy', 'database', 'DBProxyName', databaseProperties),
];

export const rotationSchedule: TemplateResource = {
  type: 'AWS::SecretsManager::RotationSchedule',
  becomes: '`rotation` of its secret',
  properties: {
    SecretId: readByOwner('the secret'),
    RotationRules: readByOwner('`rotation`, from AutomaticallyAfterDays'),
    ...other('HostedRotationLambda', 'RotateImmediatelyOnUpdate', 'RotationLambdaARN'),
  },
  finish: ({ context, properties, place }) => {
    const secretName = context.targetOf(child(properties, 'SecretId'), ['secret'], place);
    const days = plainNumber(child(properties, 'RotationRules', 'AutomaticallyAfterDays'));
    const settings = secretName === null ? undefined : context.scenarioResources.get(secretName);
    if (settings === undefined || days === null) return place.note('ignored', 'A rotation that is not counted in days is not simulated.');
    settings.rotation = `${days}d`;
  },
};

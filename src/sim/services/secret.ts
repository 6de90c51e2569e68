/** AWS Secrets Manager: one secret. */
import { actionsOf, defineService } from './defineService.ts';

export const secret = defineService({
  type: 'secret',
  title: 'Secret (Secrets Manager)',
  help: 'Holds a secret that functions read.',
  fields: {
    rotation: {
      kind: 'duration',
      min: '1s',
      default: null,
      awsName: 'RotationRules',
      help: 'How often the secret gets a new value, from the beginning of the run; absent: never. (AWS allows every 4 hours at most.)',
    },
  },
  actions: actionsOf('secretsmanager', 'GetSecretValue BatchGetSecretValue DescribeSecret', 'PutSecretValue UpdateSecret'),
});

/** AWS Secrets Manager: one secret. */
import { actionsOf, defineService } from './defineService.ts';

export const secret = defineService({
  type: 'secret',
  title: 'Secret (Secrets Manager)',
  help: 'Holds a secret that functions read.',
  fields: {},
  actions: actionsOf('secretsmanager', 'GetSecretValue BatchGetSecretValue DescribeSecret', 'PutSecretValue UpdateSecret'),
});

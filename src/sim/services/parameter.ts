/** AWS Systems Manager Parameter Store: parameters. */
import { actionsOf, defineService } from './defineService.ts';

export const parameter = defineService({
  type: 'parameter',
  title: 'Parameter (Systems Manager)',
  help: 'Holds a setting that functions read.',
  fields: {},
  actions: actionsOf('ssm', 'GetParameter GetParameters GetParametersByPath', 'PutParameter DeleteParameter'),
});

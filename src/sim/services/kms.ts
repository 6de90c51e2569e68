/** AWS Key Management Service: a key. */
import { actionsOf, defineService } from './defineService.ts';

export const kms = defineService({
  type: 'kms',
  title: 'KMS key',
  help: 'Encrypts and decrypts small values.',
  fields: {
    state: {
      kind: 'choice',
      options: ['Enabled', 'Disabled', 'PendingDeletion'],
      default: 'Enabled',
      awsName: 'KeyState',
      help: 'Whether the key can be used; functions whose variables a disabled key encrypts cannot be invoked.',
    },
  },
  actions: actionsOf('kms', 'Decrypt Encrypt GenerateDataKey DescribeKey Sign Verify'),
});

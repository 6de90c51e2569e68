/** AWS Key Management Service: a key. */
import { actionsOf, defineService } from './defineService.ts';

export const kms = defineService({
  type: 'kms',
  title: 'KMS key',
  help: 'Encrypts and decrypts small values.',
  fields: {},
  actions: actionsOf('kms', 'Decrypt Encrypt GenerateDataKey DescribeKey Sign Verify'),
});

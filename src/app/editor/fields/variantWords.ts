/** What a variant's telling key is called on screen. */
import { inWords } from '../../../base/inWords.ts';

const words: Readonly<Record<string, string>> = {
  cpu: 'CPU work',
  io: 'Wait (I/O)',
  call: 'Call',
  fault: 'Fault',
  set: 'Change settings',
  invoke: 'Send requests',
  kill: 'Kill environments',
  deploy: 'Deploy new code',
  rotate: 'Rotate a secret',
  poison: 'Poison',
};

export function variantWords(key: string): string {
  return words[key] ?? inWords(key);
}

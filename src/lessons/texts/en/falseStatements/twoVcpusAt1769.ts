/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const twoVcpusAt1769: FalseStatementTexts = {
  statement: 'At 1,769 MB a function has two vCPUs.',
  foundIn: 'Answers in forums',
  truth: 'It has one: {cpu.mb-per-vcpu} stand for one vCPU, twice as much for two, and so on to {cpu.maximum-vcpus}.',
  shown:
    'Work on two threads took {=once.functions.f.Duration.max|ms} there, and {=twice.functions.f.Duration.max|ms} with twice the memory.',
};

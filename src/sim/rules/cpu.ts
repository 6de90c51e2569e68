/** How much CPU a memory size buys. */
import { documented, measured, QUOTAS } from './define.ts';
import type { Rule } from './rule.ts';

export const cpu: readonly Rule[] = [
  documented('cpu.mb-per-vcpu', 'CPU grows in proportion to memory, and 1,769 MB stand for one full vCPU.', QUOTAS, 1769, 'MB'),
  documented(
    'cpu.maximum-vcpus',
    'A function never gets more than 6 vCPUs.',
    'AWS announcement and github.com/aws/agent-toolkit-for-aws (skills/core-skills/aws-serverless); the quotas page does not repeat it.',
    6,
    'vCPU',
  ),
  documented(
    'cpu.single-thread',
    'Code with one thread uses one vCPU at most, so it gains nothing from memory above 1,769 MB.',
    'AWS Compute Blog, January 2026, on multithreaded Rust functions.',
  ),
  measured(
    'cpu.init-vcpus',
    'INIT runs as if it had two full vCPUs, whatever the memory size.',
    'Luc van Donkersgoed, 2022-04-09 (https://lucvandonkersgoed.com); agrees with the flat Init Durations of github.com/maxday/lambda-perf.',
    2,
    'vCPU',
  ),
];

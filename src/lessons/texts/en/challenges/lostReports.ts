/** The words of the challenge of lost reports. */
import type { ChallengeTexts } from '../../challengeTexts.ts';

export const lostReports: ChallengeTexts = {
  title: 'Reports for nobody',
  story:
    'People ask for a report, and API Gateway gives up before the report is there. The function goes on, is billed, and its work is thrown away. The team wanted to raise the timeout; it is generous already.',
  fixed: 'The traffic, the API and the code stay as they are.',
  goals: {
    answered: 'At least {=target.share|percent} of the people get their report',
    orphaned: 'At most {=target.orphaned} GB-seconds are worked for nobody',
  },
  hints: [
    'Who ends the wait, the function or API Gateway?',
    'What does the report spend its time on: waiting, or computing?',
    'CPU comes with memory: {cpu.mb-per-vcpu} are one whole vCPU.',
  ],
  par: 'The report computes, on a third of a CPU. With the memory of a whole one it is done in time, for about the same GB-seconds: memory up, time down.',
};

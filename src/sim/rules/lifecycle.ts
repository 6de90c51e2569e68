/** The life of an execution environment: phases, limits, resets, and how long it stays. */
import { assumed, documented, guide, measured, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const ENVIRONMENT = guide('lambda-runtime-environment');
const CONCURRENCY = guide('lambda-concurrency');
const IDLE_STUDY = 'https://mikhail.io/serverless/coldstarts/aws/ (raw data of January 2021: github.com/mikhailshilkov/mikhailio-hugo)';
const BOUND_BY_NOBODY = `${ENVIRONMENT} says that environments are terminated every few hours; the bounds are an assumption of Coldstart.`;

export const lifecycle: readonly Rule[] = [
  documented(
    'lifecycle.phases',
    'An environment goes through INIT, then any number of INVOKE phases with freezes between, then SHUTDOWN.',
    ENVIRONMENT,
  ),
  documented(
    'lifecycle.one-request-per-environment',
    'An environment serves one request at a time, and it is busy during INIT too.',
    CONCURRENCY,
  ),
  {
    ...documented(
      'lifecycle.own-environment',
      'Environments run in virtual machines (microVMs) of one account alone, and an environment belongs to one function: none is shared.',
      'https://docs.aws.amazon.com/whitepapers/latest/security-overview-aws-lambda/lambda-isolation-technologies.html and the AWS Lambda Operator Guide (serverlessland.com)',
    ),
    checked: '2026-11-28',
  },
  documented(
    'lifecycle.first-use',
    'A request that finds no free environment gets a new one, and waits for its INIT: a cold start.',
    CONCURRENCY,
  ),
  documented(
    'lifecycle.init-limit',
    'INIT may take 10 seconds; after that Lambda gives it up and runs it again at the first invocation.',
    ENVIRONMENT,
    10,
    's',
  ),
  documented(
    'lifecycle.init-limit-prepared',
    'With provisioned concurrency or SnapStart, INIT may take 130 seconds or the function timeout, whichever is longer.',
    ENVIRONMENT,
    130,
    's',
  ),
  documented(
    'lifecycle.restore-limit',
    'Restoring a SnapStart snapshot, after-restore hooks included, may take 10 seconds.',
    ENVIRONMENT,
    10,
    's',
  ),
  documented(
    'lifecycle.invoke-limit',
    'An invocation, handler and extensions together, may take as long as the function timeout and is then ended.',
    ENVIRONMENT,
  ),
  documented(
    'lifecycle.freeze',
    'Between invocations the environment is frozen: memory, globals and /tmp stay, and no time is billed.',
    ENVIRONMENT,
  ),
  documented('lifecycle.shutdown-limit-none', 'Without extensions an environment is killed at once on SHUTDOWN.', ENVIRONMENT, 0, 's'),
  documented('lifecycle.shutdown-limit-internal', 'With an internal extension, SHUTDOWN may take 500 ms.', ENVIRONMENT, 0.5, 's'),
  documented('lifecycle.shutdown-limit-external', 'With an external extension, SHUTDOWN may take 2 seconds.', ENVIRONMENT, 2, 's'),
  assumed('lifecycle.shutdown-uses-limit', 'A shutdown takes this share of the time it is allowed.', UNPUBLISHED, 1, 'share'),
  documented(
    'lifecycle.reset-after-failure',
    'A crash, a timeout or running out of memory resets the environment; /tmp is kept, everything in memory is lost.',
    ENVIRONMENT,
  ),
  documented(
    'lifecycle.suppressed-init',
    'The invocation after a reset runs INIT again inside its own time, without an Init Duration in the log and under the function timeout.',
    ENVIRONMENT,
  ),
  assumed(
    'lifecycle.suppressed-init-capped-cpu',
    'An INIT that runs inside an invocation has only the CPU that the memory size gives, not the faster CPU of the INIT phase.',
    UNPUBLISHED,
    1,
    '1 = yes, 0 = no',
  ),
  assumed(
    'lifecycle.handler-error-keeps-warm',
    'An exception that the handler throws is returned as an error, and the environment stays warm.',
    `Follows from ${ENVIRONMENT}, which names only crashes and timeouts as reasons for a reset.`,
  ),
  documented(
    'lifecycle.failed-init-retried',
    'An INIT that fails or passes its limit is run again at the first invocation, where the function timeout bounds it.',
    ENVIRONMENT,
  ),
  assumed(
    'lifecycle.placement',
    'When several environments are free, the one used most recently takes the request.',
    `${UNPUBLISHED} The simulator github.com/pacslab/simfaas picks the newest instead.`,
  ),
  documented(
    'lifecycle.idle-lifetime',
    'Lambda keeps a frozen environment for some time in case another request comes, and then reclaims it.',
    ENVIRONMENT,
  ),
  measured(
    'lifecycle.idle-lifetime-minimum',
    'Environments idle for less than 5 minutes were practically always still there.',
    IDLE_STUDY,
    300,
    's',
  ),
  measured('lifecycle.idle-lifetime-maximum', 'Environments idle for 7 minutes were always gone.', IDLE_STUDY, 420, 's'),
  documented('lifecycle.maximum-age', 'Environments are replaced every few hours even when requests never stop.', ENVIRONMENT),
  assumed('lifecycle.maximum-age-minimum', 'No environment is retired for its age before 2 hours.', BOUND_BY_NOBODY, 7200, 's'),
  assumed('lifecycle.maximum-age-maximum', 'Every environment is retired by its age at 6 hours.', BOUND_BY_NOBODY, 21600, 's'),
  assumed(
    'lifecycle.provisioning',
    'Before INIT, fetching the code and starting the microVM takes a moment that Init Duration does not show.',
    UNPUBLISHED,
    50,
    'ms',
  ),
  assumed(
    'lifecycle.proactive-init',
    'When an environment is about to be shut down, Lambda may initialise another in its place, ahead of any request: so often it does.',
    `${ENVIRONMENT} says that it may happen; https://aaronstuyvenberg.com/posts/understanding-proactive-initialization quotes AWS on replacements and saw 50 to 85 % of all environments begin so.`,
    0,
    'share',
  ),
  assumed(
    'lifecycle.deploy-replaces',
    'New code or a new configuration replaces all environments: free ones at once, busy ones after their request.',
    UNPUBLISHED,
  ),
  assumed(
    'lifecycle.killed',
    'A kill in the timeline ends environments at once, and a request that was running there fails.',
    'A what-if of Coldstart: AWS offers no such button.',
  ),
  assumed(
    'lifecycle.out-of-memory-at-end',
    'An invocation that needs more memory than configured fails when its last step ends, where its memory use peaks.',
    UNPUBLISHED,
  ),
];

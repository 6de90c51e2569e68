/** Two actions of a pipeline: a test that sometimes forgets to report, and a deployment that reports progress. */
import type { GalleryScenario } from './galleryEntry.ts';

export const codepipelineJob: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'CodePipeline job',
    description:
      'Every six minutes a pipeline runs a test, and a deployment that reports twice that it goes on before it is done. To the pipeline only a report counts: one test in eight returns without one, and one in twelve fails with an error, which Lambda tries again and then gives up. Both leave the action waiting for its 20 minutes.',
    seed: 4,
    duration: '4h',
    functions: {
      test: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '3m',
        handler: [{ io: { lognormal: { p50: '40s', p99: '100s' } } }],
        errorRate: 0.3,
      },
      deploy: {
        runtime: 'nodejs22.x',
        memorySize: 256,
        timeout: '30s',
        handler: [{ io: { lognormal: { p50: '2s', p99: '9s' } } }],
      },
    },
    resources: {
      release: { type: 'codepipeline' },
    },
    triggers: [
      { id: 'tests', type: 'codepipeline', source: 'release', function: 'test', reportsNothing: 0.12, reportsFailure: 0.1 },
      {
        id: 'rollout',
        type: 'codepipeline',
        source: 'release',
        function: 'deploy',
        inProgressReports: 2,
        continuationWait: '90s',
        userParameters: '{"stack": "shop"}',
      },
    ],
    traffic: [{ id: 'releases', to: 'release', pattern: 'constant', rate: 1 / 360 }],
  },
  controls: [
    {
      path: 'triggers.tests.reportsNothing',
      label: 'Share without a report',
      min: 0,
      max: 0.9,
      step: 0.01,
      help: 'Which share of the tests returns without telling the pipeline how it went.',
    },
    {
      path: 'functions.test.errorRate',
      label: 'Share that fails',
      min: 0,
      max: 1,
      step: 0.01,
      help: 'Which share of the tests ends in an error, which the pipeline does not hear of.',
    },
    {
      path: 'triggers.rollout.inProgressReports',
      label: 'Reports in progress',
      min: 0,
      max: 20,
      step: 1,
      help: 'How often the deployment reports that it goes on before it is done.',
    },
  ],
  expect: [
    'triggers.tests.outcomes.succeeded > 20',
    'triggers.tests.outcomes.timedOut > 2',
    'triggers.tests.outcomes.jobFailed > 0',
    'triggers.rollout.outcomes.continued > 60',
    'triggers.rollout.outcomes.succeeded > 30',
    'triggers.rollout.outcomes.timedOut == 0',
  ],
};

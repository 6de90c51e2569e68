/** AWS CodePipeline: a pipeline of release stages. */
import { actionsOf, defineService } from './defineService.ts';

export const codepipeline = defineService({
  type: 'codepipeline',
  title: 'CodePipeline pipeline',
  help: 'Runs stages of a release; a function may be one of its actions.',
  fields: {},
  actions: actionsOf('codepipeline', 'GetPipelineState GetJobDetails', 'PutJobSuccessResult PutJobFailureResult StartPipelineExecution'),
});

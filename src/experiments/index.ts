/** The one door of the experiments: many runs of a scenario, and what comes of them. */
export { changedJson } from './cures/changedJson.ts';
export type { Cure, CureSearch, Edit, Figures } from './cures/cure.ts';
export { costOf, gainOf } from './cures/effect.ts';
export { type CureOptions, findCures } from './cures/findCures.ts';
export { isGone } from './cures/isGone.ts';
export { type CuresReply, type CuresRequest, createAnswerer } from './cures/messages.ts';
export { requestOf } from './cures/requestOf.ts';
export { isSubjectKind, type Subject, type SubjectKind, subjectKinds } from './cures/subject.ts';
export { type Figure, type FigureUnit, figureReader } from './figures/figure.ts';
export { figureNamed, figuresIn } from './figures/figuresIn.ts';
export { figureText } from './figures/figureText.ts';
export { headlineFigures } from './figures/headlineFigures.ts';
export { canonicalJson, scenarioHash } from './jobs/canonicalJson.ts';
export { failedJob, faultOf, type Job, type JobResult, runJob } from './jobs/job.ts';
export { type Batch, createPool, type JobWorker, type JobWorkerEvents, type Pool, type PoolOptions } from './jobs/pool.ts';
export { createResultCache, type ResultCache, resultKey } from './jobs/resultCache.ts';
export { type Estimate, estimateOf } from './replications/estimate.ts';
export {
  type Dot,
  type Replicated,
  type ReplicatedFigure,
  type Replication,
  replicatedFigure,
  replicationsOf,
  USUAL_SEEDS,
} from './replications/replications.ts';
export type { Setting } from './settings/setting.ts';
export { settingAt, settingsIn } from './settings/settingsIn.ts';
export { type Failure, failures } from './sideBySide/failures.ts';
export { sourceScenario } from './sideBySide/sourceScenario.ts';
export type { SourceStory, StoryStep } from './sideBySide/sourceStory.ts';
export { answerStory, type StoryReply, type StoryRequest } from './sideBySide/storyMessages.ts';
export { type Axis, type AxisValue, listAxis, MOST_STEPS, type Range, type ReadAxis, rangeAxis, withPresent } from './sweeps/axis.ts';
export { powerTuningAxis, powerTuningSizes, type TunedPoint, tunedPoint, tunedPoints, tuningSentence } from './sweeps/powerTuning.ts';
export { MOST_POINTS, pointResult, type SweepPoint, type SweptPoint, sweepPoints } from './sweeps/sweep.ts';
export { type SweepRow, type SweepTable, sweepCsv, sweepTable } from './sweeps/sweepTable.ts';
export { type ChangedSetting, changedSettings } from './twins/changedSettings.ts';
export { answerDivergence, type DivergenceReply, type DivergenceRequest } from './twins/divergenceMessages.ts';
export { type Divergence, firstDivergence } from './twins/firstDivergence.ts';
export { type PairCard, pairCards, type ReadyPair, readyPairs } from './twins/pairs/index.ts';
export { figureDifferences, type RunningFigures, runningFigures } from './twins/runningFigures.ts';

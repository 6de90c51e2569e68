/** What people learn from: lessons with predictions, challenges, and the interview questions with their proofs. */
export { CHECKED_SEEDS, type Challenge, type Goal, type MeasureFormat } from './challenges/challenge.ts';
export { challenges } from './challenges/index.ts';
export { challengeCause, challengeFacts, changedFixed, fixedValue, type JudgedGoal, judgeRun } from './challenges/judge.ts';
export { parScenario } from './challenges/parScenario.ts';
export * from './class/index.ts';
export type { FalseStatement } from './falseStatements/falseStatement.ts';
export { falseStatements } from './falseStatements/index.ts';
export { type Answer, answerKey, curveDistance, isRight } from './lessons/answerKey.ts';
export { curveLabels } from './lessons/curve.ts';
export { type FoundMoment, findMoment } from './lessons/findMoment.ts';
export { chapters, lessons } from './lessons/index.ts';
export type { Chapter, Lesson, Prediction, Step } from './lessons/lesson.ts';
export { lessonText } from './lessons/lessonText.ts';
export { minutesOf } from './lessons/minutesOf.ts';
export type { StepFacts } from './lessons/stepFacts.ts';
export { stepScenario, taskScenario } from './lessons/stepScenario.ts';
export { taskChecks } from './lessons/taskChecks.ts';
export { questions } from './questions/index.ts';
export { answerProof, type ProofReply, type ProofRequest } from './questions/proofMessages.ts';
export type { Check, Proof, ProvedRun } from './questions/prove.ts';
export type { Ask, ProofRun, Question } from './questions/question.ts';
export { askOf, optionOrder, runsOf, variantCount } from './questions/variant.ts';
export type { ChallengeTexts } from './texts/challengeTexts.ts';
export {
  challengeTextsOf,
  chapterTitle,
  falseStatementTextsOf,
  questionTextsOf,
  stepTextsOf,
  textsOf,
  welcomeTexts,
} from './texts/index.ts';
export type { LessonTexts, StepTexts, TeacherNotes } from './texts/lessonTexts.ts';

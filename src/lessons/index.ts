/** What people learn from: lessons with predictions, and the interview questions with their proofs. */
export * from './class/index.ts';
export { type Answer, answerKey, curveDistance, isRight } from './lessons/answerKey.ts';
export { curveLabels } from './lessons/curve.ts';
export { type FoundMoment, findMoment } from './lessons/findMoment.ts';
export { lessons } from './lessons/index.ts';
export type { Lesson, Prediction, Step } from './lessons/lesson.ts';
export { lessonText } from './lessons/lessonText.ts';
export type { StepFacts } from './lessons/stepFacts.ts';
export { stepScenario, taskScenario } from './lessons/stepScenario.ts';
export { taskChecks } from './lessons/taskChecks.ts';
export { questions } from './questions/index.ts';
export { answerProof, type ProofReply, type ProofRequest } from './questions/proofMessages.ts';
export type { Check, Proof } from './questions/prove.ts';
export type { Ask, ProofRun, Question } from './questions/question.ts';
export { askOf, optionOrder, runsOf, variantCount } from './questions/variant.ts';
export { questionTextsOf, stepTextsOf, textsOf } from './texts/index.ts';
export type { LessonTexts, StepTexts, TeacherNotes } from './texts/lessonTexts.ts';

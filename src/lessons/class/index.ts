/** A class in one link: what it holds, who a student is to it, the codes that are handed in, and what becomes of them. No server, no secrets. */
export { type AnswerCode, writeAnswerCode } from './answerCode.ts';
export { type AnswersFile, answersCsv, readAnswersCsv } from './answersCsv.ts';
export { decodeClass, encodeClass, isClassFragment } from './classLink.ts';
export { answerClass, type ClassMessage, type ClassReply, type ClassRequest } from './classMessages.ts';
export {
  type ClassSetup,
  type ClassSubject,
  LONGEST_NAME,
  lessonOf,
  MOST_PLACES,
  OWN_STEP,
  type OwnQuestion,
  openSteps,
  readQuestion,
} from './classSetup.ts';
export { codable } from './codedAnswer.ts';
export { type GradedAnswer, gradePasted } from './grade.ts';
export { type Bar, barsOf, type CurvePoint, curvePoints } from './histogram.ts';
export { type LockId, locks } from './locks.ts';
export { newClassId } from './newClassId.ts';
export { openCode, readOpenCode } from './openCode.ts';
export { type AskedFigure, ownQuestion, withRange } from './ownQuestion.ts';
export { type PastedCode, type PasteFault, readPasted } from './pastedCodes.ts';
export { canVary, variantEdits, variantScenario } from './stepVariants.ts';
export { plainName, studentTag, studentVariant } from './student.ts';
export { shownValue } from './variedLeaves.ts';

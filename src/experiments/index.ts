/** The one door of the experiments: many runs of a scenario, and what comes of them. */
export { changedJson } from './cures/changedJson.ts';
export type { Cure, CureSearch, Edit, Figures } from './cures/cure.ts';
export { costOf, gainOf } from './cures/effect.ts';
export { type CureOptions, findCures } from './cures/findCures.ts';
export { isGone } from './cures/isGone.ts';
export { type CuresReply, type CuresRequest, createAnswerer } from './cures/messages.ts';
export { requestOf } from './cures/requestOf.ts';
export { isSubjectKind, type Subject, type SubjectKind, subjectKinds } from './cures/subject.ts';

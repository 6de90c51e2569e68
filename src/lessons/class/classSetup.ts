/** What a class is about and how it goes: everything that a class link holds. Nothing of it is secret. */
import { parseExpression } from '../../base/expression/index.ts';
import type { ScenarioInput } from '../../sim/index.ts';
import { challenges } from '../challenges/index.ts';
import { lessons } from '../lessons/index.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { isLockId, type LockId } from './locks.ts';
import { MOST_VARIANTS } from './student.ts';

/** A teacher's own question about a scenario: a number that its run gives. */
export interface OwnQuestion {
  readonly text: string;
  /** An expression over the summary, as in `coldstart run --expect`. */
  readonly value: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** How far from the value still counts as right. */
  readonly close: number;
}

export type ClassSubject =
  /** `open`: slugs of the steps that students may go to. */
  | { readonly kind: 'lesson'; readonly slug: string; readonly open: readonly string[]; readonly playground: boolean }
  /** Checked on the student's page, which hands nothing in. */
  | { readonly kind: 'challenge'; readonly slug: string }
  /** Without a question it is there to look at and to try. */
  | { readonly kind: 'scenario'; readonly scenario: ScenarioInput; readonly question: OwnQuestion | null };

export interface ClassSetup {
  /** Letters and digits, made once for each class: what tags, variants and codes descend from. */
  readonly id: string;
  /** As the teacher calls it; may be empty. */
  readonly name: string;
  readonly subject: ClassSubject;
  readonly locks: readonly LockId[];
  /** Whether the run and its answer wait for the teacher's code. */
  readonly hidesAnswers: boolean;
  /** By slug of a step, which proposals are its variants (see `stepVariants`). Steps without any are the same for everybody. */
  readonly variants: Readonly<Record<string, readonly number[]>>;
}

export type ReadClass = { readonly ok: true; readonly setup: ClassSetup } | { readonly ok: false; readonly message: string };

export const LONGEST_NAME = 60;
const LONGEST_QUESTION = 300;
/** The slug of the one step of a class about a scenario. */
export const OWN_STEP = 'question';

/** Of the form that links hold. Grows with each change that older readers cannot read; {@link migrations} brings older links up to it. */
export const CLASS_VERSION = 1;

/** From each version to the next, by the version that it begins with. */
const migrations: Readonly<Record<number, (json: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>>> = {};

/** As a link holds it. */
export const classJson = (setup: ClassSetup): unknown => ({ version: CLASS_VERSION, ...setup });

/** Reads what a link or a file held. Never throws. */
export function readClass(json: unknown): ReadClass {
  if (!isRecord(json) || typeof json.version !== 'number') return refused('This is no class.');
  if (json.version > CLASS_VERSION) return refused('This class was made by a newer Coldstart. Reload the page to get the newest one.');
  let current = json;
  for (let version = json.version; version < CLASS_VERSION; version++) {
    const migrate = migrations[version];
    if (migrate === undefined) return refused('This is no class.');
    current = migrate(current);
  }
  return readNewest(current);
}

/** The lesson that a class walks through; its one step is the question where the class is about a scenario. Null when there is nothing to answer. */
export function lessonOf({ subject }: ClassSetup): Lesson | null {
  if (subject.kind === 'lesson') return lessons.find(({ slug }) => slug === subject.slug) ?? null;
  if (subject.kind === 'challenge' || subject.question === null) return null;
  const { scenario, question } = subject;
  const { value, unit, min, max, step, close } = question;
  const prediction = { kind: 'number', value, unit, min, max, step, close } as const;
  const reveal = { kind: 'environment', function: Object.keys(scenario.functions ?? {})[0] ?? '', at: 'created' } as const;
  const only = { slug: OWN_STEP, edits: [], prediction, reveal, claims: [], ruleId: 'concurrency.concurrency-formula' };
  return { slug: OWN_STEP, scenario, steps: [only], playground: [] };
}

/** Which steps students may go to, by their place in the lesson. */
export function openSteps(setup: ClassSetup): readonly number[] {
  const steps = lessonOf(setup)?.steps ?? [];
  const { subject } = setup;
  return [...steps.keys()].filter((i) => subject.kind !== 'lesson' || subject.open.includes(steps[i]?.slug ?? ''));
}

function readNewest({ id, name, subject, locks, hidesAnswers, variants }: Readonly<Record<string, unknown>>): ReadClass {
  if (typeof id !== 'string' || !/^[0-9A-Z]{4,12}$/.test(id)) return refused('This class has no id.');
  const read = readSubject(subject);
  if (!read.ok) return refused(read.message);
  if (!Array.isArray(locks)) return refused('This class does not say what is locked.');
  const unknown = locks.find((lock) => !isLockId(lock));
  if (unknown !== undefined) {
    return refused(`This class locks “${String(unknown).slice(0, 40)}”, which this Coldstart does not know. Reload the page.`);
  }
  const setup = {
    id,
    name: typeof name === 'string' ? name.trim().slice(0, LONGEST_NAME) : '',
    subject: read.subject,
    locks: [...new Set(locks.filter(isLockId))],
    hidesAnswers: hidesAnswers === true,
    variants: readVariants(variants),
  };
  return { ok: true, setup };
}

type ReadSubject = { readonly ok: true; readonly subject: ClassSubject } | { readonly ok: false; readonly message: string };

function readSubject(json: unknown): ReadSubject {
  if (!isRecord(json)) return refused('This class is about nothing.');
  if (json.kind === 'scenario') {
    const { scenario } = json;
    if (!isRecord(scenario)) return refused('This class holds no scenario.');
    if (json.question === null)
      return { ok: true, subject: { kind: 'scenario', scenario: scenario as unknown as ScenarioInput, question: null } };
    const question = readQuestion(json.question);
    if (question === null) return refused('The question of this class cannot be read.');
    return { ok: true, subject: { kind: 'scenario', scenario: scenario as unknown as ScenarioInput, question } };
  }
  if (json.kind === 'challenge') {
    const challenge = challenges.find(({ slug }) => slug === json.slug);
    if (challenge === undefined)
      return refused(`There is no challenge “${String(json.slug).slice(0, 40)}” in this Coldstart. Reload the page.`);
    return { ok: true, subject: { kind: 'challenge', slug: challenge.slug } };
  }
  if (json.kind !== 'lesson') return refused('This class is about something that this Coldstart does not know. Reload the page.');
  const lesson = lessons.find(({ slug }) => slug === json.slug);
  if (lesson === undefined) return refused(`There is no lesson “${String(json.slug).slice(0, 40)}” in this Coldstart. Reload the page.`);
  const wanted: readonly unknown[] = Array.isArray(json.open) ? json.open : [];
  const open = lesson.steps.map(({ slug }) => slug).filter((slug) => wanted.includes(slug));
  const playground = json.playground === true;
  if (open.length === 0 && !playground) return refused('No step of this class is open.');
  return { ok: true, subject: { kind: 'lesson', slug: lesson.slug, open, playground } };
}

/** What is no list of proposals is left out: then the step is the same for everybody. */
function readVariants(json: unknown): ClassSetup['variants'] {
  if (!isRecord(json)) return {};
  const isProposal = (value: unknown): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1000;
  return Object.fromEntries(
    Object.entries(json).flatMap(([slug, list]) =>
      Array.isArray(list) && list.length > 1 && list.length <= MOST_VARIANTS && list.every(isProposal) ? [[slug, list]] : [],
    ),
  );
}

/** Null for what is no question, or could not be answered with the bar. */
export function readQuestion(json: unknown): OwnQuestion | null {
  if (!isRecord(json)) return null;
  const { text, value, unit, min, max, step, close } = json;
  if (typeof text !== 'string' || text.trim() === '' || text.length > LONGEST_QUESTION) return null;
  if (typeof value !== 'string' || !parseExpression(value).ok || typeof unit !== 'string' || unit.length > 20) return null;
  if (!isNumber(min) || !isNumber(max) || !isNumber(step) || !isNumber(close)) return null;
  if (!(max > min && step > 0 && close >= 0) || (max - min) / step > MOST_PLACES) return null;
  return { text, value, unit, min, max, step, close };
}

/** Places on the bar of a question: as many as the shortest code has room for. */
export const MOST_PLACES = 2 ** 16 - 1;

const refused = (message: string) => ({ ok: false, message }) as const;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `coldstart grade`: the codes of a class, right or wrong by running the engine again. */
import { csvLine } from '../base/csvLine.ts';
import {
  type ClassSetup,
  decodeClass,
  type GradedAnswer,
  gradePasted,
  lessonOf,
  openSteps,
  plainName,
  readAnswersCsv,
} from '../lessons/index.ts';
import { alignedTable } from './alignedTable.ts';
import type { Command, Console, ExitCode } from './command.ts';
import type { Given } from './flags.ts';
import { readText, unreadable } from './readText.ts';

export const grade: Command = {
  name: 'grade',
  purpose: 'grade the answer codes of a class',
  operand: 'FILE',
  flags: [
    { name: '--class', value: 'LINK', help: "the class's link, or a file that holds it; not needed where FILE names its class" },
    { name: '--json', value: null, help: 'print one JSON object and nothing else' },
    { name: '--csv', value: null, help: 'print comma-separated values and nothing else' },
  ],
  details: `FILE is answers.csv as the teacher's page saves it, or any table with a column "code" (and "name", and "class" with the link), or plain lines of
names and codes; - is standard input. Whether an answer is right is worked out anew: each step is run in the student's variant. What a code says about
itself is not believed; where it differs, the line is told of.

Exit code: 0 when every line counts; 1 when a line was mistyped, of another class, step or variant, or a second one; each is named on standard error; 2
when FILE or the class cannot be read.`,
  run: gradeFile,
};

function gradeFile(given: Given, console: Console): ExitCode {
  const read = readClassAndText(given);
  if (typeof read === 'string') {
    console.complain(read);
    return 2;
  }
  const { setup, text, label } = read;
  const graded = gradePasted(setup, text);
  if (given.flags.has('--json')) console.write(`${JSON.stringify(jsonOf(setup, graded), null, 2)}\n`);
  else if (given.flags.has('--csv')) console.write(csvOf(graded));
  else console.write(tableOf(setup, graded));
  const told = graded.filter((answer) => problemOf(answer) !== '');
  for (const answer of told) console.complain(`${label}: “${answer.text}”: ${problemOf(answer)}`);
  return told.some(({ isRight }) => isRight === null) ? 1 : 0;
}

type Read = { readonly setup: ClassSetup; readonly text: string; readonly label: string };

function readClassAndText({ operand, flags }: Given): Read | string {
  if (flags.has('--json') && flags.has('--csv')) return '--json and --csv: one of both.';
  const name = operand as string;
  const file = readText(name);
  if (!file.ok) return unreadable(name, file.code);
  const { link: own, text } = readAnswersCsv(file.text);
  const given = flags.get('--class')?.[0];
  if (given === undefined && own === null) {
    return `${file.label} does not name its class. Give the link that students opened: --class LINK.`;
  }
  const link = given === undefined ? (own as string) : linkIn(given);
  const read = decodeClass(link);
  if (!read.ok) return `The class cannot be read: ${read.message}`;
  if (lessonOf(read.setup) === null) return 'This class has no question, so there is nothing to grade.';
  return { setup: read.setup, text, label: file.label };
}

/** A link as it stands, or the first line of a file of that name. */
function linkIn(given: string): string {
  if (given.includes('class=')) return given;
  const file = readText(given);
  return file.ok ? (file.text.split(/\s/).find((word) => word.includes('class=')) ?? file.text.trim()) : given;
}

/** What is to be said about a line; empty where there is nothing. */
function problemOf({ note, isContradicted }: GradedAnswer): string {
  const contradicted = isContradicted
    ? 'The code says otherwise than the run: it was changed, or made by another version of Coldstart.'
    : '';
  return [note, contradicted].filter((text) => text !== '').join(' ');
}

interface Student {
  readonly name: string;
  /** By slug of the step: whether the answer was right. */
  readonly steps: ReadonlyMap<string, boolean>;
}

/** In the order in which they come. Who has no name is called by the tag in the code. */
function studentsOf(graded: readonly GradedAnswer[]): readonly Student[] {
  const students = new Map<string, { name: string; steps: Map<string, boolean> }>();
  for (const answer of graded) {
    if (answer.isRight === null || answer.answer === null) continue;
    const name = answer.name === '' ? `student ${answer.answer.student}` : answer.name;
    const student = students.get(plainName(name)) ?? { name, steps: new Map() };
    student.steps.set(answer.step, answer.isRight);
    students.set(plainName(name), student);
  }
  return [...students.values()];
}

const openSlugs = (setup: ClassSetup): readonly string[] => openSteps(setup).map((index) => lessonOf(setup)?.steps[index]?.slug ?? '');

function tableOf(setup: ClassSetup, graded: readonly GradedAnswer[]): string {
  const steps = openSlugs(setup);
  const students = studentsOf(graded);
  const rows = students.map(({ name, steps: own }) => [
    name,
    ...steps.map((slug) => ({ true: 'right', false: 'wrong', undefined: '' })[String(own.get(slug))] ?? ''),
    `${[...own.values()].filter(Boolean).length} of ${steps.length}`,
  ]);
  const shares = steps.map((slug) => {
    const answers = students.flatMap((student) => student.steps.get(slug) ?? []);
    return `${answers.filter(Boolean).length} of ${answers.length}`;
  });
  const columns = [{ title: 'student' }, ...steps.map((title) => ({ title })), { title: 'right', right: true }];
  return alignedTable(columns, [...rows, ['right', ...shares, '']]);
}

function csvOf(graded: readonly GradedAnswer[]): string {
  const head = csvLine(['name', 'code', 'step', 'variant', 'prediction', 'key', 'right', 'problem']);
  return head + graded.map((each) => csvLine(cellsOf(each))).join('');
}

function cellsOf(graded: GradedAnswer): readonly (string | number | null)[] {
  const { name, code, text, step, answer, key, isRight } = graded;
  const told = answer === null ? [null, null] : [answer.variant, String(answer.given)];
  const result = isRight === null ? null : isRight ? 'right' : 'wrong';
  return [name, code || text, step || null, ...told, key === null ? null : String(key), result, problemOf(graded) || null];
}

function jsonOf(setup: ClassSetup, graded: readonly GradedAnswer[]) {
  return {
    class: { id: setup.id, name: setup.name, steps: openSlugs(setup) },
    students: studentsOf(graded).map(({ name, steps }) => ({ name, steps: Object.fromEntries(steps) })),
    answers: graded.map((each) => ({
      ...{ line: each.line, name: each.name, code: each.code, step: each.step || null, variant: each.answer?.variant ?? null },
      ...{
        prediction: each.answer?.given ?? null,
        key: each.key,
        right: each.isRight,
        fault: each.fault,
        problem: problemOf(each) || null,
      },
    })),
  };
}

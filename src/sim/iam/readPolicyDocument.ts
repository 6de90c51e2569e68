/** Reads a policy document as IAM does: either what it says, ready to be asked, or every reason to refuse it. */
import { ruleValue } from '../rules/index.ts';
import { checkKeys } from './checkKeys.ts';
import { type CompiledPolicy, compilePolicy } from './compiledPolicy.ts';
import { DOCUMENT_KEYS, POLICY_VERSIONS, type PolicyDocument, type PolicyKind, type Statement } from './policyDocument.ts';
import { isRecord, type PolicyProblem, type Report, shown, syntaxError } from './policyProblem.ts';
import { checkStatement } from './readStatement.ts';

export type PolicyReading =
  | { readonly document: PolicyDocument; readonly policy: CompiledPolicy }
  | { readonly problems: readonly [PolicyProblem, ...PolicyProblem[]] };

/** No more problems than this are reported at once. */
const MOST_PROBLEMS = 20;

const EXAMPLE = 'Write {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}.';

/** Reads parsed JSON as a policy of this kind. Never throws. */
export function readPolicyDocument(json: unknown, kind: PolicyKind): PolicyReading {
  const problems: PolicyProblem[] = [];
  const report: Report = (path, message, remedy) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ path, message, remedy });
  };
  const document = readDocument(json, kind, report);
  const [first, ...rest] = problems;
  if (first !== undefined) return { problems: [first, ...rest] };
  return { document, policy: compilePolicy(document) };
}

/** Collects the problems; the result means something only when there are none. */
function readDocument(json: unknown, kind: PolicyKind, report: Report): PolicyDocument {
  const nothing: PolicyDocument = { Statement: [] };
  if (!isRecord(json)) {
    report([], syntaxError(`It must be a policy document, not ${shown(json)}.`), EXAMPLE);
    return nothing;
  }
  checkKeys(json, DOCUMENT_KEYS, [], 'A policy document', report);
  if (json.Version !== undefined && !POLICY_VERSIONS.some((version) => version === json.Version)) {
    report(['Version'], syntaxError(`Version must be "2012-10-17" or "2008-10-17", not ${shown(json.Version)}.`), 'Write "2012-10-17".');
  }
  if (json.Id !== undefined && typeof json.Id !== 'string') report(['Id'], syntaxError('Id must be text.'), 'Leave Id out.');
  const single = !Array.isArray(json.Statement);
  const statements: readonly unknown[] = Array.isArray(json.Statement) ? json.Statement : [json.Statement];
  if (json.Statement === undefined || statements.length === 0) {
    report(['Statement'], syntaxError('A policy needs at least one statement.'), EXAMPLE);
    return nothing;
  }
  const sids = new Set<string>();
  statements.forEach((statement, i) => {
    const path = single ? ['Statement'] : ['Statement', i];
    checkStatement(statement, kind, json.Version === '2012-10-17', path, report);
    checkSidOnce(statement, sids, path, report);
  });
  checkSize(json, kind, report);
  return documentOf(json, statements as readonly Statement[]);
}

function documentOf(json: Readonly<Record<string, unknown>>, statements: readonly Statement[]): PolicyDocument {
  return {
    ...(typeof json.Version === 'string' ? { Version: json.Version } : {}),
    ...(typeof json.Id === 'string' ? { Id: json.Id } : {}),
    Statement: statements,
  };
}

function checkSidOnce(statement: unknown, sids: Set<string>, path: readonly (string | number)[], report: Report): void {
  if (!isRecord(statement) || typeof statement.Sid !== 'string' || statement.Sid === '') return;
  if (sids.has(statement.Sid)) {
    report([...path, 'Sid'], `Statement IDs (SID) in a single policy must be unique. ${shown(statement.Sid)} stands twice.`, 'Rename one.');
  }
  sids.add(statement.Sid);
}

/** iam.role-policy-size counts no white space; iam.resource-policy-size is taken of the document without any. */
function checkSize(json: unknown, kind: PolicyKind, report: Report): void {
  const size = utf8Length(JSON.stringify(json));
  const most = kind === 'identity' ? ruleValue('iam.role-policy-size') : ruleValue('iam.resource-policy-size') * 1024;
  if (size <= most) return;
  const owner = kind === 'identity' ? 'the role' : 'the function';
  report(
    [],
    `Maximum policy size of ${most} bytes exceeded for ${owner}: it has ${size}.`,
    'Merge statements, or use wildcards in place of long lists.',
  );
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

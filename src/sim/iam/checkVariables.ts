/** Finds a policy variable that is opened and never closed. */
import { type PolicyPath, type Report, shown, syntaxError } from './policyProblem.ts';

/** Reports a `${` without its `}`; in a document of 2012-10-17 it cannot be meant as text. */
export function checkVariables(text: string, path: PolicyPath, report: Report): void {
  const start = text.lastIndexOf('${');
  if (start < 0 || text.indexOf('}', start) >= 0) return;
  report(
    path,
    syntaxError(`The policy variable is missing a closing curly brace in ${shown(text)}.`),
    'Add } after the name of the variable.',
  );
}

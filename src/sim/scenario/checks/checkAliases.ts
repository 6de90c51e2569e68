/** Versions, aliases and the provisioned concurrency on them, as Lambda accepts them. */
import type { Alias, LambdaFunction } from '../model.ts';
import type { Findings, Path } from '../problem.ts';

/** AWS's words for provisioned concurrency on `$LATEST` (rule `concurrency.provisioned-not-on-latest`). */
export const UNPUBLISHED = 'Provisioned Concurrency Configs cannot be applied to unpublished function versions.';

const LATEST = '$LATEST';

export function checkAliases(fn: LambdaFunction, path: Path, findings: Findings): void {
  let provisioned = fn.provisionedConcurrentExecutions;
  for (const [name, alias] of Object.entries(fn.aliases)) {
    checkAlias(name, alias, [...path, 'aliases', name], findings);
    provisioned += alias.provisionedConcurrentExecutions;
  }
  const reserved = fn.reservedConcurrentExecutions;
  if (reserved !== null && provisioned > reserved) {
    findings.error(
      [...path, 'provisionedConcurrentExecutions'],
      `Provisioned concurrency (${provisioned} in all) is above the function's reserved concurrency of ${reserved}.`,
      `Provision ${reserved} at most, or reserve more.`,
    );
  }
}

function checkAlias(name: string, alias: Alias, path: Path, findings: Findings): void {
  if (name === LATEST || (alias.version === LATEST && (alias.provisionedConcurrentExecutions > 0 || alias.autoScaling !== null))) {
    const at = name === LATEST ? path : [...path, 'version'];
    findings.error(
      at,
      `${UNPUBLISHED} $LATEST is the unpublished one.`,
      'Publish a version and name it, such as "version": "1".',
      name === LATEST,
    );
  } else if (!/^[A-Za-z0-9_-]{1,128}$/.test(name) || /^\d+$/.test(name)) {
    findings.error(
      path,
      `"${name.slice(0, 60)}" cannot be the name of an alias.`,
      'Use letters, digits, hyphens and underscores, not digits alone.',
      true,
    );
  }
  if (!/^(\d+|\$LATEST)$/.test(alias.version))
    findings.error([...path, 'version'], `A version is a number, not "${alias.version.slice(0, 40)}".`, 'Write "version": "1".');
  const elsewhere = Object.values(alias.weights).reduce((sum, weight) => sum + weight, 0);
  if (elsewhere > 1)
    findings.error(
      [...path, 'weights'],
      `The weights add up to ${elsewhere}, which is more than all requests.`,
      'Make them 1 or less in all.',
    );
  const scaling = alias.autoScaling as { readonly minCapacity: number; readonly maxCapacity: number } | null;
  if (scaling !== null && scaling.minCapacity > scaling.maxCapacity)
    findings.error([...path, 'autoScaling', 'minCapacity'], 'minCapacity is above maxCapacity.', 'Swap them.');
}

/** Versions, aliases and the provisioned concurrency on them, as Lambda accepts them. */
import type { Alias, AutoScaling, LambdaFunction } from '../model.ts';
import type { Findings, Path } from '../problem.ts';

/** AWS's words for provisioned concurrency on `$LATEST` (rule `concurrency.provisioned-not-on-latest`). */
export const UNPUBLISHED = 'Provisioned Concurrency Configs cannot be applied to unpublished function versions.';

const LATEST = '$LATEST';
const VERSION = /^[1-9]\d*$/;

export function checkAliases(fn: LambdaFunction, path: Path, findings: Findings): void {
  let provisioned = fn.provisionedConcurrentExecutions;
  const reserved = fn.reservedConcurrentExecutions;
  for (const [name, alias] of Object.entries(fn.aliases)) {
    const at = [...path, 'aliases', name];
    checkAliasName(name, at, findings);
    checkVersion(name, alias, at, findings);
    checkWeights(alias, at, findings);
    if (alias.autoScaling !== null) checkAutoScaling(alias.autoScaling, reserved, [...at, 'autoScaling'], findings);
    provisioned += alias.provisionedConcurrentExecutions;
  }
  if (reserved !== null && provisioned > reserved) {
    findings.error(
      [...path, 'provisionedConcurrentExecutions'],
      `Provisioned concurrency (${provisioned} in all) is above the function's reserved concurrency of ${reserved}.`,
      `Provision ${reserved} at most, or reserve more.`,
    );
  }
}

/** Versions are numbers that Lambda gives, from 1 on; `$LATEST` is the function itself. */
export function checkVersionNames(fn: LambdaFunction, path: Path, findings: Findings): void {
  for (const version of Object.keys(fn.versions)) {
    if (VERSION.test(version)) continue;
    const isLatest = version === LATEST;
    findings.error(
      [...path, 'versions', version],
      isLatest
        ? '$LATEST is the function itself, not a published version.'
        : `A version is a number from 1 on, not "${version.slice(0, 40)}".`,
      isLatest ? 'Change the settings of the function.' : 'Write "versions": { "1": { … } }.',
      true,
    );
  }
}

function checkAliasName(name: string, path: Path, findings: Findings): void {
  if (name === LATEST) {
    findings.error(path, `${UNPUBLISHED} $LATEST is the unpublished one.`, 'Publish a version and name it, such as "version": "1".', true);
  } else if (!/^[A-Za-z0-9_-]{1,128}$/.test(name) || /^\d+$/.test(name)) {
    findings.error(
      path,
      `"${name.slice(0, 60)}" cannot be the name of an alias.`,
      'Use letters, digits, hyphens and underscores, not digits alone.',
      true,
    );
  }
}

function checkVersion(
  name: string,
  { version, provisionedConcurrentExecutions, autoScaling }: Alias,
  path: Path,
  findings: Findings,
): void {
  const at = [...path, 'version'];
  if (name !== LATEST && version === LATEST && (provisionedConcurrentExecutions > 0 || autoScaling !== null)) {
    findings.error(at, `${UNPUBLISHED} $LATEST is the unpublished one.`, 'Publish a version and name it, such as "version": "1".');
  } else if (version !== LATEST && !VERSION.test(version)) {
    findings.error(at, `A version is a number, not "${version.slice(0, 40)}".`, 'Write "version": "1".');
  }
}

/** An alias shares its requests between two published versions at most. */
function checkWeights({ version, weights }: Alias, path: Path, findings: Findings): void {
  const at = [...path, 'weights'];
  const others = Object.keys(weights);
  const elsewhere = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  if (elsewhere > 1)
    findings.error(at, `The weights add up to ${elsewhere}, which is more than all requests.`, 'Make them 1 or less in all.');
  if (others.length > 1)
    findings.error(at, `An alias points to two versions at most; this one points to ${others.length + 1}.`, 'Keep one of the weights.');
  if (others.length > 0 && version === LATEST)
    findings.error(at, 'An alias with weights points to published versions; $LATEST is not one.', 'Write "version": "1".');
  for (const other of others) {
    if (other === version)
      findings.error([...at, other], `Version ${other} is the one that the alias points to already.`, 'Name another version.', true);
    else if (!VERSION.test(other))
      findings.error(
        [...at, other],
        other === LATEST
          ? 'An alias with weights points to published versions; $LATEST is not one.'
          : `A version is a number, not "${other.slice(0, 40)}".`,
        'Write the number of a version, such as "2".',
        true,
      );
  }
}

function checkAutoScaling(scaling: AutoScaling, reserved: number | null, path: Path, findings: Findings): void {
  let { minCapacity, maxCapacity } = scaling;
  if (minCapacity > maxCapacity) findings.error([...path, 'minCapacity'], 'minCapacity is above maxCapacity.', 'Swap them.');
  scaling.schedule.forEach((action, i) => {
    const at = [...path, 'schedule', i];
    if (action.minCapacity === null && action.maxCapacity === null)
      findings.error(at, 'A scheduled action needs MinCapacity, MaxCapacity or both.', 'Give one of them, such as "minCapacity": 10.');
    minCapacity = action.minCapacity ?? minCapacity;
    maxCapacity = action.maxCapacity ?? maxCapacity;
    if (minCapacity > maxCapacity && scaling.minCapacity <= scaling.maxCapacity)
      findings.error(at, `From here on minCapacity (${minCapacity}) is above maxCapacity (${maxCapacity}).`, 'Give both.');
  });
  if (scaling.targetUtilization === null && scaling.schedule.length === 0)
    findings.warn(path, 'Without a target and without a schedule nothing ever scales.', 'Give targetUtilization, such as 0.7.');
  const most = Math.max(scaling.maxCapacity, ...scaling.schedule.map((action) => action.maxCapacity ?? 0));
  if (reserved !== null && most > reserved)
    findings.warn(
      [...path, 'maxCapacity'],
      `Provisioned concurrency cannot grow to ${most}: the function's reserved concurrency is ${reserved}.`,
      `Set it to ${reserved} at most, or reserve more.`,
    );
}

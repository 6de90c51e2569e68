/** What Lambda refuses about one function when settings do not go together. */
import { ruleValue } from '../../rules/index.ts';
import type { Placed } from '../draft.ts';
import { groupDigits } from '../fault.ts';
import type { LambdaFunction } from '../model.ts';
import type { Findings, Path } from '../problem.ts';
import { versionConfiguration } from '../versionConfiguration.ts';
import { checkAliases, checkVersionNames } from './checkAliases.ts';

export function checkFunction({ value: fn, path }: Placed<LambdaFunction>, findings: Findings): void {
  checkPackage(fn, path, findings);
  checkEnvironment(fn, path, findings);
  checkSnapStart(fn, path, findings);
  checkVersionNames(fn, path, findings);
  for (const version of Object.keys(fn.versions)) checkVersion(fn, version, [...path, 'versions', version], findings);
  checkAliases(fn, path, findings);
}

/** What a version has of its own, together with what it has from the function. */
function checkVersion(fn: LambdaFunction, version: string, path: Path, findings: Findings): void {
  const own = fn.versions[version] ?? {};
  const whole = versionConfiguration(fn, version);
  if (own.package !== undefined) checkPackage(whole, path, findings);
  if (own.environment !== undefined) checkEnvironment(whole, path, findings);
  const decides = ['snapStart', 'runtime', 'package', 'ephemeralStorage'] as const;
  if (decides.some((key) => own[key] !== undefined)) checkSnapStart(whole, path, findings);
}

/** Rules `limits.unzipped-size` and `limits.image-size`. */
function checkPackage(fn: LambdaFunction, path: Path, findings: Findings): void {
  const { type, size, layers } = fn.package;
  if (type === 'Image') {
    if (layers.length > 0)
      findings.error(
        [...path, 'package', 'layers'],
        'A function from a container image cannot have layers.',
        'Build what the layers hold into the image.',
      );
    return;
  }
  const unzipped = layers.reduce((sum, layer) => sum + layer.size, size);
  const most = ruleValue('limits.unzipped-size');
  if (unzipped <= most) return;
  const message = `Code and layers together are ${groupDigits(unzipped)} MB unzipped, above Lambda's limit of ${most} MB ("Unzipped size must be smaller than 262144000 bytes").`;
  findings.error(
    [...path, 'package', 'size'],
    message,
    'Leave something out, or use a container image ("type": "Image"), which may be 10 GB.',
  );
}

/** Variables that Lambda sets and nobody else may (AWS: configuration-envvars). Others of AWS_LAMBDA_, such as EXEC_WRAPPER, are free. */
const RESERVED = new Set(
  [
    '_HANDLER _X_AMZN_TRACE_ID LAMBDA_TASK_ROOT LAMBDA_RUNTIME_DIR',
    'AWS_DEFAULT_REGION AWS_REGION AWS_EXECUTION_ENV AWS_ACCESS_KEY AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
    'AWS_LAMBDA_FUNCTION_NAME AWS_LAMBDA_FUNCTION_MEMORY_SIZE AWS_LAMBDA_FUNCTION_VERSION AWS_LAMBDA_INITIALIZATION_TYPE',
    'AWS_LAMBDA_LOG_GROUP_NAME AWS_LAMBDA_LOG_STREAM_NAME AWS_LAMBDA_RUNTIME_API AWS_LAMBDA_MAX_CONCURRENCY',
    'AWS_LAMBDA_METADATA_API AWS_LAMBDA_METADATA_TOKEN',
  ].flatMap((names) => names.split(' ')),
);

/** Rule `limits.environment-size`. */
function checkEnvironment(fn: LambdaFunction, path: Path, findings: Findings): void {
  const variables = Object.entries(fn.environment);
  const bytes = variables.reduce((sum, [name, value]) => sum + utf8Length(name) + utf8Length(value), 0);
  const most = ruleValue('limits.environment-size') * 1024;
  if (bytes > most) {
    findings.error(
      [...path, 'environment'],
      `The environment variables take ${groupDigits(bytes)} bytes; Lambda allows 4 KB (${groupDigits(most)} bytes) in all.`,
      'Move large values to Parameter Store, Secrets Manager or S3.',
    );
  }
  for (const [name] of variables) {
    const at = [...path, 'environment', name];
    if (!/^[A-Za-z][A-Za-z0-9_]+$/.test(name) && !RESERVED.has(name)) {
      findings.error(
        at,
        `"${name.slice(0, 60)}" cannot be the name of an environment variable.`,
        'Begin with a letter, and use at least two letters, digits and underscores.',
        true,
      );
    } else if (RESERVED.has(name))
      findings.error(at, `Lambda reserves the environment variable ${name} for its own use.`, 'Choose another name.', true);
  }
}

/** Runtimes that SnapStart supports: Java 11 and later, Python 3.12 and later, .NET 8 and later. */
function supportsSnapStart(runtime: string): boolean {
  const match = /^(java|python3\.|dotnet)(\d+)/.exec(runtime);
  if (match === null) return false;
  const least = { java: 11, 'python3.': 12, dotnet: 8 }[match[1] ?? ''] ?? Number.POSITIVE_INFINITY;
  return Number(match[2]) >= least;
}

function checkSnapStart(fn: LambdaFunction, path: Path, findings: Findings): void {
  if (!fn.snapStart) return;
  const at = [...path, 'snapStart'];
  if (fn.package.type === 'Image')
    findings.error(at, 'SnapStart does not work with container images.', 'Use a .zip package ("type": "Zip"), or turn SnapStart off.');
  else if (!supportsSnapStart(fn.runtime)) {
    findings.error(
      at,
      `${fn.runtime} is not supported for SnapStart enabled functions.`,
      'Use Java 11, Python 3.12 or .NET 8 or later, or turn SnapStart off.',
    );
  }
  if (fn.ephemeralStorage > 512)
    findings.error(
      at,
      `SnapStart works with 512 MB of /tmp at most, not ${groupDigits(fn.ephemeralStorage)} MB.`,
      'Set ephemeralStorage to 512, or turn SnapStart off.',
    );
  const onAliases = Object.values(fn.aliases).some((alias) => alias.provisionedConcurrentExecutions > 0 || alias.autoScaling !== null);
  if (fn.provisionedConcurrentExecutions > 0 || onAliases)
    findings.error(at, 'SnapStart and provisioned concurrency do not go together.', 'Use one of them.');
}

/** Bytes of the text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Settings that stand under Cold start and not under Function or Assumptions. */

export const coldStartKeys: readonly string[] = ['init', 'package', 'extensions', 'snapStart', 'provisionedConcurrentExecutions'];

export const coldStartPlatformKeys: readonly string[] = ['initDuration', 'provisioning'];

/** Groups of endings that the same changes can prevent. */

/** Refused for want of reserved concurrency. */
export const reservationEndings = ['throttledByReservedConcurrency', 'throttledByReservedRate', 'throttledByProvisionedConcurrency'];

/** Refused for want of the account's. */
export const accountEndings = ['throttledByAccountConcurrency', 'throttledByAccountRate'];

/** Refused by any limit of Lambda's. */
export const throttleEndings = [...reservationEndings, ...accountEndings, 'throttledByScalingRate'];

/** Ended because it took too long. */
export const timeoutEndings = ['timedOut', 'initFailed', 'restoreFailed'];

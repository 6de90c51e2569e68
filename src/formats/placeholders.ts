/** What stands for private things: values of environment variables, account ids, and the account and Region in ARNs. */

/** The account of every scenario; AWS's documentation uses the same. */
export const ACCOUNT = '123456789012';

/** The Region of every scenario. */
export const REGION = 'us-east-1';

/** Stands for the value of an environment variable. */
export const HIDDEN_VALUE = 'placeholder';

/** The text with other account ids than the scenario's replaced, and the Region of ARNs. */
export function withoutAccounts(text: string): string {
  return text
    .replace(/(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g, ACCOUNT)
    .replace(
      /\b(arn:aws[a-z-]*:[a-z0-9-]+):[a-z0-9-]*:\d{12}:/g,
      (_all, head: string) => `${head.replace(/^arn:aws[a-z-]*/, 'arn:aws')}:${REGION}:${ACCOUNT}:`,
    );
}

/** Whether the text holds an account id. */
export function namesAccount(text: string): boolean {
  return /(?<!\d)\d{12}(?!\d)/.test(text);
}

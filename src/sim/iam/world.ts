/** Where the simulator's functions and resources live: one account, one Region. */

/** The account number that AWS uses in its examples. */
export const ACCOUNT = '123456789012';
export const REGION = 'us-east-1';

/** What days and intervals without a row mean: decided by the evidence (`auto`), or as the user says. */
export type Missing = 'auto' | 'zero' | 'unknown';

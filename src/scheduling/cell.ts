/** A cell of a line without a shift. */
export const OFF = -1;

/** A cell that no earlier roster has locked. */
export const FREE = -2;

/** A share that is as good as all: exports have slips, and a habit is one all the same. */
export const NEARLY_ALL = 0.95;

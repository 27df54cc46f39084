/**
 * One over the Erlang B blocking probability. By the recurrence 1/B(n) = 1 + n/A · 1/B(n−1), which adds positive numbers
 * only and so stays exact to thousands of servers (Jagerman, "Some properties of the Erlang loss function", 1974).
 * Without load it is infinite, except for no servers.
 *
 * `inverseErlangB(1, 2)` is `5`.
 */
export function inverseErlangB(loadErlang: number, servers: number): number {
  let inverse = 1;
  for (let k = 1; k <= servers; k++) inverse = 1 + (inverse * k) / loadErlang;
  return inverse;
}

/**
 * Erlang B: the probability that all servers are busy when there is no queue. Load in erlang, servers a whole number.
 * Source: A. K. Erlang (1917); recurrence as in `inverseErlangB`.
 *
 * `erlangB(1, 2)` is `0.2`.
 */
export function erlangB(loadErlang: number, servers: number): number {
  return 1 / inverseErlangB(loadErlang, servers);
}

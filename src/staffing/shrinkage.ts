/**
 * Agents to be rostered so that `baseStaff` are on contacts when a share of the rostered time is lost (breaks, training,
 * absence): base / (1 − shrinkage), rounded up once, to whole people. Shrinkage 0–1.
 * Source: Cleveland, "Call Center Management on Fast Forward"; the growth is over (1 − s), not times (1 + s).
 *
 * `rosteredStaff(14, 0.3)` is `20`.
 */
export function rosteredStaff(baseStaff: number, shrinkage: number): number {
  // 14 / 0.7 is 20.000000000000004 to a computer.
  return Math.max(0, Math.ceil(baseStaff / (1 - shrinkage) - 1e-9));
}

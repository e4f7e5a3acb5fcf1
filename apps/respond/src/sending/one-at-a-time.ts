/**
 * Does `work` while no other tab of this device does any under the same name. Browsers have such locks only on https
 * and localhost; elsewhere the server alone sees to it that of two answers one counts.
 */
export async function oneAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const locks: LockManager | undefined = navigator.locks;
  return locks ? locks.request(name, work) : work();
}

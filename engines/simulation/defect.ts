/** A mistake of ours (a pack that passed the compiler can not cause it): stop loudly, never guess. */
export function defect(message: string): never {
  throw new Error(`Simulation defect: ${message}`);
}

/** Stops the run's database and removes its folder. */
export default async function globalTeardown() {
  await globalThis.stopTestDatabase?.();
}

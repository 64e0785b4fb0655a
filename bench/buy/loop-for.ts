/** Does one thing after the other in `parallel` lines until the time is up; answers how many were done a second. */
export async function loopFor(
  seconds: number,
  parallel: number,
  once: (line: number) => Promise<void>,
): Promise<number> {
  const began = performance.now()
  const until = began + seconds * 1000
  let done = 0
  async function loop(line: number): Promise<void> {
    while (performance.now() < until) {
      await once(line)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: parallel }, (_, line) => loop(line)))
  return done / ((performance.now() - began) / 1000)
}

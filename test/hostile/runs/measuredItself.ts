// What the tests of the measuring itself measure: work that takes long, hangs, throws or fills the memory, as it is told.

export type Work = { readonly spin: number } | { readonly does: "hang" | "throw" | "fill" | "wait" };

export async function run(work: Work): Promise<string> {
  if ("spin" in work) {
    const end = performance.now() + work.spin;
    while (performance.now() < end);
    return `spun ${work.spin} ms`;
  }
  if (work.does === "throw") throw new RangeError("too deep");
  if (work.does === "hang") for (;;);
  if (work.does === "wait") await new Promise(() => {});
  const kept: object[] = [];
  for (;;) kept.push({ kept: kept.length });
}

// Wrong on purpose: waits that never look whether the generation failed. Under each comment stands one mistake.

import type { Generation } from "../generation.mts";
import { sleep } from "../retry.ts";

async function load(id: string): Promise<Generation> {
  const response = await fetch(`https://api.pipevideo.co/v1/generations/${id}`);
  if (!response.ok) throw new Error(`Pipevideo answered ${response.status}`);
  return response.json();
}

export async function waitForEver(id: string): Promise<string | undefined> {
  let generation = await load(id);
  // Mistake (missed-async-failure): a failed generation never becomes "completed".
  while (generation.status !== "completed") {
    await sleep(5);
    generation = await load(id);
  }
  return generation.url;
}

export async function waitAMinute(id: string): Promise<string | undefined> {
  for (let attempt = 0; attempt < 12; attempt++) {
    const generation = await load(id);
    // Mistake (missed-async-failure): it ends, but a minute late and with the wrong reason.
    if (generation.status === "completed") return generation.url;
    await sleep(5);
  }
  throw new Error("The generation takes too long.");
}

export async function poll(id: string): Promise<string | undefined> {
  const { status, url } = await load(id);
  // Mistake (missed-async-failure): a function that calls itself.
  if (status === "completed") return url;
  await sleep(5);
  return poll(id);
}

export async function describe(id: string): Promise<string> {
  const generation = await load(id);
  let words = "";
  switch (generation.status) {
    case "pending":
    case "processing":
      words = "on its way";
      break;
    // Mistake (missed-async-failure): a failed generation has no words.
    case "completed":
      words = "ready";
      break;
  }
  return words;
}

// As it should be.

export async function finished(id: string): Promise<string | undefined> {
  for (;;) {
    const generation = await load(id);
    if (generation.status === "completed") return generation.url;
    if (generation.status === "failed") throw new Error(generation.errorMessage ?? "The generation failed.");
    await sleep(5);
  }
}

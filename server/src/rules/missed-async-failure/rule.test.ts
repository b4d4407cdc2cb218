// missed-async-failure: polls that look for the failure in all ways that code has, and those that do not.

import { expect, test } from "vitest";
import { analyseSource } from "../../../../test/support/analyse.ts";
import { catalogText } from "../../../../test/support/catalogText.ts";
import { testRule } from "../../../../test/support/ruleCases.ts";
import { findingsOf } from "../../features/findings.ts";
import { missedAsyncFailure } from "./rule.ts";

const get = `async function get(id: string): Promise<Generation> {
  const res = await fetch(\`https://api.pipevideo.co/v1/generations/\${id}\`);
  if (!res.ok) throw new Error(\`Pipevideo answered \${res.status}\`);
  return res.json();
}
`;

/** An API that has the state of an operation further in. */
const mill = {
  ...JSON.parse(catalogText("mill", { LATE: 409 })),
  operations: [
    {
      id: "run",
      title: "Run",
      acceptedStatus: 202,
      statePointer: "/run/state",
      initialState: "waiting",
      pendingStates: ["waiting"],
      succeededStates: ["done"],
      failedStates: ["broken"],
      source: { source: "docs", section: "Runs" },
    },
  ],
};

const getRun = `const res = await fetch("https://api.mill.example/runs/r1");
if (!res.ok) throw new Error(\`Mill answered \${res.status}\`);
const { run } = await res.json();
`;

const untilCompleted = `${get}export async function wait(id: string) {
  let job = await get(id);
  while (job.status !== "completed") {
    await sleep(5000);
    job = await get(id);
  }
  return job.url;
}`;

testRule(missedAsyncFailure, {
  valid: [
    [
      "a job of LTX's that is looked at either way",
      `for (;;) {
  const res = await fetch("https://api.ltx.io/v2/text-to-video/j1");
  if (res.status === 404) throw new Error("expired");
  if (!res.ok) throw new Error("failed");
  const job = await res.json();
  if (job.status === "failed") throw new Error(job.error.message ?? job.error);
  if (job.status === "completed") break;
  await sleep(5000);
}`,
    ],
    [
      "a switch behind a check of the status, and a body that goes elsewhere",
      `const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
if (!res.ok) throw new Error(\`Pipevideo answered \${res.status}\`);
const job = await res.json();
switch (job.status) {
  case "processing":
    showProgress();
    break;
  case "completed":
    showVideo(job.url);
    break;
}
finish(job);`,
    ],
    [
      "a chain behind a check of the status, and a body that is returned",
      `export async function look(id) {
  const res = await fetch(\`https://api.pipevideo.co/v1/generations/\${id}\`);
  if (!res.ok) throw new Error(\`Pipevideo answered \${res.status}\`);
  const job = await res.json();
  if (job.status === "processing") showProgress();
  else if (job.status === "completed") showVideo(job.url);
  return job;
}`,
      { language: "js" },
    ],
    [
      "a text for what is not named, before the chain",
      `${get}const job = await get("g1");
let text = "Failed";
if (job.status === "processing") text = "Working";
else if (job.status === "completed") text = "Done";
show(text);`,
    ],
    [
      "the state in a text that is shown",
      `${get}const job = await get("g1");
show(\`The video is \${job.status}\`);
switch (job.status) {
  case "processing":
    showProgress();
    break;
  case "completed":
    showVideo(job.url);
    break;
}`,
    ],
    [
      "what is done in each state, in a table of methods",
      `${get}const steps: Record<string, () => void> = {
  pending() {},
  failed() {
    throw new Error("failed");
  },
};
for (;;) {
  const job = await get("g1");
  if (job.status === "completed") break;
  const step = steps[job.status];
  if (step) step();
  await sleep(5000);
}`,
    ],
    [
      "a table put together of others",
      `${get}const steps = { ...commonSteps };
for (;;) {
  const job = await get("g1");
  if (job.status === "completed") break;
  steps[job.status]?.();
  await sleep(5000);
}`,
    ],
    [
      "a part of the body that has the state in it and goes elsewhere",
      `${getRun}switch (run.state) {
  case "waiting":
    showProgress();
    break;
  case "done":
    showResult(run.url);
    break;
}
finish(run);`,
      { catalogs: [mill] },
    ],
    [
      "a check in the loop",
      `${get}for (;;) {
  const job = await get("g1");
  if (job.status === "completed") break;
  if (job.status === "failed") throw new Error("failed");
  await sleep(5000);
}`,
    ],
    [
      "a loop as long as it is pending",
      `${get}let job = await get("g1");
while (job.status === "pending" || job.status === "processing") {
  await sleep(5000);
  job = await get("g1");
}
show(job.url);`,
    ],
    [
      "a list of pending states",
      `${get}const PENDING = new Set(["pending", "processing"]);
let job;
do {
  await sleep(5000);
  job = await get("g1");
} while (PENDING.has(job.status));`,
    ],
    [
      "a list of pending states in the condition",
      `${get}let job = await get("g1");
while (["pending", "processing"].includes(job.status)) {
  await sleep(5000);
  job = await get("g1");
}
show(job.url);`,
    ],
    [
      "an interval that ends with the failure too",
      `${get}const timer = setInterval(async () => {
  const job = await get("g1");
  if (job.status === "completed") {
    clearInterval(timer);
    show(job.url);
  } else if (job.status === "failed") {
    clearInterval(timer);
    report(job.errorMessage);
  }
}, 5000);`,
    ],
    [
      "an interval that ends with all but pending states",
      `${get}const timer = setInterval(async () => {
  const job = await get("g1");
  if (job.status === "pending" || job.status === "processing") return;
  clearInterval(timer);
  if (job.status === "completed") show(job.url);
}, 5000);`,
    ],
    [
      "an interval that a function ends, that shows what comes, and that another part of the code ends",
      `${get}const stop = () => clearInterval(timer);
const timer = setInterval(async () => {
  const job = await get("g1");
  if (job.status === "completed") stop();
}, 5000);
const other = setInterval(async () => {
  const job = await get("g1");
  setJob(job);
  if (job.status === "completed") clearInterval(other);
}, 5000);
const third = setInterval(async () => {
  const job = await get("g1");
  if (job.status === "completed") clearInterval(third);
  if (isOver(job.status)) clearInterval(third);
}, 5000);`,
    ],
    [
      "a list of final states",
      `${get}const DONE = ["completed", "failed"];
for (;;) {
  const job = await get("g1");
  if (DONE.includes(job.status)) break;
  await sleep(5000);
}`,
    ],
    [
      "a predicate",
      `${get}const isDone = (job: Generation) => job.status === "completed" || job.status === "failed";
let job = await get("g1");
while (!isDone(job)) {
  await sleep(5000);
  job = await get("g1");
}`,
    ],
    [
      "a predicate of another module",
      `import { isFinal } from "./states";
${get}for (;;) {
  const job = await get("g1");
  if (isFinal(job.status)) return job;
  if (job.status !== "completed") await sleep(5000);
}`,
    ],
    [
      "the error that comes with a failure",
      `${get}for (;;) {
  const job = await get("g1");
  if (job.errorMessage) throw new Error(job.errorMessage);
  if (job.status === "completed") return job;
  await sleep(5000);
}`,
    ],
    [
      "a switch",
      `${get}for (;;) {
  const job = await get("g1");
  switch (job.status) {
    case "completed":
      return job;
    case "failed":
      throw new Error(job.errorMessage);
    default:
      await sleep(5000);
  }
}`,
    ],
    [
      "states of another module, and a test of another kind",
      `import { Status } from "./status";
${get}async function one() {
  for (;;) {
    const job = await get("g1");
    if (job.status === "completed") return job;
    if (job.status === Status.Failed) throw new Error("no");
    await sleep(5000);
  }
}
async function two() {
  for (;;) {
    const job = await get("g1");
    switch (job.status) {
      case "completed":
        return job;
      case Status.Failed:
        throw new Error("no");
    }
    await sleep(5000);
  }
}
async function three() {
  for (;;) {
    const job = await get("g1");
    if (job.status === "completed") return job;
    if (job.status.startsWith("fail")) throw new Error("no");
    await sleep(5000);
  }
}`,
    ],
    [
      "everything but pending ends it",
      `${get}async function poll(id) {
  const job = await get(id);
  if (job.status !== "pending" && job.status !== "processing") return job;
  await sleep(5000);
  return poll(id);
}`,
      { language: "js" },
    ],
    [
      "a loop over many generations",
      `${get}for (const id of ids) {
  const job = await get(id);
  if (job.status === "completed") {
    done.push(id);
    continue;
  }
  await sleep(1000);
}
for (let i = 0; i < ids.length; i++) {
  const job = await get(ids[i]);
  if (job.status === "completed") continue;
  await sleep(1000);
}
while (queue.length > 0) {
  const id = queue.shift();
  const job = await get(id);
  if (job.status === "completed") continue;
  await sleep(1000);
}`,
    ],
    [
      "a caller that is told each time",
      `${get}for (;;) {
  const job = await get("g1");
  onProgress(job);
  if (job.status === "completed") return job;
  await sleep(5000);
}`,
    ],
    [
      "a switch whose other states are for what follows",
      `${get}const job = await get("g1");
switch (job.status) {
  case "pending":
  case "processing":
    return undefined;
  case "completed":
    return job.url;
}
throw new Error(job.status);`,
    ],
    [
      "a switch with a default",
      `${get}const job = await get("g1");
switch (job.status) {
  case "completed":
    show(job.url);
    break;
  default:
    showState();
}`,
    ],
    [
      "a webhook",
      `app.post("/hooks/pipevideo", async (req, res) => {
  if (req.body.status === "completed") await publish(req.body.url);
  res.sendStatus(204);
});`,
    ],
    [
      "an API that has no such operations",
      `for (;;) {
  const res = await fetch("https://videoconduit.com/v1/jobs/j1");
  if (!res.ok) throw new Error("no");
  const job = await res.json();
  if (job.status === "completed") break;
  await sleep(5000);
}`,
    ],
    [
      "another field",
      `${get}for (;;) {
  const job = await get("g1");
  if (job.stage === "completed") break;
  await sleep(5000);
}`,
    ],
  ],
  invalid: [
    [
      "a job of LTX's",
      `for (;;) {
  const res = await fetch("https://api.ltx.video/v2/text-to-video/j1");
  if (!res.ok) throw new Error("No answer");
  const job = await res.json();
  if (job.status === "completed") break;
//                    ^^^^^^^^^
  await sleep(5000);
}`,
      {
        related: [
          "1: for: The loop continues here.",
          "2: fetch(…): API detected: LTX, from fetch(…api.ltx.video…) on line 2.",
        ],
      },
    ],
    [
      "a loop that counts its attempts, of which only a text and a comment speak",
      `${get}for (let i = 0; i < 10; i++) {
  const job = await get("i");
  // Not ids[i]: there is one.
  if (job.status === "completed") break;
//                    ^^^^^^^^^
  await sleep(1000 * i);
}`,
      {
        severity: "information",
        related: [
          "6: for: The loop continues here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "the state in a text that is only logged",
      `${get}const job = await get("g1");
console.log(\`The video is \${job.status}\`);
switch (job.status) {
  case "processing":
    showProgress();
    break;
  case "completed":
//      ^^^^^^^^^
    showVideo(job.url);
    break;
}`,
      { related: ["2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2."] },
    ],
    [
      "a state further in, of which another part goes elsewhere",
      `${getRun}switch (run.state) {
  case "waiting":
    showProgress();
    break;
  case "done":
//      ^^^^
    showResult(run.url);
    break;
}
finish(run.owner);`,
      {
        catalogs: [mill],
        related: ["1: fetch(…): API detected: MILL, from fetch(…api.mill.example…) on line 1."],
      },
    ],
    [
      "a while loop until it is completed",
      untilCompleted.replace("  while", "  while").replace(
        `"completed") {`,
        `"completed") {
//                       ^^^^^^^^^`,
      ),
      {
        related: [
          "8: while: The loop continues here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "an endless loop, with axios, in JavaScript",
      `import axios from "axios";
for (;;) {
  const { data } = await axios.get("https://api.pipevideo.co/v1/generations/g1");
  if (data.status === "completed") break;
//                     ^^^^^^^^^
  await new Promise((resolve) => setTimeout(resolve, 1000));
}`,
      {
        language: "js",
        related: [
          "2: for: The loop continues here.",
          "3: axios.get(…): API detected: Pipevideo, from axios(…api.pipevideo.co…) on line 3.",
        ],
      },
    ],
    [
      "a do loop",
      `${get}let job;
do {
  await delay(1000);
  job = await get("g1");
} while (job.status !== "completed");
//                       ^^^^^^^^^`,
      {
        related: [
          "7: do: The loop continues here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "a switch in a loop",
      `${get}export async function wait() {
  while (true) {
    const { status, url } = await get("g1");
    switch (status) {
      case "completed":
//          ^^^^^^^^^
        return url;
      case "pending":
      case "processing":
        await sleep(1000);
    }
  }
}`,
      {
        related: [
          "7: while: The loop continues here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "continue",
      `${get}while (true) {
  const job = await get("g1");
  if (job.status !== "completed") {
//                    ^^^^^^^^^
    await sleep(1000);
    continue;
  }
  show(job.url);
  break;
}`,
      {
        related: [
          "6: while: The loop continues here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "one of several waits, of which another handles the failure",
      `${get}async function first() {
  let job = await get("g1");
  while (job.status !== "completed") {
    if (job.status === "failed") throw new Error(job.errorMessage);
    await sleep(1000);
    job = await get("g1");
  }
}
async function second() {
  for (;;) {
    const job = await get("g1");
    if (job.status === "completed") return job;
//                      ^^^^^^^^^
    await sleep(1000);
  }
}`,
      {
        related: [
          "15: for: The loop continues here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "a bounded loop",
      `${get}async function wait(id: string) {
  for (let attempt = 0; attempt < 60; attempt++) {
    const job = await get(id);
    if (job.status === "completed") return job;
//                      ^^^^^^^^^
    await sleep(1000);
  }
  throw new Error("It takes too long");
}`,
      {
        severity: "information",
        related: [
          "7: for: The loop continues here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "a list of final states that lacks the failure",
      `${get}const DONE = ["completed"];
//             ^^^^^^^^^
let job = await get("g1");
while (!DONE.includes(job.status)) {
  await sleep(5000);
  job = await get("g1");
}`,
      {
        related: [
          "9: while: The loop continues here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "a set of final states that lacks the failure, in JavaScript",
      `${get.replace(": string): Promise<Generation>", ")")}async function wait(id) {
  for (;;) {
    const job = await get(id);
    if (new Set(["completed"]).has(job.status)) return job;
//                ^^^^^^^^^
    await sleep(5000);
  }
}`,
      {
        language: "js",
        related: [
          "7: for: The loop continues here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "an interval",
      `${get}function watch(id: string, done: (url: string) => void) {
  const timer = setInterval(async () => {
    const job = await get(id);
    if (job.status === "completed") {
//                      ^^^^^^^^^
      clearInterval(timer);
      done(job.url);
    }
  }, 5000);
}`,
      {
        related: [
          "7: setInterval: The state is requested again here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "an interval of a named function, which ends when the request fails",
      `const timer = setInterval(poll, 5000);
async function poll() {
  const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
  if (!res.ok) {
    clearInterval(timer);
    return;
  }
  const job = await res.json();
  if (job.status !== "completed") return;
//                    ^^^^^^^^^
  clearInterval(timer);
  show(job.url);
}`,
      {
        related: [
          "1: setInterval: The state is requested again here.",
          "3: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 3.",
        ],
      },
    ],
    [
      "recursion",
      `${get}async function poll(id: string): Promise<Generation> {
  const job = await get(id);
  if (job.status === "completed") return job;
//                    ^^^^^^^^^
  await sleep(1000);
  return poll(id);
}`,
      {
        related: [
          "11: poll(…): The state is requested again here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "a timer",
      `${get}function wait(id: string, done: (job: Generation) => void) {
  const tick = async () => {
    const job = await get(id);
    if (job.status === "completed") return done(job);
//                      ^^^^^^^^^
    setTimeout(tick, 1000);
  };
  tick();
}`,
      {
        related: [
          "11: setTimeout(…): The state is requested again here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "responses that are errors are tried again",
      `for (;;) {
  const res = await fetch("https://api.pipevideo.co/v1/generations/g1");
  if (res.status === 429) {
    await sleep(60);
    continue;
  }
  if (!res.ok) throw new Error(String(res.status));
  const job = await res.json();
  if (job.status === "completed") break;
//                    ^^^^^^^^^
  await sleep(5);
}`,
      {
        related: [
          "1: for: The loop continues here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      "a switch that does not name the failure",
      `${get}const job = await get("g1");
switch (job.status) {
  case "pending":
    showWaiting();
    break;
  case "completed":
//      ^^^^^^^^^
    showVideo(job.url);
    break;
}`,
      { related: ["2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2."] },
    ],
    [
      "an if-chain that does not name the failure",
      `${get}const job = await get("g1");
if (job.status === "pending" || job.status === "processing") showWaiting();
else if (job.status === "completed") showVideo(job.url);
//                       ^^^^^^^^^`,
      { related: ["2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2."] },
    ],
  ],
  messages: [
    [
      untilCompleted,
      ['This polls forever after a failed Pipevideo operation. Stop on "failed" too.'],
      {
        related: [
          "8: while: The loop continues here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      `${get}const deadline = Date.now() + 60_000;
while (Date.now() < deadline) {
  const job = await get("g1");
  if (job.status === "completed") break;
  await sleep(1000);
}`,
      ['This polls on after a failed Pipevideo operation, until it gives up. Stop on "failed" too.'],
      {
        severity: "information",
        related: [
          "7: while: The loop continues here.",
          "2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2.",
        ],
      },
    ],
    [
      `${get}const job = await get("g1");
switch (job.status) {
  case "completed":
    showVideo(job.url);
    break;
}`,
      ['Failed Pipevideo operations go unnoticed here. Handle "failed" too.'],
      { related: ["2: fetch(…): API detected: Pipevideo, from fetch(…api.pipevideo.co…) on line 2."] },
    ],
  ],
  fixes: [
    [
      "a while loop: at its end",
      untilCompleted,
      untilCompleted.replace(
        `    job = await get(id);
`,
        `    job = await get(id);
    if (job.status === "failed") throw new Error(job.errorMessage ?? "Video generation failed.");
`,
      ),
    ],
    [
      "an if: before it, without semicolons, in single quotes",
      `for (;;) {
  const res = await fetch('https://api.pipevideo.co/v1/generations/g1')
  const job = await res.json()
  if (job.status === 'completed') break
  await sleep(1000)
}`,
      `for (;;) {
  const res = await fetch('https://api.pipevideo.co/v1/generations/g1')
  const job = await res.json()
  if (job.status === 'failed') throw new Error(job.errorMessage ?? 'Video generation failed.')
  if (job.status === 'completed') break
  await sleep(1000)
}`,
    ],
    [
      "a switch: a case of its own",
      `${get}for (;;) {
  const { status } = await get("g1");
  switch (status) {
    case "pending":
    case "processing":
      await sleep(1000);
      break;
    case "completed":
      return show();
  }
}`,
      `${get}for (;;) {
  const { status } = await get("g1");
  switch (status) {
    case "failed":
      throw new Error("Video generation failed.");
    case "pending":
    case "processing":
      await sleep(1000);
      break;
    case "completed":
      return show();
  }
}`,
    ],
    [
      "a chain: a link of its own",
      `${get}const job = await get("g1");
if (job.status === "pending") {
  showWaiting();
} else if (job.status === "completed") {
  showVideo(job.url);
}`,
      `${get}const job = await get("g1");
if (job.status === "pending") {
  showWaiting();
} else if (job.status === "failed") {
  throw new Error(job.errorMessage ?? "Video generation failed.");
} else if (job.status === "completed") {
  showVideo(job.url);
}`,
    ],
  ],
});

test("a wait that gives up some time is less of a fault", () => {
  const severities = (source: string) =>
    findingsOf(analyseSource(source))
      .filter(({ rule }) => rule === missedAsyncFailure)
      .map(({ severity }) => severity);
  expect(severities(untilCompleted)).toEqual(["warning"]);
  expect(severities(untilCompleted.replace("while (", "while (Date.now() < deadline && "))).toEqual([
    "information",
  ]);
  expect(
    severities(
      untilCompleted.replace(
        "    await sleep",
        `    if (++polls > 100) throw new Error("late");\n    await sleep`,
      ),
    ),
  ).toEqual(["information"]);
});

// @ts-check
// The files that are measured: clients of the five APIs as people write them, of any length and the same in each run, and a
// JSON file of error bodies.

/** How each API's errors are read, values to branch on, and the status that the first of them comes with. */
const apis = [
  {
    name: "vidio",
    status: 401,
    url: "https://api.vidio.ai/v1/videos",
    field: "error.type",
    values: [
      "authentication_error",
      "insufficient_balance",
      "permission_error",
      "invalid_request_error",
      "rate_limit_error",
    ],
  },
  {
    name: "pureframe",
    status: 404,
    url: "https://api.pureframe.ai/v1/collections",
    field: "detail.code",
    values: [
      "COLLECTION_NOT_FOUND",
      "INSUFFICIENT_CREDITS",
      "PLAN_LIMIT_EXCEEDED",
      "SEARCH_UNAVAILABLE",
      "UPLOAD_TOO_LARGE",
    ],
  },
  {
    name: "ltx",
    status: 402,
    url: "https://api.ltx.video/v1/text-to-video",
    field: "error.type",
    values: [
      "insufficient_funds_error",
      "content_filtered_error",
      "concurrency_limit_error",
      "rate_limit_error",
      "api_error",
    ],
  },
  {
    name: "pipevideo",
    status: 429,
    url: "https://api.pipevideo.co/v1/generations",
    field: "message",
    values: ["Rate limit exceeded. Please try again later."],
  },
  {
    name: "videoconduit",
    status: 402,
    url: "https://videoconduit.com/v1/jobs",
    field: "code",
    values: ["insufficient_credits", "bad_request", "upstream_error", "forbidden", "conflict"],
  },
];

/**
 * A TypeScript file: about one line in eight has to do with errors of an API, the others are what surrounds them.
 * @param {number} lines how many lines it has
 */
export function typescriptSource(lines) {
  /** @type {string[]} */
  const result = [
    "// Jobs of a video pipeline.",
    'import { log, type Job, type Options } from "./pipeline";',
    "",
  ];
  for (let i = 0; result.length < lines; i++) result.push(...client(i), ...surroundings(i));
  // Cut at a line that ends a declaration, then filled up, so that the file stays whole.
  const end = result.lastIndexOf("}", lines - 1);
  result.length = end + 1;
  while (result.length < lines)
    result.push(`export const option${result.length} = "value ${result.length}";`);
  return result.join("\n");
}

/**
 * A TypeScript file that is dense in calls of one package, with handlers of its errors.
 * @param {number} lines how many lines it has, about
 * @param {string} name of the package
 */
export function callsSource(lines, name) {
  const result = [`import Pay from "${name}";`, 'const pay = new Pay(process.env.KEY ?? "");'];
  for (let i = 0; result.length < lines; i++)
    result.push(
      `export async function charge${i}(amount: number) {`,
      "  try {",
      `    const customer = await pay.customers.retrieve("c${i}");`,
      '    return await pay.charges.create({ amount, customer: customer.id, currency: "eur" });',
      "  } catch (err: any) {",
      '    if (err instanceof Pay.errors.CardError && err.code === "declined") return undefined;',
      '    if (err.statusCode === 429 || err.code === "rate_limit") return undefined;',
      `    if (err.raw?.code === "expired") log("expired ${i}", amount);`,
      "    throw err;",
      "  }",
      "}",
      "",
    );
  return result.join("\n");
}

/** @param {number} i */
function client(i) {
  const { name, status, url, field, values } = at(apis, i);
  return [
    `export async function ${name}Request${i}(options: Options, attempt = 0): Promise<Job> {`,
    `  const response = await fetch("${url}", { method: "POST", body: JSON.stringify(options) });`,
    "  if (response.ok) return (await response.json()) as Job;",
    "  const body = await response.json();",
    `  if (response.status === ${status} && body.${field} === "${values[0]}") {`,
    `    log("request ${i} was refused", options.id);`,
    "    throw new Error(body.message ?? response.statusText);",
    "  }",
    `  switch (body.${field}) {`,
    ...values.flatMap((value) => [
      `    case "${value}":`,
      `      return retryLater${i}(options, attempt + 1);`,
    ]),
    "    default:",
    `      throw new Error(\`unexpected status \${response.status}\`);`,
    "  }",
    "}",
    "",
  ];
}

/** @param {number} i */
function surroundings(i) {
  return [
    `export interface Settings${i} extends Options {`,
    "  readonly width: number;",
    "  readonly height: number;",
    '  readonly quality: "draft" | "standard" | "high";',
    "  readonly tags?: readonly string[];",
    "}",
    "",
    `function retryLater${i}(options: Options, attempt: number): Promise<Job> {`,
    "  const wait = Math.min(30_000, 1000 * 2 ** attempt);",
    "  return new Promise((resolve, reject) => {",
    `    setTimeout(() => ${at(apis, i).name}Request${i}(options, attempt).then(resolve, reject), wait);`,
    "  });",
    "}",
    "",
    `export class Queue${i} {`,
    "  readonly #jobs = new Map<string, Job>();",
    "  #running = 0;",
    "",
    "  add(job: Job): void {",
    "    if (this.#jobs.has(job.id)) return;",
    "    this.#jobs.set(job.id, job);",
    `    log("queued", \`\${job.id} (\${this.#jobs.size})\`);`,
    "  }",
    "",
    "  *pending(limit = 10): Iterable<Job> {",
    "    for (const job of this.#jobs.values()) {",
    '      if (job.state === "pending" && this.#running < limit) {',
    "        this.#running += 1;",
    "        yield job;",
    "      }",
    "    }",
    "  }",
    "",
    '  finish(id: string, state: Job["state"]): Job | undefined {',
    "    const job = this.#jobs.get(id);",
    "    this.#running = Math.max(0, this.#running - 1);",
    "    return job ? { ...job, state, finished: new Date().toISOString() } : undefined;",
    "  }",
    "}",
    "",
  ];
}

/**
 * A JSON file: a list of recorded error responses.
 * @param {number} lines about how many lines it has
 */
export function jsonSource(lines) {
  const responses = Array.from({ length: Math.floor((lines - 2) / 8) }, (_, i) => {
    const { status, field, values } = at(apis, i);
    /** @type {unknown} */
    let body = values[0];
    for (const name of field.split(".").reverse())
      body = { message: `Request ${i} was refused.`, [name]: body };
    return { status, body };
  });
  return JSON.stringify(responses, undefined, 2);
}

/**
 * Offsets in `text` right behind the opening quotes of values of the APIs: where hover, completion and typing happen.
 * @param {string} text
 */
export function valueOffsets(text) {
  const values = new Set(apis.flatMap((api) => api.values));
  return [...text.matchAll(/"([^"\n]+)"/g)]
    .filter((match) => values.has(match[1] ?? ""))
    .map((match) => match.index + 1);
}

/**
 * Offsets in `text` right behind some words.
 * @param {string} words
 * @param {string} text
 */
export function offsetsOf(words, text) {
  /** @type {number[]} */
  const found = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at + words.length);
  return found;
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} i counts on from the end to the start again
 * @returns {T}
 */
function at(list, i) {
  return /** @type {T} */ (list[i % list.length]);
}

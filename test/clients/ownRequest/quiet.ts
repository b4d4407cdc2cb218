// Sound code beside an API: answers of other servers, and of servers that the code does not say. Nothing is said of these, whatever
// else the file has to do with the API.

import type { Form } from "./found.ts";

const API = `import axios from "axios";
const frame = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
await frame.get("/videos");
`;

/** What is asked of an answer that has none of PureFrame's forms. */
const HANDLING = `  if (error.response.status === 418 || error.response.data.message === "no") give();
  if (error.response.data.code === "ORDER_CLOSED") give();
`;

const ownBackend: readonly Form[] = [
  ["an own instance with a path", `const own = axios.create({ baseURL: "/api" });`, `own.get("/orders")`],
  [
    "an own instance with a host of its own",
    `const own = axios.create({ baseURL: "https://backend.example.com" });`,
    `own.get("/orders")`,
  ],
  [
    "an own instance from the environment",
    `const own = axios.create({ baseURL: process.env.BACKEND_URL });`,
    `own.get("/orders")`,
  ],
  [
    "an own instance from import.meta.env",
    `const own = axios.create({ baseURL: import.meta.env.VITE_API_URL });`,
    `own.get("/orders")`,
  ],
  ["axios itself with a path", "", `axios.post("/api/orders")`],
  ["axios itself with an address that is not known", "", `axios.post(address)`],
  [
    "axios itself with a template of the environment",
    "",
    `axios.put(\`\${process.env.BACKEND_URL}/profile\`)`,
  ],
  ["an imported instance that is not known", `import { api } from "@acme/backend";`, `api.get("/orders")`],
  ["a function that is not known", `import { saveOrder } from "@acme/backend";`, `saveOrder()`],
].map(
  ([what, setup, request]): Form => ({
    what: what!,
    source: `${API}${setup}
try {
  await ${request};
} catch (error) {
${HANDLING}}`,
  }),
);

const OWN_CLASS = `class OwnError extends Error {
  constructor(readonly status: number, readonly body: any) { super("failed"); }
}
`;

const ownClasses: readonly Form[] = [
  ["which something unknown before may throw too", `export ${OWN_CLASS}`],
  [
    "which something unknown behind may throw too",
    `export ${OWN_CLASS}`,
    "await callApi(); await saveOrder();",
  ],
  ["exported in a list", `${OWN_CLASS}export { OwnError as ApiError };`],
  ["exported as default", `${OWN_CLASS}export default OwnError;`],
  ["exported by CommonJS", `${OWN_CLASS}module.exports = { OwnError };`],
  ["from a module", `import { OwnError } from "./errors.ts";`],
].map(
  ([what, own, requests = "await saveOrder(); await callApi();"]): Form => ({
    what: `an error class of one's own: ${what}`,
    files: { "errors.ts": `export ${OWN_CLASS}` },
    source: `import { saveOrder } from "@acme/backend";
${own}
async function callApi() {
  const res = await fetch("https://api.pureframe.ai/v1/videos");
  if (!res.ok) throw new OwnError(res.status, await res.json());
  return res;
}
try { ${requests} } catch (e) {
  if (e instanceof OwnError && (e.status === 418 || e.body.detail.code === "ORDER_CLOSED")) give();
}`,
  }),
);

const openClasses: readonly Form[] = [
  ["what a parameter is", "export function say(e: unknown)"],
  [
    "what an unknown call throws",
    `import { saveOrder } from "@acme/backend";\ntry { await saveOrder(); } catch (e)`,
  ],
].map(([what, head]) => ({
  what: `an error class of one's own: ${what}`,
  source: `export ${OWN_CLASS}export async function callApi() {
  const res = await fetch("https://api.pureframe.ai/v1/videos");
  if (!res.ok) throw new OwnError(res.status, await res.json());
  return res;
}
${head} {
  if (e instanceof OwnError && (e.status === 418 || e.body.detail.code === "ORDER_CLOSED")) give();
}`,
}));

const clients: readonly Form[] = [
  {
    what: "ky with a template of the environment",
    source: `import ky, { HTTPError } from "ky";
const frame = ky.create({ prefixUrl: "https://api.pureframe.ai/v1" });
await frame.get("videos").json();
try {
  await ky.put(\`\${process.env.BACKEND_URL}/profile\`).json();
} catch (error) {
  if (error instanceof HTTPError && error.response.status === 418) give();
}`,
  },
  {
    what: "ky with a path",
    source: `import ky, { HTTPError } from "ky";
const frame = ky.create({ prefixUrl: "https://api.pureframe.ai/v1" });
await frame.get("videos").json();
try {
  await ky.put("/profile").json();
} catch (error) {
  if (error instanceof HTTPError && error.response.status === 418) give();
}`,
  },
  {
    what: "fetch with an address that is handed in",
    source: `const KEY = process.env.PUREFRAME_API_KEY;
export async function load(url: string) {
  const res = await fetch(url);
  if (res.status === 418) return undefined;
  const body = await res.json();
  if (body.message === "no") return undefined;
  return body;
}`,
  },
  {
    what: "a file whose only clue is a key",
    source: `const key = process.env.PUREFRAME_API_KEY;
try {
  await send(key);
} catch (error) {
  if (error.response.status === 418 || error.code === "ORDER_CLOSED") give();
}`,
  },
  {
    what: "a shared helper for messages of errors",
    source: `import axios, { AxiosError } from "axios";
const frame = axios.create({ baseURL: "https://api.pureframe.ai/v1" });
export const videos = () => frame.get("/videos");
export function messageOf(error: AxiosError<any>): string {
  if (error.response?.status === 418) return "tea";
  return error.response?.data.message ?? error.response?.data.error.message ?? error.message;
}`,
  },
  {
    what: "a hook of React for any address",
    language: "tsx",
    source: `const FRAME = "https://api.pureframe.ai/v1";
export function useApi(path: string) {
  return useQuery([path], async () => {
    const res = await fetch(path);
    if (res.status === 418) throw new Error("tea");
    return res.json();
  });
}
export const Link = () => <a href={FRAME}>API</a>;`,
  },
  {
    what: "a route of an own server that is called with a helper",
    source: `import { useState } from "react";
const DOCS = "https://api.pureframe.ai/v1/docs";
async function post(path: string, body: unknown) {
  return fetch(path, { method: "POST", body: JSON.stringify(body) });
}
const res = await post("/api/orders", { docs: DOCS });
if (res.status === 418) give();
const { code } = await res.json();
if (code === "ORDER_CLOSED") give();`,
  },
  {
    what: "errors of tRPC",
    source: `import { TRPCClientError } from "@trpc/client";
const key = process.env.PUREFRAME_API_KEY;
const res = await fetch("https://api.pureframe.ai/v1/videos");
try {
  await trpc.order.mutate({ key });
} catch (e) {
  if (e instanceof TRPCClientError && e.data?.code === "NOT_FOUND") give();
  if (e instanceof TRPCClientError && e.data?.code === "CONFLICT") give();
}`,
  },
  {
    what: "errors of oRPC",
    source: `import { ORPCError } from "@orpc/client";
const res = await fetch("https://api.pureframe.ai/v1/videos");
try {
  await client.order.create();
} catch (e) {
  if (e instanceof ORPCError && e.code === "CONFLICT") give();
}`,
  },
  {
    what: "errors of a database",
    source: `import { Prisma } from "@prisma/client";
const res = await fetch("https://api.pureframe.ai/v1/videos");
try {
  await db.order.create();
} catch (e) {
  if (e instanceof Prisma.PrismaClientKnownRequestError && e.code === "P2002") give();
}`,
  },
  {
    what: "an error of something else in the same try",
    source: `import axios from "axios";
import { saveOrder } from "@acme/orders";
try {
  await saveOrder();
  await axios.post("https://api.pureframe.ai/v1/videos");
} catch (error) {
  if (error.response.data.code === "ORDER_CLOSED") give();
}`,
  },
  {
    what: "a signed address of an upload",
    source: `const res = await fetch("https://api.pureframe.ai/v1/uploads", { method: "POST" });
if (!res.ok) throw new Error(\`no: \${res.status}\`);
const { url } = await res.json();
const upload = await fetch(url, { method: "PUT" });
if (upload.status === 418 || upload.status === 412) give();`,
  },
  {
    what: "a tolerant chain of bodies from anywhere",
    source: `const KEY = process.env.PUREFRAME_API_KEY;
export async function textOf(res: Response) {
  const data = await res.json();
  return data.message ?? data.detail ?? data.error?.message;
}`,
  },
];

const MORE = `import axios from "axios";
import { cached, saveOrder } from "@acme/orders";
`;
const SEND = `axios.post("https://api.pureframe.ai/v1/videos")`;
const CODE = `error.response?.data.code === "ORDER_CLOSED"`;

/** Beside a request that is understood, something that is not. */
const somethingElse: readonly Form[] = [
  ["in the same try", `try { await saveOrder(); await ${SEND}; } catch (error) { if (${CODE}) give(); }`],
  ["behind it", `try { await ${SEND}; await saveOrder(); } catch (error) { if (${CODE}) give(); }`],
  [
    "whose answer is used",
    `try { const id = await saveOrder(); await ${SEND}; await send(id); } catch (error) { if (${CODE}) give(); }`,
  ],
  [
    "both at once",
    `try { await Promise.all([saveOrder(), ${SEND}]); } catch (error) { if (${CODE}) give(); }`,
  ],
  [
    "one or the other",
    `try { await (cached ? saveOrder() : ${SEND}); } catch (error) { if (${CODE}) give(); }`,
  ],
  [
    "in a function of the file",
    `async function both() { await saveOrder(); return ${SEND}; }
try { await both(); } catch (error) { if (${CODE}) give(); }`,
  ],
  [
    "in a function that is returned",
    `async function both() { try { await saveOrder(); return await ${SEND}; } catch (error) { throw error; } }
both().catch((error) => { if (${CODE}) give(); });`,
  ],
  ["before it in a chain", `saveOrder().then(() => ${SEND}).catch((error) => { if (${CODE}) give(); });`],
  [
    "an error that is made elsewhere",
    `import { failure } from "@acme/errors";
try { if (cached) throw failure; await ${SEND}; } catch (error) { if (${CODE}) give(); }`,
  ],
  [
    "as the value",
    `const res = cached ? await saveOrder() : await fetch("https://api.pureframe.ai/v1/videos");
if (res.status === 418) give();`,
  ],
  [
    "as what a function returns",
    `async function load() { if (cached) return saveOrder(); return fetch("https://api.pureframe.ai/v1/videos"); }
const res = await load();
if (res.status === 418) give();`,
  ],
  [
    "as what is assigned later",
    `let res = await fetch("https://api.pureframe.ai/v1/videos");
if (cached) res = await saveOrder();
if (res.status === 418) give();`,
  ],
  [
    "with the class of the client's error",
    `import { isAxiosError } from "axios";
try { await saveOrder(); await ${SEND}; } catch (error) { if (isAxiosError(error) && error.response?.status === 418) give(); }`,
  ],
].map(([what, source]) => ({ what: `something else ${what}`, source: MORE + source }));

/** Errors of the code's own, which come with a status, and names that stand for none. */
const ownErrors: readonly Form[] = [
  [
    "Nest's exception, thrown beside the request",
    `import { NotFoundException } from "@nestjs/common";
${MORE}try {
  const { data } = await ${SEND};
  if (!data) throw new NotFoundException("none");
} catch (error) {
  if (error.status === 418 || ${CODE}) give();
}`,
  ],
  [
    "an error of http-errors, made by its status",
    `import createError from "http-errors";
${MORE}try { await ${SEND}; throw createError(404); } catch (error) { if (error.status === 418 || ${CODE}) give(); }`,
  ],
  [
    "one of its classes",
    `const createError = require("http-errors");
${MORE}try { await ${SEND}; throw new createError.NotFound(); } catch (error) { if (error.status === 418 || ${CODE}) give(); }`,
  ],
  [
    "a test of its class",
    `import createError, { isHttpError } from "http-errors";
${MORE}try { await ${SEND}; } catch (error) {
  if (error instanceof createError.NotFound && error.status === 418) give();
  if (isHttpError(error) && error.status === 418) give();
}`,
  ],
  [
    "a test of an exception of Nest's",
    `import * as nest from "@nestjs/common";
${MORE}try { await ${SEND}; } catch (error) {
  if (error instanceof nest.HttpException && error.response.status === 418) give();
}`,
  ],
  [
    "a name that nothing imports",
    `const res = await fetch("https://api.pureframe.ai/v1/videos");
if (res.status === StatusCodes.IM_A_TEAPOT) give();`,
  ],
  [
    "a name of a module that is not read",
    `import { StatusCodes } from "@acme/status";
const res = await fetch("https://api.pureframe.ai/v1/videos");
if (res.status === StatusCodes.IM_A_TEAPOT) give();`,
  ],
  [
    "a status that is documented",
    `import { StatusCodes } from "http-status-codes";
const res = await fetch("https://api.pureframe.ai/v1/videos");
if (res.status === StatusCodes.NOT_FOUND) give();`,
  ],
].map(([what, source]) => ({ what: `own errors: ${what}`, source: source! }));

/** One call of a function that others may call too, with errors of their own servers. */
const CALLER = `export async function videos() {
  try { await frame.get("/videos"); } catch (error) { say(handle(error)); }
}
`;

const exportedHelpers: readonly Form[] = [
  ["a function", `export function handle(error: any) {\n${HANDLING}}`],
  ["a function that is exported below", `function handle(error: any) {\n${HANDLING}}\nexport { handle };`],
  [
    "a function that is exported under another name",
    `function handle(error: any) {\n${HANDLING}}\nexport { handle as messageOf };`,
  ],
  ["a default export", `export default function handle(error: any) {\n${HANDLING}}`],
  ["an arrow function", `export const handle = (error: any) => {\n${HANDLING}};`],
  [
    "a function of a CommonJS module",
    `function handle(error: any) {\n${HANDLING}}\nmodule.exports = { handle };`,
  ],
].map(([what, helper]) => ({ what: `an exported helper: ${what}`, source: `${API}${helper}\n${CALLER}` }));

/** Forms in which nothing is wrong. */
export const quiet: readonly Form[] = [
  ...ownBackend,
  ...ownClasses,
  ...openClasses,
  ...clients,
  ...somethingElse,
  ...ownErrors,
  ...exportedHelpers,
];

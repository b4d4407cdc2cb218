// Sound code beside the protocols whose catalogs are made from sources: what has their words, and is not about their errors.

import type { Quiet } from "./quiet.ts";

const all: readonly Omit<Quiet, "builtIn">[] = [
  {
    what: "OAuth 2.0, a server that answers with another status than the usual one",
    source: `import * as oauth from "oauth4webapi";
export function isOver(error: unknown) {
  return error instanceof oauth.ResponseBodyError && error.status === 403 && error.error === "invalid_grant";
}`,
  },
  {
    what: "OAuth 2.0, an error of a server of one's own",
    source: `import * as oauth from "oauth4webapi";
export const isBlocked = (error: unknown) => error instanceof oauth.ResponseBodyError && error.error === "account_blocked";`,
  },
  {
    what: "OAuth 2.0, how a promise of openid-client says what went wrong itself",
    source: `import * as client from "openid-client";
export const isTimeout = (error: unknown) => error instanceof client.ClientError && error.code === "OAUTH_TIMEOUT";`,
  },
  {
    what: "GraphQL, a code of one's own, and a status of another server",
    source: `import { ClientError } from "graphql-request";
export function textFor(error: ClientError) {
  const [first] = error.response.errors ?? [];
  if (first?.extensions?.code === "CART_IS_EMPTY") return "empty";
  return error.response.status === 200 && first?.extensions?.code === "GRAPHQL_VALIDATION_FAILED" ? "old" : "failed";
}`,
  },
  {
    what: "GraphQL, data with a code",
    source: `import { useQuery, gql } from "@apollo/client";
export function useCode() {
  const { data } = useQuery(gql\`query { coupon { code } }\`);
  return data?.coupon.code === "UNAUTHENTICATD";
}`,
  },
  {
    what: "JSON-RPC, a code of a server of one's own",
    source: `import { ResponseError } from "vscode-jsonrpc";
export const isBusy = (error: unknown) => error instanceof ResponseError && (error.code === -32050 || error.code === 17);`,
  },
  {
    what: "MongoDB, a code that newer servers have",
    source: `import { MongoServerError } from "mongodb";
export const isQuota = (error: unknown) => error instanceof MongoServerError && (error.code === 8000 || error.code === 359);`,
  },
  {
    what: "MongoDB, names of codes that nothing is known of",
    source: `import { MongoServerError } from "mongodb";
const names = ["RoleNotFound", "NodeNotFound"];
export const isLost = (error: unknown) =>
  error instanceof MongoServerError &&
  (error.codeName === "LockNotFound" || error.codeName === "UserNotFound" || error.codeName === "IndexAlreadyExists" ||
    error.codeName === "SnapshotTooOld" || names.includes(error.codeName ?? ""));`,
  },
  {
    what: "Slack, an error of a method that is not listed, and a code of one's own",
    source: `import { WebClient } from "@slack/web-api";
const slack = new WebClient("");
try {
  await slack.apiCall("beta.try", {});
} catch (error: any) {
  if (error.data?.error === "beta_is_over" || error.code === "ECONNRESET") console.log("later");
}`,
  },
  {
    what: "Slack, an answer that is tested for ok, with statuses",
    source: `const response = await fetch("https://slack.com/api/chat.postMessage", { method: "POST" });
if (response.status === 429) console.log(response.headers.get("retry-after"));
const body = await response.json();
if (!body.ok && (body.error === "channel_not_found" || body.error === "quite_new")) console.log(body.error);`,
  },
  {
    what: "GitHub, statuses of single operations, and errors that are texts",
    source: `import { Octokit } from "@octokit/rest";
const octokit = new Octokit();
try {
  await octokit.rest.pulls.merge({ owner: "a", repo: "b", pull_number: 1 });
} catch (error: any) {
  if (error.status === 405 || error.status === 409 || error.status === 451) console.log("later");
  if (error.status === 404 || error.status === 410) console.log(error.response.data.message);
  if (error.message.includes("Bad credentials") || error.response?.data?.errors?.[0]?.code === "pull_request_closed") console.log("no");
}`,
  },
  {
    what: "GitHub, a limit by its headers",
    source: `import { RequestError } from "@octokit/request-error";
export function waitOf(error: unknown) {
  if (!(error instanceof RequestError) || (error.status !== 403 && error.status !== 429)) return undefined;
  return Number(error.response?.headers["retry-after"] ?? 60);
}`,
  },
  {
    what: "Redis, messages of clients, modules and scripts of one's own",
    source: `import Redis from "ioredis";
const redis = new Redis();
redis.on("error", (error: any) => {
  if (error.code === "ECONNREFUSED" || error.message.startsWith("MYERR") || error.message.includes("Connection is closed")) console.log("later");
});
try {
  await redis.call("JSON.GET", "a");
} catch (error: any) {
  if (error.message.startsWith("WRONGTYPE") || error.message.includes("NOSCRIPT") || error.message.startsWith("ERR unknown command")) console.log("no");
}`,
  },
  {
    what: "Auth0, an error of a rule, and codes of OAuth that pass through",
    source: `import { useAuth0 } from "@auth0/auth0-react";
export function useText() {
  const { error } = useAuth0() as any;
  if (error?.error === "consent_required" || error?.error === "server_error") return "again";
  return error?.error === "account_not_verified" ? "verify" : undefined;
}`,
  },
];

export const quietProtocols: readonly Quiet[] = all.map((each) => ({ ...each, builtIn: true }));

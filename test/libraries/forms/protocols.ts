// Protocols and services whose catalogs are made from sources, as libraries hand their errors over: JSON-RPC, GraphQL, OAuth 2.0, Slack,
// GitHub, Redis, Auth0, and the server's codes of MongoDB.

import type { Form } from "./form.ts";

const forms: readonly Omit<Form, "builtIn">[] = [
  {
    what: "JSON-RPC, an error of a language server, built in",
    degree: "proved",
    isOpen: true,
    entry: "json-rpc/-32800",
    slip: "-32890",
    source: `import { ResponseError } from "vscode-languageserver";
export const isCancelled = (error: unknown) => error instanceof ResponseError && error.code === «-32800»;`,
  },
  {
    what: "JSON-RPC, a wallet's refusal, built in",
    degree: "proved",
    isOpen: true,
    entry: "json-rpc/4001",
    slip: "4011",
    source: `import { JsonRpcError } from "@metamask/rpc-errors";
export const isRefused = (error: unknown) => error instanceof JsonRpcError && error.code === «4001»;`,
  },
  {
    what: "GraphQL, Apollo Client 4, built in",
    degree: "proved",
    entry: "graphql/UNAUTHENTICATED",
    source: `import { CombinedGraphQLErrors } from "@apollo/client";
export const isSignedOut = (error: unknown) =>
  CombinedGraphQLErrors.is(error) && error.errors.some((each) => each.extensions?.code === "«UNAUTHENTICATED»");`,
  },
  {
    what: "GraphQL, graphql-request, built in",
    degree: "proved",
    entry: "graphql/BAD_USER_INPUT",
    source: `import { ClientError } from "graphql-request";
export const isWrong = (error: unknown) =>
  error instanceof ClientError && error.response.errors?.[0]?.extensions?.code === "«BAD_USER_INPUT»";`,
  },
  {
    what: "OAuth 2.0, a refresh token that is refused, built in",
    degree: "proved",
    entry: "oauth2/invalid_grant",
    source: `import * as oauth from "oauth4webapi";
export const isOver = (error: unknown) => error instanceof oauth.ResponseBodyError && error.error === "«invalid_grant»";`,
  },
  {
    what: "OAuth 2.0, waiting for another device, built in",
    degree: "likely",
    entry: "oauth2/authorization_pending",
    source: `import * as client from "openid-client";
export async function tokens(config: client.Configuration, device: client.DeviceAuthorizationResponse) {
  try {
    return await client.pollDeviceAuthorizationGrant(config, device);
  } catch (error: any) {
    if (error.error === "«authorization_pending»") return undefined;
    throw error;
  }
}`,
  },
  {
    what: "MongoDB, a value that is there already, built in",
    degree: "proved",
    isOpen: true,
    entry: "mongodb/11000",
    slip: "11010",
    source: `import { MongoServerError } from "mongodb";
export const isTaken = (error: unknown) => error instanceof MongoServerError && error.code === «11000»;`,
  },
  {
    what: "MongoDB, the name of a code, built in",
    degree: "proved",
    isOpen: true,
    entry: "mongodb/26",
    source: `import { MongoServerError } from "mongodb";
export const isGone = (error: unknown) => error instanceof MongoServerError && error.codeName === "«NamespaceNotFound»";`,
  },
  {
    what: "MongoDB, the name that older servers have for a code, built in",
    degree: "proved",
    isOpen: true,
    entry: "mongodb/10107",
    source: `import { MongoServerError } from "mongodb";
export const isMoved = (error: unknown) => error instanceof MongoServerError && error.codeName === "«NotMaster»";`,
  },
  {
    what: "Slack, an error of the platform, built in",
    degree: "proved",
    entry: "slack/channel_not_found",
    source: `import { WebAPIPlatformError } from "@slack/web-api";
export const isLost = (error: unknown) => error instanceof WebAPIPlatformError && error.data.error === "«channel_not_found»";`,
  },
  {
    what: "Slack, a call that fails, built in",
    degree: "likely",
    entry: "slack/not_in_channel",
    source: `import { WebClient } from "@slack/web-api";
const slack = new WebClient(process.env.SLACK_BOT_TOKEN);
try {
  await slack.chat.postMessage({ channel: "C1", text: "hello" });
} catch (error: any) {
  if (error.data?.error === "«not_in_channel»") await slack.conversations.join({ channel: "C1" });
}`,
  },
  {
    what: "Slack, the code of its library, built in",
    degree: "proved",
    entry: "slack/slack_webapi_rate_limited_error",
    source: `import { SlackError } from "@slack/web-api";
export const isTooFast = (error: unknown) => error instanceof SlackError && error.code === "«slack_webapi_rate_limited_error»";`,
  },
  {
    what: "GitHub, what a validation found, built in",
    degree: "proved",
    entry: "github/already_exists",
    source: `import { RequestError } from "@octokit/request-error";
export function isTaken(error: unknown) {
  if (error instanceof RequestError && error.status === 422) return (error.response?.data as any).errors?.[0]?.code === "«already_exists»";
  return false;
}`,
  },
  {
    what: "Redis, the first word of a message, built in",
    degree: "possible",
    entry: "redis/WRONGTYPE",
    source: `import { ReplyError } from "redis-errors";
export const isOther = (error: unknown) =>
  error instanceof ReplyError && error.message === "«WRONGTYPE Operation against a key holding the wrong kind of value»";`,
  },
  {
    what: "Auth0, a silent sign-in, built in",
    degree: "likely",
    entry: "auth0/login_required",
    source: `import { createAuth0Client } from "@auth0/auth0-spa-js";
const auth0 = await createAuth0Client({ domain: "a.eu.auth0.com", clientId: "a" });
export async function token() {
  try {
    return await auth0.getTokenSilently();
  } catch (error: any) {
    if (error.error === "«login_required»") return auth0.loginWithRedirect();
    throw error;
  }
}`,
  },
  {
    what: "Auth0, its class, built in",
    degree: "proved",
    entry: "auth0/missing_refresh_token",
    source: `import { GenericError } from "@auth0/auth0-spa-js";
export const isOver = (error: unknown) => error instanceof GenericError && error.error === "«missing_refresh_token»";`,
  },
];

export const protocolForms: readonly Form[] = forms.map((form) => ({ ...form, builtIn: true }));

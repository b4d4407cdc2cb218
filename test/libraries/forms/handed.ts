// Errors that reach code through hooks, handlers of a whole server, and clients of GraphQL.

import type { Form } from "./form.ts";

export const handedForms: readonly Form[] = [
  {
    what: "Apollo, the error of a hook",
    degree: "proved",
    entry: "graphql/UNAUTHENTICATED",
    source: `import { gql, useQuery } from "@apollo/client";
export function Me() {
  const { data, error } = useQuery(gql\`{ me { id } }\`);
  if (error?.graphQLErrors[0]?.extensions?.code === "«UNAUTHENTICATED»") return "Sign in.";
  return data?.me.id;
}`,
  },
  {
    what: "Apollo, any of the errors of a hook",
    degree: "proved",
    entry: "graphql/BAD_USER_INPUT",
    source: `import { useMutation } from "@apollo/client/react";
import { SAVE } from "./queries";
export function Form() {
  const [save, { error }] = useMutation(SAVE);
  const isBad = error?.graphQLErrors.some(({ extensions }) => extensions.code === "«BAD_USER_INPUT»");
  return { save, isBad };
}`,
  },
  {
    what: "Apollo, a static guard",
    degree: "proved",
    entry: "graphql/UNAUTHENTICATED",
    source: `import { CombinedGraphQLErrors } from "@apollo/client/errors";
export const isSignedOut = (error: unknown) =>
  CombinedGraphQLErrors.is(error) && error.errors.some((each) => each.extensions?.code === "«UNAUTHENTICATED»");`,
  },
  {
    what: "Apollo in JavaScript, what a client throws",
    degree: "likely",
    language: "js",
    entry: "graphql/BAD_USER_INPUT",
    source: `import { ApolloClient, InMemoryCache } from "@apollo/client";
import { SAVE } from "./queries";
const client = new ApolloClient({ uri: "/graphql", cache: new InMemoryCache() });
export async function save(variables) {
  try {
    await client.mutate({ mutation: SAVE, variables });
  } catch (error) {
    if (error.graphQLErrors[0].extensions.code === "«BAD_USER_INPUT»") return false;
    throw error;
  }
}`,
  },
  {
    what: "urql, the error of a hook",
    degree: "proved",
    entry: "graphql/UNAUTHENTICATED",
    source: `import { useQuery } from "urql";
export function Me() {
  const [{ data, error }] = useQuery({ query: "{ me { id } }" });
  const isOut = error?.graphQLErrors.some((each) => each.extensions?.code === "«UNAUTHENTICATED»");
  return isOut ? "Sign in." : data?.me.id;
}`,
  },
  {
    what: "urql, its class",
    degree: "proved",
    language: "js",
    entry: "graphql/GRAPHQL_VALIDATION_FAILED",
    source: `import { CombinedError } from "@urql/core";
export const isMalformed = (error) =>
  error instanceof CombinedError && error.graphQLErrors[0].extensions.code === "«GRAPHQL_VALIDATION_FAILED»";`,
  },
  {
    what: "graphql-request, its class",
    degree: "proved",
    entry: "graphql/UNAUTHENTICATED",
    source: `import { ClientError } from "graphql-request";
export const isSignedOut = (error: unknown) =>
  error instanceof ClientError && error.response.errors?.[0].extensions.code === "«UNAUTHENTICATED»";`,
  },
  {
    what: "graphql-request, caught around one call",
    degree: "likely",
    entry: "graphql/PERSISTED_QUERY_NOT_FOUND",
    source: `import { GraphQLClient } from "graphql-request";
const client = new GraphQLClient("https://graphql.example/");
export async function load(query: string) {
  try {
    return await client.request(query);
  } catch (err: any) {
    if (err.response.errors[0].extensions.code === "«PERSISTED_QUERY_NOT_FOUND»") return undefined;
    throw err;
  }
}`,
  },
  {
    what: "an error handler of Express that narrows",
    degree: "proved",
    entry: "prisma/P2002",
    slip: "P2092",
    source: `import { Prisma } from "@prisma/client";
import express from "express";
const app = express();
app.use((err, req, res, next) => {
  if (err instanceof Prisma.PrismaClientKnownRequestError && err.code === "«P2002»") return res.status(409).end();
  next(err);
});`,
  },
  {
    what: "an error handler of Express in JavaScript that asks for the type",
    degree: "possible",
    language: "js",
    entry: "stripe/card_declined",
    source: `const Stripe = require("stripe");
module.exports = (err, req, res, next) => {
  if (err.code === "«card_declined»") return res.status(402).end();
  next(err);
};`,
  },
  {
    what: "an error handler of Hono",
    degree: "proved",
    entry: "stripe/expired_card",
    source: `import { Hono } from "hono";
import Stripe from "stripe";
const app = new Hono();
app.onError((err, c) => {
  if (err instanceof Stripe.errors.StripeError && err.code === "«expired_card»") return c.text("expired", 402);
  return c.text("failed", 500);
});`,
  },
  {
    what: "an error handler of Fastify, by the name of the class",
    degree: "proved",
    entry: "prisma/P2025",
    slip: "P2525",
    source: `import Fastify from "fastify";
const app = Fastify();
app.setErrorHandler((error, request, reply) => {
  if (error.name === "PrismaClientKnownRequestError" && error.code === "«P2025»") return reply.code(404).send();
  reply.send(error);
});`,
  },
  {
    what: "a middleware of Koa",
    degree: "possible",
    entry: "prisma/P2003",
    slip: "P2300",
    source: `import Koa from "koa";
import { Prisma } from "@prisma/client";
const app = new Koa();
app.use(async (ctx, next) => {
  try {
    await next();
  } catch (err: any) {
    if (err.code === "«P2003»") ctx.status = 409;
    else throw err;
  }
});`,
  },
  {
    what: "a filter of Nest with a typed parameter",
    degree: "proved",
    entry: "prisma/P2034",
    slip: "P2334",
    source: `import { ArgumentsHost, Catch, ExceptionFilter } from "@nestjs/common";
import { Prisma } from "@prisma/client";
@Catch(Prisma.PrismaClientKnownRequestError)
export class Filter implements ExceptionFilter {
  catch(exception: Prisma.PrismaClientKnownRequestError, host: ArgumentsHost) {
    if (exception.code === "«P2034»") return host.switchToHttp();
    throw exception;
  }
}`,
  },
  {
    what: "a filter of Nest whose decorator says what it catches",
    degree: "proved",
    entry: "prisma/P2002",
    slip: "P2092",
    source: `import { Catch } from "@nestjs/common";
import { Prisma } from "@prisma/client";
@Catch(Prisma.PrismaClientKnownRequestError)
export class Filter {
  catch(exception: any) {
    switch (exception.code) {
      case "«P2002»":
        return 409;
      default:
        throw exception;
    }
  }
}`,
  },
  {
    what: "the error of a query that a library runs",
    degree: "likely",
    entry: "stripe/resource_missing",
    source: `import { useQuery } from "@tanstack/react-query";
import Stripe from "stripe";
const stripe = new Stripe("key");
export function useCharge(id: string) {
  const { data, error } = useQuery({ queryKey: [id], queryFn: () => stripe.charges.retrieve(id) });
  return error?.code === "«resource_missing»" ? undefined : data;
}`,
  },
  {
    what: "a handler of a mutation that a library runs",
    degree: "likely",
    entry: "stripe/card_declined",
    source: `import { useMutation } from "@tanstack/react-query";
import Stripe from "stripe";
const stripe = new Stripe("key");
export const usePay = () =>
  useMutation({
    mutationFn: async (amount: number) => stripe.charges.create({ amount }),
    onError: (err: any) => {
      if (err.code === "«card_declined»") console.log("declined");
    },
  });`,
  },
  {
    what: "the error of what SWR fetches, in JavaScript",
    degree: "likely",
    language: "js",
    entry: "stripe/resource_missing",
    source: `import useSWR from "swr";
import Stripe from "stripe";
const stripe = new Stripe("key");
const load = (id) => stripe.charges.retrieve(id);
export function useCharge(id) {
  const { data, error } = useSWR(id, load);
  if (error && error.code === "«resource_missing»") return undefined;
  return data;
}`,
  },
  {
    what: "what p-retry fails with",
    degree: "likely",
    entry: "openai/context_length_exceeded",
    source: `import OpenAI from "openai";
import pRetry from "p-retry";
const openai = new OpenAI();
export async function ask(content: string) {
  try {
    return await pRetry(() => openai.responses.create({ model: "m", input: content }), { retries: 2 });
  } catch (err: any) {
    if (err.code === "«context_length_exceeded»") return undefined;
    throw err;
  }
}`,
  },
  {
    what: "what an attempt of p-retry failed with",
    degree: "likely",
    entry: "openai/insufficient_quota",
    source: `import OpenAI from "openai";
import pRetry from "p-retry";
const openai = new OpenAI();
export const ask = (input: string) =>
  pRetry(async () => openai.responses.create({ model: "m", input }), {
    shouldRetry: ({ error }: any) => error.code !== "«insufficient_quota»",
  });`,
  },
  {
    what: "what a policy of cockatiel handles",
    degree: "likely",
    entry: "openai/insufficient_quota",
    source: `import { handleWhen, retry } from "cockatiel";
import OpenAI from "openai";
const openai = new OpenAI();
const policy = retry(
  handleWhen((error: any) => error.code !== "«insufficient_quota»"),
  { maxAttempts: 3 },
);
export const ask = (input: string) => policy.execute(() => openai.responses.create({ model: "m", input }));`,
  },
  {
    what: "what async-retry hands over, in JavaScript",
    degree: "likely",
    language: "js",
    entry: "aws-s3/SlowDown",
    source: `const retry = require("async-retry");
const { GetObjectCommand, S3Client } = require("@aws-sdk/client-s3");
const s3 = new S3Client({});
exports.read = (Key) =>
  retry(() => s3.send(new GetObjectCommand({ Bucket: "b", Key })), {
    onRetry: (err) => {
      if (err.name === "«SlowDown»") console.log("slow");
    },
  });`,
  },
];

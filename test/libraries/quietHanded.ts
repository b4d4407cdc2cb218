// Sound code that is handed clients by their types, and errors by hooks, handlers and clients of GraphQL.

import type { Quiet } from "./quiet.ts";

export const quietHanded: readonly Quiet[] = [
  {
    what: "a client or a double of it",
    source: `import type Stripe from "stripe";
import type { FakeStripe } from "./fake";
export async function pay(stripe: Stripe | FakeStripe) {
  try {
    await stripe.charges.create({});
  } catch (err: any) {
    if (err.code === "card_declinde") return false;
    throw err;
  }
}`,
  },
  {
    what: "a map that has something for a class",
    source: `import Stripe from "stripe";
const names = new Map([[Stripe, { code: "x" }]]);
const labels = names.get(Stripe);
export const isOther = labels?.code === "card_declinde";
export const isCode = ({ code }: { code: string }) => code === "card_declinde";`,
  },
  {
    what: "what a factory of one's own makes of a class",
    source: `import Stripe from "stripe";
const create = (made: unknown) => ({ charges: { create: async () => ({ code: "x", made }) } });
export async function pay() {
  const fake = create(Stripe);
  const { code } = await fake.charges.create();
  return code === "card_declinde";
}`,
  },
  {
    what: "a row of an interface beside a client",
    source: `import type { Pool } from "pg";
interface Context {
  db: Pool;
  coupon: { code: string };
  error: { code: string };
}
export async function use(ctx: Context) {
  await ctx.db.query("SELECT 1");
  return ctx.coupon.code === "23595" || ctx.error.code === "card_declinde";
}`,
  },
  {
    what: "an alias of something else that has the name of a client",
    source: `type Stripe = { charges: { create(x: object): Promise<{ code: string }> } };
export async function pay(stripe: Stripe) {
  const charge = await stripe.charges.create({});
  return charge.code === "card_declinde";
}`,
  },
  {
    what: "types that hold themselves",
    source: `import type Stripe from "stripe";
type A = B | undefined;
type B = A | null;
interface Node { next: Node; stripe: Stripe }
export async function pay(a: A, node: Node) {
  const charge = await node.next.next.stripe.charges.retrieve("ch_1");
  return charge.failure_code === "card_declinde" && a;
}`,
  },
  {
    what: "a member of an interface that calls something else as well",
    source: `import type Stripe from "stripe";
interface Deps { stripe: Stripe; orders: { save(): Promise<void> } }
export async function pay({ stripe, orders }: Deps) {
  try {
    await orders.save();
    await stripe.charges.create({});
  } catch (err: any) {
    if (err.code === "ORDER_CLOSED") return;
    throw err;
  }
}`,
  },
  {
    what: "Apollo, data with a code",
    source: `import { gql, useQuery } from "@apollo/client";
export function Coupon() {
  const { data, loading, error } = useQuery(gql\`{ coupon { code } }\`);
  if (loading || error) return undefined;
  return data.coupon.code === "UNAUTHENTICATD" || data.errors?.[0].code === "BAD_USER_INPTU";
}`,
  },
  {
    what: "Apollo, a code of one's own server",
    source: `import { CombinedGraphQLErrors } from "@apollo/client/errors";
export const isClosed = (error: unknown) =>
  CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.code === "ORDER_CLOSED";`,
  },
  {
    what: "urql, a result without an error",
    source: `import { useMutation } from "urql";
export function useSave() {
  const [{ data, fetching }, save] = useMutation("mutation { save { code } }");
  return fetching || data?.save.code === "UNAUTHENTICATD" ? undefined : save;
}`,
  },
  {
    what: "an error handler that asks for the fields of its framework",
    source: `import Fastify from "fastify";
const app = Fastify();
app.setErrorHandler((error, request, reply) => {
  if (error.code === "FST_ERR_VALIDATION" || error.statusCode === 402) return reply.code(400).send();
  reply.send(error);
});`,
  },
  {
    what: "an error handler of Express for errors of one's own",
    language: "js",
    source: `const express = require("express");
const Stripe = require("stripe");
const app = express();
app.use((err, req, res, next) => {
  if (err instanceof Stripe.errors.StripeError) return res.status(502).end();
  if (err.code === "ORDER_CLOSED" || err.type === "entity.parse.failed") return res.status(400).end();
  next(err);
});`,
  },
  {
    what: "a filter of Nest for several kinds of errors",
    source: `import { Catch, HttpException } from "@nestjs/common";
import { Prisma } from "@prisma/client";
@Catch(Prisma.PrismaClientKnownRequestError, HttpException)
export class Filter {
  catch(exception: any) {
    return exception.code === "P2992" ? 409 : exception.status;
  }
  other(exception: any) {
    return exception.code === "P2992";
  }
}`,
  },
  {
    what: "a decorator of that name that is no filter",
    source: `import { Prisma } from "@prisma/client";
import { Catch } from "./decorators";
@Catch(Prisma.PrismaClientKnownRequestError)
export class Game {
  catch(ball: any) {
    return ball.code === "P2992";
  }
}`,
  },
  {
    what: "a query whose function may fail otherwise",
    source: `import { useQuery } from "@tanstack/react-query";
import Stripe from "stripe";
import { session } from "./session";
const stripe = new Stripe("key");
export function useCharge(id: string) {
  const { data, error } = useQuery({
    queryKey: [id],
    queryFn: async () => {
      await session.check();
      return stripe.charges.retrieve(id);
    },
  });
  return error?.code === "SESSION_EXPIRED" || data?.failure_code === "card_declinde";
}`,
  },
  {
    what: "what policies of cockatiel handle that run something else",
    source: `import { handleWhen, retry } from "cockatiel";
import OpenAI from "openai";
import { orders } from "./orders";
const openai = new OpenAI();
const policy = retry(
  handleWhen((error: any) => error.code === "insufficient_quotta"),
  { maxAttempts: 3 },
);
export const save = () => policy.execute(() => orders.save());
export const ask = (input: string) => openai.responses.create({ model: "m", input });`,
  },
  {
    what: "what a query gives has a code of its own",
    source: `import { useQuery } from "@tanstack/react-query";
import Stripe from "stripe";
const stripe = new Stripe("key");
export function useCoupon(id: string) {
  const { data } = useQuery({ queryKey: [id], queryFn: () => stripe.coupons.retrieve(id) });
  return data?.code === "card_declinde";
}`,
  },
  {
    what: "p-retry, the number of an attempt and what it gives",
    source: `import pRetry, { AbortError } from "p-retry";
import Stripe from "stripe";
const stripe = new Stripe("key");
export const load = async (id: string) => {
  const charge = await pRetry(
    async () => {
      try {
        return await stripe.charges.retrieve(id);
      } catch (err: any) {
        if (err.code === "resource_missing") throw new AbortError(err);
        throw err;
      }
    },
    { onFailedAttempt: ({ attemptNumber, retriesLeft }) => console.log(attemptNumber, retriesLeft) },
  );
  return charge.status === "succeeded" && charge.code !== "card_declinde";
};`,
  },
  {
    what: "SWR, a key and a fetcher of every address",
    language: "js",
    source: `import useSWR from "swr";
const load = (url) => fetch(url).then((res) => res.json());
export function useUser(id) {
  const { data, error } = useSWR("/api/users/" + id, load, { onErrorRetry: (error) => error.status !== 404 });
  return error?.code === "card_declinde" ? undefined : data;
}`,
  },
];

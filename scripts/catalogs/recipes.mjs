// @ts-check
// The list of all recipes: how the facts of a catalog are taken from its sources. One file each in recipes/.

import { anthropic } from "./recipes/anthropic.mjs";
import { auth0 } from "./recipes/auth0.mjs";
import { aws, cognito, dynamodb, s3, sqs } from "./recipes/aws.mjs";
import { axios } from "./recipes/axios.mjs";
import { clerk } from "./recipes/clerk.mjs";
import { cloudflare } from "./recipes/cloudflare.mjs";
import { discord } from "./recipes/discord.mjs";
import { dom } from "./recipes/dom.mjs";
import { firebase } from "./recipes/firebase.mjs";
import { github } from "./recipes/github.mjs";
import { graphql } from "./recipes/graphql.mjs";
import { jsonRpc } from "./recipes/jsonRpc.mjs";
import { mongodb } from "./recipes/mongodb.mjs";
import { mysql } from "./recipes/mysql.mjs";
import { node } from "./recipes/node.mjs";
import { oauth2 } from "./recipes/oauth2.mjs";
import { openai } from "./recipes/openai.mjs";
import { postgres } from "./recipes/postgres.mjs";
import { prisma } from "./recipes/prisma.mjs";
import { redis } from "./recipes/redis.mjs";
import { resend } from "./recipes/resend.mjs";
import { shopify } from "./recipes/shopify.mjs";
import { slack } from "./recipes/slack.mjs";
import { stripe } from "./recipes/stripe.mjs";
import { supabase } from "./recipes/supabase.mjs";
import { trpc } from "./recipes/trpc.mjs";
import { twilio } from "./recipes/twilio.mjs";
import { undici } from "./recipes/undici.mjs";
import { zod } from "./recipes/zod.mjs";

/**
 * @typedef {object} Recipe
 * @property {string} id the catalog's
 * @property {readonly import("./source.mjs").Source[]} sources the first is the one that facts without another are of
 * @property {(open: (source: string) => Promise<import("./source.mjs").Files>) => Promise<readonly import("./facts.mjs").Fact[]>} extract
 *   what the sources state; a value may be found several times
 */

/** @type {readonly Recipe[]} */
export const recipes = [
  anthropic,
  auth0,
  aws,
  axios,
  clerk,
  cloudflare,
  cognito,
  discord,
  dom,
  dynamodb,
  firebase,
  github,
  graphql,
  jsonRpc,
  mongodb,
  mysql,
  node,
  oauth2,
  openai,
  postgres,
  prisma,
  redis,
  resend,
  s3,
  shopify,
  slack,
  sqs,
  stripe,
  supabase,
  trpc,
  twilio,
  undici,
  zod,
];

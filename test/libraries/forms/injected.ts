// Clients that code is handed: by the types of parameters, properties and members, whoever makes them.

import type { Form } from "./form.ts";

export const injectedForms: readonly Form[] = [
  {
    what: "a decorated property",
    degree: "likely",
    entry: "stripe/card_declined",
    source: `import Stripe from "stripe";
export class Payments {
  @Inject() private readonly stripe!: Stripe;
  async pay() {
    try {
      await this.stripe.charges.create({});
    } catch (err: any) {
      if (err.code === "«card_declined»") return false;
      throw err;
    }
  }
}`,
  },
  {
    what: "a decorated parameter of a constructor, kept under another name",
    degree: "likely",
    entry: "stripe/expired_card",
    source: `import type { Stripe } from "stripe";
export class Payments {
  private readonly client: Stripe;
  constructor(@InjectStripe() stripe: Stripe) {
    this.client = stripe;
  }
  async pay() {
    return this.client.charges.create({}).catch((err) => {
      if (err.code === "«expired_card»") return undefined;
      throw err;
    });
  }
}`,
  },
  {
    what: "the client of a transaction as a parameter",
    degree: "likely",
    entry: "prisma/P2025",
    slip: "P2525",
    source: `import { Prisma } from "@prisma/client";
export async function remove(tx: Prisma.TransactionClient, id: number) {
  try {
    await tx.user.delete({ where: { id } });
  } catch (error: any) {
    if (error.code === "«P2025»") return;
    throw error;
  }
}`,
  },
  {
    what: "one of two clients",
    degree: "likely",
    entry: "postgres/23505",
    slip: "23905",
    source: `import type { Pool, PoolClient } from "pg";
export async function add(db: Pool | PoolClient, name: string) {
  try {
    await db.query("INSERT INTO tags VALUES ($1)", [name]);
  } catch (error: any) {
    if (error.code === "«23505»") return false;
    throw error;
  }
}`,
  },
  {
    what: "a client that may be missing",
    degree: "likely",
    entry: "openai/insufficient_quota",
    source: `import type OpenAI from "openai";
export async function ask(content: string, openai?: OpenAI | null) {
  try {
    return await openai?.chat.completions.create({ model: "m", messages: [{ role: "user", content }] });
  } catch (err: any) {
    if (err.code === "«insufficient_quota»") return undefined;
    throw err;
  }
}`,
  },
  {
    what: "an alias of several clients",
    degree: "likely",
    entry: "prisma/P2002",
    slip: "P2092",
    source: `import type { Prisma, PrismaClient } from "@prisma/client";
type Db = PrismaClient | Prisma.TransactionClient;
export async function add(db: Db, email: string) {
  try {
    return await db.user.create({ data: { email } });
  } catch (error: any) {
    if (error.code === "«P2002»") return undefined;
    throw error;
  }
}`,
  },
  {
    what: "an alias of another module",
    degree: "likely",
    entry: "prisma/P2003",
    slip: "P2300",
    files: {
      "types.ts": `import type { PrismaClient } from "@prisma/client";
export type Db = Omit<PrismaClient, "$connect" | "$disconnect">;
`,
    },
    source: `import type { Db } from "./types";
export const remove = async (db: Db, id: number) => {
  try {
    await db.user.delete({ where: { id } });
  } catch (error: any) {
    if (error.code !== "«P2003»") throw error;
  }
};`,
  },
  {
    what: "a member of an interface that is taken apart",
    degree: "likely",
    entry: "stripe/incorrect_cvc",
    source: `import type Stripe from "stripe";
interface Deps {
  stripe: Stripe;
  log(text: string): void;
}
export const pay = async ({ stripe, log }: Deps) => {
  try {
    await stripe.paymentIntents.confirm("pi_1");
  } catch (err: any) {
    if (err.code === "«incorrect_cvc»") log("ask again");
    else throw err;
  }
};`,
  },
  {
    what: "a member of a context of another module",
    degree: "likely",
    entry: "prisma/P2002",
    slip: "P2092",
    files: {
      "context.ts": `import type { PrismaClient } from "@prisma/client";
export interface Context {
  readonly prisma: PrismaClient;
  readonly user: string;
}
`,
    },
    source: `import type { Context } from "./context";
export async function createTag(name: string, ctx: Context) {
  try {
    return await ctx.prisma.tag.create({ data: { name } });
  } catch (error: any) {
    if (error.code === "«P2002»") return undefined;
    throw error;
  }
}`,
  },
  {
    what: "a member of a type that is written out",
    degree: "likely",
    entry: "postgres/23503",
    slip: "23593",
    source: `import type { Pool } from "pg";
export async function remove({ db }: { db: Pool; id: number }, id: number) {
  try {
    await db.query("DELETE FROM users WHERE id = $1", [id]);
  } catch (error: any) {
    if (error.code === "«23503»") return false;
    throw error;
  }
}`,
  },
  {
    what: "what a class of another module is given",
    degree: "likely",
    entry: "postgres/40001",
    slip: "40091",
    files: {
      "repository.ts": `import type { Pool } from "pg";
export abstract class Repository {
  constructor(protected readonly pool: Pool) {}
}
`,
    },
    source: `import { Repository } from "./repository";
export class Users extends Repository {
  async move(id: number) {
    try {
      await this.pool.query("UPDATE users SET at = now() WHERE id = $1", [id]);
    } catch (error: any) {
      if (error.code === "«40001»") return this.move(id);
      throw error;
    }
  }
}`,
  },
  {
    what: "the client that a waiter is handed as a parameter",
    degree: "likely",
    entry: "aws-s3/NoSuchBucket",
    source: `import { type S3Client, waitUntilBucketExists } from "@aws-sdk/client-s3";
export async function settled(client: S3Client, Bucket: string) {
  try {
    await waitUntilBucketExists({ client, maxWaitTime: 60 }, { Bucket });
  } catch (err: any) {
    if (err.name === "«NoSuchBucket»") return false;
    throw err;
  }
}`,
  },
  {
    what: "the type of what a factory gives",
    degree: "proved",
    entry: "supabase/PGRST116",
    slip: "PGRST916",
    source: `import { createClient } from "@supabase/supabase-js";
type Client = ReturnType<typeof createClient>;
export async function load(supabase: Client, id: string) {
  const { data, error } = await supabase.from("posts").select().eq("id", id).single();
  if (error?.code === "«PGRST116»") return undefined;
  return data;
}`,
  },
  {
    what: "a generic type of a client",
    degree: "proved",
    entry: "supabase/PGRST301",
    slip: "PGRST391",
    source: `import type { SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "./database";
export class Posts {
  constructor(private supabase: SupabaseClient<Database>) {}
  async all() {
    const { data, error } = await this.supabase.from("posts").select();
    if (error?.code === "«PGRST301»") return [];
    return data;
  }
}`,
  },
  {
    what: "what a function of the framework hands over",
    degree: "likely",
    entry: "stripe/card_declined",
    source: `import { inject } from "@angular/core";
import Stripe from "stripe";
export class Payments {
  private readonly stripe = inject(Stripe);
  async pay() {
    try {
      await this.stripe.charges.create({});
    } catch (err: any) {
      if (err.code === "«card_declined»") return false;
      throw err;
    }
  }
}`,
  },
  {
    what: "what a container is asked for",
    degree: "proved",
    entry: "supabase/PGRST116",
    slip: "PGRST916",
    source: `import { SupabaseClient } from "@supabase/supabase-js";
import { container } from "tsyringe";
export async function load(id: string) {
  const supabase = container.resolve(SupabaseClient);
  const { data, error } = await supabase.from("posts").select().eq("id", id).single();
  if (error?.code === "«PGRST116»") return undefined;
  return data;
}`,
  },
  {
    what: "what a container is asked for by a token, with its type",
    degree: "likely",
    entry: "postgres/23505",
    slip: "23905",
    source: `import type { Pool } from "pg";
import { container } from "./container";
import { TYPES } from "./types";
const pool = container.get<Pool>(TYPES.Pool);
export async function add(name: string) {
  try {
    await pool.query("INSERT INTO tags VALUES ($1)", [name]);
  } catch (error: any) {
    if (error.code === "«23505»") return false;
    throw error;
  }
}`,
  },
  {
    what: "a service of one's own that a container is asked for",
    degree: "likely",
    entry: "stripe/expired_card",
    source: `import Stripe from "stripe";
class Payments {
  private stripe = new Stripe("key");
  pay() {
    return this.stripe.charges.create({});
  }
}
export async function run(moduleRef: ModuleRef) {
  const payments = moduleRef.get(Payments);
  try {
    await payments.pay();
  } catch (err: any) {
    if (err.code === "«expired_card»") return false;
    throw err;
  }
}`,
  },
];

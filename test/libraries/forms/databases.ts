// Prisma and PostgreSQL: errors that are no responses.

import type { Form } from "./form.ts";

const prisma = `import { Prisma, PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
`;
const slip = "P2902";

export const databaseForms: readonly Form[] = [
  {
    what: "a known request error",
    degree: "proved",
    entry: "prisma/P2002",
    slip,
    source: `${prisma}
export async function register(email: string) {
  try {
    return await prisma.user.create({ data: { email } });
  } catch (err) {
    if (err instanceof Prisma.‹PrismaClientKnownRequestError|PrismaClientInitializationError› && err.code === "«P2002»") return "taken";
    throw err;
  }
}`,
  },
  {
    what: "a known request error in nested branches",
    degree: "proved",
    entry: "prisma/P2025",
    slip: "P2052",
    source: `import { Prisma } from "@prisma/client";
export function statusOf(error: unknown): number {
  if (error instanceof Prisma.‹PrismaClientKnownRequestError|PrismaClientInitializationError›) {
    switch (error.code) {
      case "P2002":
        return 409;
      case "«P2025»":
        return 404;
    }
  }
  return 500;
}`,
  },
  {
    what: "a class imported from the runtime of the package",
    degree: "proved",
    entry: "prisma/P2025",
    slip: "P2052",
    source: `import { PrismaClientKnownRequestError } from "@prisma/client/runtime/library";
export const isMissing = (error: unknown) => error instanceof PrismaClientKnownRequestError && error.code === "«P2025»";`,
  },
  {
    what: "Prisma, a code, caught around one call",
    degree: "likely",
    entry: "prisma/P2002",
    slip,
    source: `${prisma}
try {
  await prisma.user.update({ where: { id: 1 }, data: { email: "a@b.c" } });
} catch (e: any) {
  if (e.code === "«P2002»") console.log("taken");
}`,
  },
  {
    what: "a service that extends the client",
    degree: "likely",
    entry: "prisma/P2003",
    slip: "P2300",
    files: {
      "prisma.service.ts": `import { PrismaClient } from "@prisma/client";
export class PrismaService extends PrismaClient {
  async onModuleInit() {
    await this.$connect();
  }
}
`,
    },
    source: `import { PrismaService } from "./prisma.service";
export class Users {
  constructor(private readonly prisma: PrismaService) {}
  async remove(id: number) {
    try {
      await this.prisma.user.delete({ where: { id } });
    } catch (error: any) {
      if (error.code === "«P2003»") throw new Error("in use");
      throw error;
    }
  }
}`,
  },
  {
    what: "Prisma, a client in another module",
    degree: "likely",
    entry: "prisma/P2002",
    slip,
    files: {
      "db.ts": `import { PrismaClient } from "@prisma/client";
const globalForPrisma = globalThis as unknown as { prisma?: PrismaClient };
export const prisma = globalForPrisma.prisma ?? new PrismaClient();
`,
    },
    source: `import { prisma } from "./db";
export async function add(slug: string) {
  try {
    await prisma.link.create({ data: { slug } });
  } catch (error: any) {
    if (error.code === "«P2002»") return "taken";
    throw error;
  }
}`,
  },
  {
    what: "a transaction",
    degree: "likely",
    entry: "prisma/P2034",
    slip: "P2334",
    source: `${prisma}
export async function move(from: number, to: number) {
  try {
    await prisma.$transaction(async (tx) => {
      await tx.account.update({ where: { id: from }, data: { amount: { decrement: 1 } } });
      await tx.account.update({ where: { id: to }, data: { amount: { increment: 1 } } });
    });
  } catch (error: any) {
    if (error.code === "«P2034»") return move(from, to);
    throw error;
  }
}`,
  },
  {
    what: "Prisma, a rejection handler",
    degree: "likely",
    entry: "prisma/P2025",
    slip: "P2052",
    source: `${prisma}
await prisma.user.delete({ where: { id: 1 } }).catch((e) => {
  if (e.code !== "«P2025»") throw e;
});`,
  },
  {
    what: "a failed start",
    degree: "proved",
    entry: "prisma/P1001",
    slip: "P1901",
    source: `import { Prisma } from "@prisma/client";
export function isDown(error: unknown) {
  return error instanceof Prisma.‹PrismaClientInitializationError|PrismaClientKnownRequestError› && error.errorCode === "«P1001»";
}`,
  },
  {
    what: "a code of the database that Prisma carries",
    degree: "likely",
    entry: "postgres/40001",
    slip: "40901",
    source: `${prisma}
try {
  await prisma.$executeRaw\`SELECT 1\`;
} catch (error: any) {
  if (error.code === "«40001»") console.log("again");
}`,
  },
  {
    what: "Prisma, a call beside one that is not known",
    degree: "likely",
    entry: "prisma/P2002",
    slip,
    source: `${prisma}
import { notify } from "./mail";
try {
  await prisma.user.create({ data: {} });
  await notify();
} catch (e: any) {
  if (e.code === "«P2002»") console.log("taken");
}`,
  },
  {
    what: "Prisma, a typed parameter",
    degree: "proved",
    entry: "prisma/P2024",
    slip: "P2944",
    source: `import type { Prisma } from "@prisma/client";
export function isBusy(error: Prisma.PrismaClientKnownRequestError) {
  return error.code === "«P2024»";
}`,
  },
  {
    what: "a mock of an error",
    degree: "proved",
    entry: "prisma/P2002",
    slip,
    source: `import { Prisma } from "@prisma/client";
import { vi } from "vitest";
const create = vi.fn();
create.mockRejectedValueOnce(new Prisma.PrismaClientKnownRequestError("Unique constraint failed", { code: "«P2002»", clientVersion: "6.0.0" }));`,
  },
  {
    what: "JavaScript, required",
    degree: "likely",
    language: "js",
    entry: "prisma/P2025",
    slip: "P2052",
    source: `const { PrismaClient } = require("@prisma/client");
const prisma = new PrismaClient();
module.exports = async function remove(id) {
  try {
    await prisma.post.delete({ where: { id } });
  } catch (e) {
    if (e.code === "«P2025»") return false;
    throw e;
  }
  return true;
};`,
  },
  {
    what: "a generated client in the workspace",
    degree: "proved",
    entry: "prisma/P2002",
    slip,
    source: `import { Prisma, PrismaClient } from "../generated/prisma";
const db = new PrismaClient();
try {
  await db.user.create({ data: {} });
} catch (e) {
  if (e instanceof Prisma.PrismaClientKnownRequestError && e.code === "«P2002»") console.log("taken");
}`,
  },
  {
    what: "a guard of another module, by a type of a generated client",
    degree: "proved",
    entry: "prisma/P2002",
    slip,
    builtIn: true,
    source: `import { isKnown } from "./guards";
import { save } from "./store";
try {
  await save();
} catch (e) {
  if (isKnown(e) && e.code === "«P2002»") console.log("taken");
}`,
    files: {
      "guards.ts": `import type { PrismaClientKnownRequestError } from "@acme/database/prisma";
export const isKnown = (error: unknown, code?: string): error is PrismaClientKnownRequestError =>
  isRequestError(error) && (code === undefined || error.code === code);`,
    },
  },
  {
    what: "pg, caught around one query",
    degree: "likely",
    entry: "postgres/23505",
    slip: "23905",
    source: `import { Pool } from "pg";
const pool = new Pool();
export async function add(name: string) {
  try {
    await pool.query("INSERT INTO tags (name) VALUES ($1)", [name]);
  } catch (err: any) {
    if (err.code === "«23505»") return "taken";
    throw err;
  }
}`,
  },
  {
    what: "pg, its class",
    degree: "proved",
    entry: "postgres/23503",
    slip: "23903",
    source: `import pg from "pg";
export function isReferenced(error: unknown) {
  return error instanceof pg.DatabaseError && error.code === "«23503»";
}`,
  },
  {
    what: "pg, a class imported by its name",
    degree: "proved",
    entry: "postgres/40P01",
    slip: "40P81",
    source: `import { DatabaseError } from "pg";
export const isDeadlock = (error: unknown) => error instanceof DatabaseError && error.code === "«40P01»";`,
  },
  {
    what: "pg, a callback",
    degree: "likely",
    entry: "postgres/42P01",
    slip: "42P81",
    source: `import { Client } from "pg";
const client = new Client();
client.query("SELECT 1", (err: any, result) => {
  if (err?.code === "«42P01»") console.log("There is no such table.");
});`,
  },
  {
    what: "pg, an event",
    degree: "likely",
    entry: "postgres/57014",
    slip: "57814",
    source: `import { Pool } from "pg";
const pool = new Pool();
pool.on("error", (err: any) => {
  if (err.code === "«57014»") console.log("cancelled");
});`,
  },
  {
    what: "Postgres.js, a tagged template",
    degree: "likely",
    entry: "postgres/23505",
    slip: "23905",
    source: `import postgres from "postgres";
const sql = postgres("postgres://localhost/app");
try {
  await sql\`INSERT INTO tags (name) VALUES ('a')\`;
} catch (error: any) {
  if (error.code === "«23505»") console.log("taken");
}`,
  },
  {
    what: "Postgres.js, its class",
    degree: "proved",
    entry: "postgres/23505",
    slip: "23905",
    source: `import postgres from "postgres";
export const isTaken = (error: unknown) => error instanceof postgres.PostgresError && error.code === "«23505»";`,
  },
  {
    what: "a family of codes",
    degree: "proved",
    entry: "postgres/connection-exceptions",
    slip: "98006",
    offered: "57014",
    source: `import { DatabaseError } from "pg";
export const isOffline = (error: unknown) => error instanceof DatabaseError && error.code === "«08006»";`,
  },
];

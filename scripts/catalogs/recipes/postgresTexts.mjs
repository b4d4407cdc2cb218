// @ts-check
// Messages of PostgreSQL's errors: a server is told statements that are wrong in one way each, and what it answers has its code, its text
// and the place in its own sources. The server is PostgreSQL as a program for WebAssembly.

import { pathToFileURL } from "node:url";

/** @typedef {import("../facts.mjs").Fact} Fact */

const SETUP = `
CREATE TABLE shelf (id int PRIMARY KEY, name varchar(3) NOT NULL, size int CHECK (size > 0));
CREATE TABLE book (id int PRIMARY KEY, shelf int CONSTRAINT book_shelf REFERENCES shelf);
INSERT INTO shelf VALUES (1, 'a', 1);
INSERT INTO book VALUES (1, 1);
CREATE TABLE secret (id int);
CREATE TYPE mood AS ENUM ('good');
CREATE ROLE reader;`;

/**
 * A statement that fails, and what in its message is of the statement: it varies.
 * @type {readonly (readonly [statement: string, varies: Record<string, string>])[]}
 */
const WRONG = [
  ["INSERT INTO shelf VALUES (1, 'b', 1)", { shelf_pkey: "constraint" }],
  ["INSERT INTO book VALUES (2, 9)", { book_shelf: "constraint", book: "table" }],
  ["DELETE FROM shelf WHERE id = 1", { book_shelf: "constraint", shelf: "table", book: "other_table" }],
  ["INSERT INTO shelf (id) VALUES (2)", { name: "column", shelf: "relation" }],
  ["INSERT INTO shelf VALUES (2, 'b', 0)", { shelf_size_check: "constraint", shelf: "relation" }],
  ["INSERT INTO shelf VALUES (2, 'long', 1)", { 3: "length" }],
  ["SELECT * FROM absent", { absent: "relation" }],
  ["DROP TABLE absent", { absent: "table" }],
  ["SELECT absent.id FROM shelf", { absent: "table" }],
  ["SELECT absent FROM shelf", { absent: "column" }],
  ["SELECT shelf.absent FROM shelf", { "shelf.absent": "column" }],
  ["INSERT INTO shelf (absent) VALUES (1)", { absent: "column", shelf: "relation" }],
  ["SELECT absent(1)", { "absent(integer)": "function" }],
  ["SELECT 1 = 'a'::text", { "integer = text": "operator" }],
  ["SELEC 1", { SELEC: "text" }],
  ["SELECT 'a' ||", {}],
  ["SELECT 'x'::int", { x: "value" }],
  ["SELECT 'x'::bigint", { x: "value" }],
  ["SELECT 'x'::numeric", { x: "value" }],
  ["SELECT 'x'::uuid", { x: "value" }],
  ["SELECT 'x'::boolean", { x: "value" }],
  ["SELECT '{'::json", {}],
  ["SELECT 'x'::mood", { mood: "type", x: "value" }],
  ["SELECT 'x'::date", { x: "value" }],
  ["SELECT 'x'::timestamp", { x: "value" }],
  ["SELECT '2020-13-01'::date", { "2020-13-01": "value" }],
  ["SELECT 1 / 0", {}],
  ["SELECT 99999999999::int", {}],
  ["SELECT (SELECT id FROM (VALUES (1), (2)) AS v (id))", {}],
  ["CREATE TABLE shelf ()", { shelf: "relation" }],
  ["CREATE ROLE reader", { reader: "role" }],
  ["CREATE SCHEMA public", { public: "schema" }],
  ["ALTER TABLE shelf ADD COLUMN id int", { id: "column", shelf: "relation" }],
  ["SET ROLE reader; SELECT * FROM secret", { secret: "table" }],
  ["BEGIN; SET TRANSACTION READ ONLY; INSERT INTO secret VALUES (1)", { INSERT: "command" }],
  ["BEGIN; SAVEPOINT a; SELECT 1 / 0", {}],
  ["SELECT name, count(*) FROM shelf GROUP BY size", { "shelf.name": "column" }],
  ["INSERT INTO secret VALUES (1, 2)", {}],
  ["SELECT id FROM shelf, book", { id: "column" }],
  ["UPDATE shelf SET size = 'a'::text", { size: "column", integer: "type", text: "other_type" }],
  ["INSERT INTO shelf (id, name) VALUES (7, 'a') ON CONFLICT (size) DO NOTHING", {}],
  ["SELECT convert_from('\\xff', 'utf8')", { UTF8: "encoding", "0xff": "bytes" }],
  ["DROP TABLE shelf", { "table shelf": "object" }],
  ["DROP ROLE absent", { absent: "role" }],
  ["SELECT $1", { 1: "number" }],
  ["EXECUTE absent", { absent: "statement" }],
  ["DO $$ BEGIN ASSERT false; END $$", {}],
  ["DO $$ DECLARE x int; BEGIN SELECT id INTO STRICT x FROM shelf WHERE false; END $$", {}],
];

/**
 * What a server says to each.
 * @param {string} source the id of the package
 * @param {string} entry where the package's module lies
 * @returns {Promise<Fact[]>}
 */
export async function textsOfServer(source, entry) {
  const { PGlite } = await import(pathToFileURL(entry).href);
  const server = await PGlite.create();
  await server.exec(SETUP);
  /** @type {Fact[]} */
  const facts = [];
  for (const [statement, varies] of WRONG) {
    facts.push(factOf(source, await errorOf(server, statement), varies));
    if (statement.startsWith("BEGIN"))
      facts.push(factOf(source, await errorOf(server, "SELECT 1", true), {}));
    await server.exec("ROLLBACK; RESET ROLE");
  }
  await server.close();
  return facts;
}

/**
 * @typedef {object} ServerError
 * @property {string} code
 * @property {string} message
 * @property {string} file in the server's own sources
 * @property {string} line
 */

/**
 * @param {{ exec(statement: string): Promise<unknown> }} server
 * @param {string} statement
 * @param {boolean} [isIn] whether it is told in a transaction that has failed
 * @returns {Promise<ServerError>}
 */
async function errorOf(server, statement, isIn = false) {
  try {
    await server.exec(statement);
  } catch (error) {
    return /** @type {ServerError} */ (error);
  }
  throw new Error(`PostgreSQL takes what should fail${isIn ? " in a failed transaction" : ""}: ${statement}`);
}

/**
 * @param {string} source
 * @param {ServerError} error
 * @param {Record<string, string>} varies
 * @returns {Fact}
 */
function factOf(source, { code, message, file, line }, varies) {
  return { is: { code }, messages: [template(message, varies)], at: [`${source}: ${file}:${line}`] };
}

/**
 * The message with names in the place of what varies; throws where it has none of that.
 * @param {string} message
 * @param {Record<string, string>} varies
 */
function template(message, varies) {
  return Object.entries(varies)
    .sort(([a], [b]) => b.length - a.length)
    .reduce((text, [part, name]) => {
      const at = placeOf(text, part);
      if (at < 0) throw new Error(`PostgreSQL's message "${message}" has no "${part}".`);
      return `${text.slice(0, at)}{${name}}${text.slice(at + part.length)}`;
    }, message);
}

/**
 * Where a part stands that is quoted, else where it stands last and not in a name that was put in: these have braces around.
 * @param {string} text
 * @param {string} part
 */
function placeOf(text, part) {
  const quoted = text.indexOf(`"${part}"`);
  return quoted >= 0 ? quoted + 1 : text.lastIndexOf(part);
}

// Members of tables that stand in other files: each is a reference where the table is looked up in, as this file alone says what the
// table is there for.

import type { Facts, Reference, Subject } from "../../model.ts";
import { statusSet } from "../../statusSet.ts";
import type { TableMember } from "../facts/tables.ts";
import type { TablePlace } from "../outline/notes.ts";
import { constantOf, literalBehind } from "../read/constants.ts";
import { kindOf } from "../read/kinds.ts";
import type { Reader } from "../read/reader.ts";
import { literalOf, spanOf, unwrap } from "../syntax.ts";

/** What is known of a look-up. */
export interface LookUp {
  readonly place: TablePlace;
  readonly subject: Subject;
  /** Which of the sites it is. */
  readonly number: number;
  readonly facts: Facts | undefined;
}

/** Where no response says what is looked up, larger tables are left alone: nearly all of them are of other things. */
const MOST_UNPROVED = 100;

/** The members of a table that stand in other files. */
export function membersElsewhere(
  members: readonly TableMember[],
  lookUp: LookUp,
  reader: Reader,
): readonly Reference[] {
  const { file } = reader;
  if (lookUp.subject.origin === undefined && members.length > MOST_UNPROVED) return [];
  return members.flatMap((member) =>
    member.file === file ? [] : (memberElsewhere(member, lookUp, reader) ?? []),
  );
}

function memberElsewhere(
  member: TableMember,
  { place, subject, number, facts }: LookUp,
  reader: Reader,
): Reference | undefined {
  const { file, evaluator } = reader;
  const { value, node, isKey, scope } = member;
  evaluator.budget.spend();
  const role = isKey ? "key" : "membership";
  const kind = kindOf(value, { role }, subject);
  const isWritten = isKey || literalOf(node) !== undefined;
  const written = isWritten
    ? { node, file: member.file }
    : literalBehind(node as Parameters<typeof literalBehind>[0], scope, reader);
  if (kind === undefined || written === undefined) return undefined;
  const table = unwrap(place.table);
  return {
    kind,
    role,
    value,
    span: spanOf(table, file),
    quote: "",
    partial: false,
    subject,
    site: number,
    ...(facts ? { facts } : {}),
    ...(kind === "status" ? { statuses: statusSet(Number(value)) } : {}),
    constant: constantOf(written, table, file),
  };
}

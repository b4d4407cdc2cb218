// How the walk over a tree notes what is worth a closer look (notes.ts), with what holds where it is: once per node, in the order of
// source. What is noted at all is decided in places.ts and its like.

import type * as ts from "typescript";
import type { Marks } from "../../model.ts";
import { isLookUp, unwrap } from "../syntax.ts";
import type {
  Absences,
  AccessPlace,
  Conditional,
  NotedPlace,
  Pretence,
  SentForm,
  SentPlace,
  SitePlace,
  TablePlace,
} from "./notes.ts";
import type { Outline } from "./outline.ts";
import type { Frame, FunctionOutline, Scope } from "./scopes.ts";

/** What places.ts may use of the walk. */
export interface Walk {
  readonly file: ts.SourceFile;
  readonly scope: Scope;
  readonly frame: Frame | undefined;
  /** Notes a place, once per node: the first caller, who knows the most about it, wins. */
  note(node: NotedPlace["node"], role: NotedPlace["role"], more?: PlaceDetails): void;
  /** Notes a site; its labels' places will know that they are in it. */
  noteSite(site: Omit<SitePlace, "isFollowed" | "next" | "scope" | "frame" | "owner">): void;
  /** Notes that `subject` is looked up in `table`: an array, Set, Map or object. */
  noteTable(table: TableDetails): void;
  /** Notes that what an expression gives is used as it is: if it is a look-up, nothing is done here about what is not found. */
  noteUse(expression: ts.Expression, isHandedOn: boolean): void;
  /** Notes what is sent as a body. `isDouble`: as part of an object that merely has the form of a response. */
  noteSent(
    body: ts.Expression,
    status: ts.Expression,
    form: SentForm,
    address?: ts.Expression,
    isDouble?: boolean,
  ): void;
  /** Notes the read of a field by name, `below` some properties of `from`. */
  noteAccess(
    name: string,
    nameNode: ts.Node,
    node: ts.Node,
    from: AccessPlace["from"],
    below?: readonly string[],
    marks?: Marks,
  ): void;
  /** True the first time it is asked for `node`. */
  claim(node: ts.Node): boolean;
}

/** What a form of code says of a place besides its role. */
export type PlaceDetails = Partial<
  Pick<NotedPlace, "subject" | "below" | "property" | "operator" | "marks" | "test" | "conditional">
>;

/** What a form of code says of a look-up. */
export type TableDetails = Pick<TablePlace, "node" | "table" | "subject" | "question">;

const NO_DETAILS: PlaceDetails = {};

/** The lists of notes, and what the walk has to know at a place to note it. */
export class Noting implements Walk {
  readonly file: ts.SourceFile;
  scope: Scope;
  /** What holds now; after a statement, what holds behind it. */
  frame: Frame | undefined = undefined;
  /** Whether code follows what is visited now, in its function or in the next round of a loop. */
  isFollowed = false;
  /** The statement that control comes to next, where nothing that is visited now leads elsewhere. */
  next: ts.Statement | undefined = undefined;
  currentFunction: FunctionOutline | undefined = undefined;
  /** The condition that is being visited, with what it decides upon. */
  conditional: Conditional | undefined = undefined;
  /** What the function is ready to find missing. */
  absences: Absences = { reads: undefined, forms: undefined, holders: undefined };
  /** Whether what is visited is handed on, and no answer: see outgoing.ts. */
  isOutgoing = false;
  /** What around answers in the place of an API. */
  pretence: Pretence | undefined = undefined;

  private readonly places: NotedPlace[] = [];
  private readonly accesses: AccessPlace[] = [];
  private readonly sites: SitePlace[] = [];
  private readonly siteOf = new Map<ts.Node, number>();
  private readonly tables: TablePlace[] = [];
  private readonly sent: SentPlace[] = [];
  private readonly used = new Map<ts.Node, boolean>();
  private readonly noted = new Set<ts.Node>();

  constructor(file: ts.SourceFile, top: Scope) {
    this.file = file;
    this.scope = top;
  }

  /** What was noted, by kind. */
  protected notes(): Pick<Outline, "places" | "accesses" | "sites" | "tables" | "sent"> {
    const { places, accesses, sites, tables, sent } = this;
    return { places, accesses, sites, tables, sent };
  }

  note(node: NotedPlace["node"], role: NotedPlace["role"], more: PlaceDetails = NO_DETAILS): void {
    if (!this.claim(node)) return;
    const { scope, frame } = this;
    const { subject, below, property, operator, marks, test } = more;
    const site = this.siteOf.get(node);
    const conditional = test && (more.conditional ?? this.conditional);
    this.places.push({
      node,
      role,
      scope,
      frame,
      subject,
      below,
      property,
      operator,
      marks: this.isOutgoing && role === "property" ? { ...marks, isOutgoing: true } : marks,
      site,
      test,
      conditional,
    });
  }

  noteSite(site: Omit<SitePlace, "isFollowed" | "next" | "scope" | "frame" | "owner">): void {
    const { isFollowed, next, scope, frame, currentFunction: owner } = this;
    const index = this.sites.push({ ...site, isFollowed, next, scope, frame, owner }) - 1;
    for (const label of site.labels) this.siteOf.set(unwrap(label), index);
  }

  noteTable({ node, table, subject, question }: TableDetails): void {
    const { scope, frame } = this;
    const isHandedOn = this.used.get(node);
    const hasDefault = question === "element" || isHandedOn === undefined;
    this.tables.push({
      node,
      table,
      subject,
      question,
      hasDefault,
      isHandedOn: isHandedOn === true,
      scope,
      frame,
    });
  }

  noteUse(expression: ts.Expression, isHandedOn: boolean): void {
    const node = unwrap(expression);
    if (isLookUp(node)) this.used.set(node, isHandedOn);
  }

  noteSent(
    body: ts.Expression,
    status: ts.Expression,
    form: SentForm,
    address?: ts.Expression,
    isDouble = false,
  ): void {
    const { pretence, scope } = this;
    this.sent.push({ body, status, form, address, pretence, scope, isDouble });
  }

  noteAccess(
    name: string,
    nameNode: ts.Node,
    node: ts.Node,
    from: AccessPlace["from"],
    below?: readonly string[],
    marks?: Marks,
  ): void {
    const { scope, frame, absences } = this;
    this.accesses.push({ name, nameNode, node, from, scope, frame, below, absences, marks });
  }

  claim(node: ts.Node): boolean {
    const { size } = this.noted;
    return this.noted.add(node).size > size;
  }
}

// Requests beyond LSP by which catalogs are made, added to and made use of: the messages of import, of what a catalog lacks, and of what is
// generated from one. In the rest as protocol.ts.

import type { Position } from "./protocol.ts";

/** The commands of the client that make a catalog. Their argument may name the host or package of the API. */
export const importCatalogCommand = "errorAtlas.importCatalog";
export const newCatalogCommand = "errorAtlas.newCatalog";
export type NewCatalogArgument = { readonly host: string } | { readonly package: string };

/** → the hosts and packages whose errors an open document tells apart, and of which there is no catalog; each once. */
export const uncatalogedRequest = "errorAtlas/uncataloged";
export interface UncatalogedParams {
  readonly textDocument: { readonly uri: string };
}
export type UncatalogedResult = readonly NewCatalogArgument[];

/** → a catalog of a text about an API's errors: a page, a specification, a list in code, an example of a body. null: it failed. */
export const importRequest = "errorAtlas/import";
export interface ImportParams {
  readonly text: string;
  /** The name of its file, if it has one, which tells its form. */
  readonly file?: string;
  /** Its address, where it is in a folder of the workspace: files there that it refers to are read. */
  readonly uri?: string;
  /** What the API is called, and called through; what is left out is taken from the text. */
  readonly id?: string;
  readonly name?: string;
  readonly host?: string;
  readonly package?: string;
  /** Whether guesses become entries. */
  readonly guesses?: boolean;
  /** The text of a catalog's file to merge into, and of the file beside it that says what the last import wrote. */
  readonly into?: { readonly text: string; readonly base?: string };
}
export type ImportAnswer =
  | {
      readonly kind: "catalog";
      readonly id: string;
      readonly name: string;
      /** The text of the catalog's file. */
      readonly text: string;
      /** The text of the file beside it that says what this import wrote. */
      readonly base: string;
      /** All of the catalog's. */
      readonly entries: readonly ImportedEntry[];
      /** What a person has to look at. */
      readonly doubts: readonly ImportedPlace[];
      /** Where the text has no errors: why. */
      readonly reasons: readonly string[];
      /** Where it was merged. */
      readonly difference?: ImportDifference;
    }
  | { readonly kind: "refused"; readonly why: string };
export type ImportResponse = ImportAnswer | null;
/** How a catalog changes by an import. */
export interface ImportDifference {
  readonly added: readonly string[];
  readonly changed: readonly ChangedEntry[];
  readonly gone: readonly string[];
  /** What the import says otherwise, and a person wrote. */
  readonly kept: readonly ChangedEntry[];
}
/** An entry by its id, with the names of what is other in it; none: it is there in one of the two only. */
export interface ChangedEntry {
  readonly entry: string;
  readonly properties: readonly string[];
}
/** A place in the text of the catalog: its line, 0-based, and what is to be said of it. */
export interface ImportedPlace {
  readonly line: number;
  readonly text: string;
}
export interface ImportedEntry extends ImportedPlace {
  /** By which a difference names it. */
  readonly id: string;
  readonly statuses: readonly number[];
  readonly meaning: string;
}

/** → what a text tells of an error, in the terms of a catalog that lacks it. null: no such catalog. */
export const toldErrorRequest = "errorAtlas/toldError";
export interface ToldErrorParams {
  readonly text: string;
  readonly catalogId: string;
}
export type ToldErrorResult = ErrorToAdd | null;
/** An error that a catalog may lack. */
export interface ErrorToAdd {
  /** null: it has none. */
  readonly code: string | null;
  readonly status: number | null;
  /** Values of the catalog's other discriminators, such as its type, by their names. */
  readonly others: Readonly<Record<string, string | number>>;
}

/** → the edit that adds an error to the file of a catalog. null: there is no such catalog in the workspace, or it cannot be changed. */
export const addErrorRequest = "errorAtlas/addError";
export interface AddErrorParams extends ErrorToAdd {
  readonly catalogId: string;
}
export type AddErrorResult =
  | {
      readonly kind: "edit";
      readonly uri: string;
      /** Of the document that the edit is for; null where it is open nowhere. */
      readonly version: number | null;
      readonly position: Position;
      readonly newText: string;
    }
  | { readonly kind: "known"; readonly entryId: string }
  | null;

/** → a file that is made from a catalog. null: there is no such catalog. */
export const generateRequest = "errorAtlas/generate";
export interface GenerateParams {
  readonly catalogId: string;
  readonly output: "typescript" | "json-schema" | "markdown";
}
/** The text of the file, and a name for it. */
export type GenerateResult = { readonly name: string; readonly text: string } | null;

// Fields that are read of an error body which the request asked for as bytes or as a stream: the client hands it over unparsed, and it
// has no such field. Nothing is said where the body has gone through anything in between, or code asks in which form it is.

import * as ts from "typescript";
import { hasWord } from "../../../text/wholeWord.ts";
import type { UnparsedRead } from "../../flowModel.ts";
import type { AccessPlace } from "../outline/notes.ts";
import type { Outline } from "../outline/outline.ts";
import { type Definition, findBinding, isTakenApart, type Scope } from "../outline/scopes.ts";
import type { Reader } from "../read/reader.ts";
import { valueRead } from "../read/responses.ts";
import { contentSpan, isAccess, literalOf, spanOf, unwrap } from "../syntax.ts";
import type { ApiCall, TextValue } from "../values/model.ts";

/** The reads of fields at the top of error bodies that arrive unparsed, in the order of source. */
export function unparsedReads(outline: Outline, reader: Reader): readonly UnparsedRead[] {
  const { evaluator, file, calls } = reader;
  const options = [...evaluator.libraries.unparsedOptions].filter((option) => hasWord(file.text, option));
  if (options.length === 0 || asksForForm(file.text)) return [];
  const scopes = new Map<ts.Node, Scope>(outline.calls.map(({ node, scope }) => [node, scope]));
  return outline.accesses.flatMap((access): readonly UnparsedRead[] => {
    if (access.name === "" || access.below?.length) return [];
    const body = valueRead(access, evaluator);
    if (body?.kind !== "part" || body.part !== "body" || body.path.length > 0) return [];
    if (!body.failed || body.orElse || body.source.isJoined || !isHandedOver(access, reader)) return [];
    const { call } = body.source;
    const setting = call && settingOf(call, scopes.get(call.node), reader);
    const number = setting && calls.of(body.source);
    if (setting === undefined || number === undefined) return [];
    const { option, value } = setting;
    const literal = literalOf(access.nameNode);
    return [
      {
        span: literal ? contentSpan(literal, file) : spanOf(access.nameNode, file),
        name: access.name,
        call: number,
        option,
        value: value.text,
        ...(value.node && value.file === file ? { setting: spanOf(value.node, file) } : {}),
      },
    ];
  });
}

/** The option by which a call of this file asks for unparsed bodies. */
function settingOf(
  { client: { library }, node, file }: ApiCall,
  scope: Scope | undefined,
  { evaluator, file: own }: Reader,
): { readonly option: string; readonly value: TextValue } | undefined {
  const { unparsed } = library.description;
  if (unparsed === undefined || scope === undefined || file !== own) return undefined;
  const { option, values } = unparsed;
  for (const argument of ("arguments" in node ? node.arguments : undefined) ?? []) {
    const options = evaluator.evaluate(argument, scope);
    const value = options?.kind === "object" ? evaluator.property(options, option) : undefined;
    if (value?.kind === "text") return values.includes(value.text) ? { option, value } : undefined;
  }
  return undefined;
}

/** Whether a field is read of the very body that the client hands over: of `error.response.data`, or of a name for that. */
function isHandedOver({ from, scope }: AccessPlace, reader: Reader): boolean {
  return isTakenApart(from) ? isBodyBy(from.definition, reader) : isBodyItself(from, scope, reader);
}

function isBodyItself(expression: ts.Expression, scope: Scope, reader: Reader): boolean {
  const node = unwrap(expression);
  if (isAccess(node)) return isWhole(node.expression, scope, reader);
  if (node.kind !== ts.SyntaxKind.Identifier) return false;
  const [definition, other] = findBinding((node as ts.Identifier).text, scope)?.definitions ?? [];
  return definition !== undefined && other === undefined && isBodyBy(definition, reader);
}

function isBodyBy(definition: Definition, reader: Reader): boolean {
  if (definition.kind !== "expression") return false;
  const { node, scope, path } = definition;
  return path.length === 0
    ? isAccess(unwrap(node)) && isBodyItself(node, scope, reader)
    : path.length === 1 && isWhole(node, scope, reader);
}

/** A response, or an error that has the body itself. */
function isWhole(expression: ts.Expression, scope: Scope, { evaluator }: Reader): boolean {
  const value = evaluator.evaluate(expression, scope);
  return value?.kind === "part" && (value.part === "response" || value.part === "error");
}

/** What code asks or makes of bytes, anywhere in the file: then it knows of them. */
function asksForForm(text: string): boolean {
  return FORM_TEST.test(text) || FORM_WORDS.some((word) => hasWord(text, word));
}

const FORM_TEST =
  /\binstanceof[ \t]+(?:Blob|File|Buffer|ArrayBuffer|Uint8Array|Readable|ReadableStream|Stream)\b|\.data[ \t]*=[ \t]*[^=\s]/;
const FORM_WORDS = ["isBuffer", "isView", "isBlob", "TextDecoder", "FileReader", "transformResponse"];

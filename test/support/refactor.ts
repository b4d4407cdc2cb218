// A refactoring made at the cursor of a fixture, and whether what it leaves is valid code.

import ts from "typescript";
import { refactorings } from "../../server/src/features/refactorings/registry.ts";
import { analyseSource, type FixtureOptions, takeCursor } from "./analyse.ts";

/** The titles of the refactorings that are offered at `$0`. */
export function offered(marked: string, options?: FixtureOptions): readonly string[] {
  const { source, offset } = takeCursor(marked);
  const found = refactorings(analyseSource(source, options), { start: offset, end: offset });
  return found.map(({ title }) => title);
}

/** The source after the refactoring whose title begins with `title`, made at `$0`; throws where it is not offered. */
export function refactored(marked: string, title: string, options?: FixtureOptions): string {
  const { source, offset } = takeCursor(marked);
  const all = refactorings(analyseSource(source, options), { start: offset, end: offset });
  const found = all.find((each) => each.title.startsWith(title));
  if (found === undefined) throw new Error(`Offered are: ${all.map((each) => each.title).join(", ")}`);
  return found.edits
    .toSorted((a, b) => a.span.start - b.span.start)
    .reduceRight(
      (text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
      source,
    );
}

/** What the compiler says of the syntax of a source. */
export function syntaxErrors(source: string, { language = "ts" }: FixtureOptions = {}): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(source, {
    fileName: `fixture.${language}`,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, allowJs: true },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

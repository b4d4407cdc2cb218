// A document of many small sources, such as the examples in a text: what stands in one says nothing of the others.

import type { FileReferences } from "../references/fileReferences.ts";
import type { Reference } from "../references/model.ts";
import { compareEvidence, type FileContext } from "./fileEvidence.ts";
import { createResolver, type Resolver } from "./resolve.ts";

/** Resolves each reference within its own snippet. `apis` are those of all snippets, each once, the strongest evidence first. */
export function createSnippetResolver(
  snippets: readonly FileReferences[],
  context: Omit<FileContext, "references">,
): Resolver {
  const owners = new Map<Reference, Resolver>();
  const resolvers = snippets.map((references) => {
    const resolver = createResolver({ ...context, references });
    for (const reference of references.references) owners.set(reference, resolver);
    return resolver;
  });
  const apis = resolvers
    .flatMap((resolver) => resolver.apis)
    .sort((a, b) => compareEvidence(a.evidence, b.evidence));
  return {
    apis: apis.filter(({ catalog }, i) => apis.findIndex((other) => other.catalog === catalog) === i),
    resolve(reference) {
      const owner = owners.get(reference);
      if (owner === undefined) throw new Error("The reference is of another document");
      return owner.resolve(reference);
    },
    apiOfCall: () => undefined,
    apisOfFailure: () => [],
    apisOfProject: () => [],
    apisFor: () => [],
    resolveBody: () => ({ apis: [], certain: false, entries: [] }),
    bodyOf: (reference) => owners.get(reference)?.bodyOf(reference),
  };
}

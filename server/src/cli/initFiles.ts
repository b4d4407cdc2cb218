// What `error-atlas init` writes, as texts by the paths of files. Pure.

import { formatJson } from "../text/formatJson.ts";
import { starter as words } from "./messages.ts";

export interface StarterOptions {
  /** Of the catalog; undefined: none is written. */
  readonly api: { readonly id: string; readonly name: string; readonly host: string | undefined } | undefined;
  /** The npm package that the catalog is to be published as. */
  readonly npm: string | undefined;
}

/** A new file, by its path with `/`. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a project: its settings, and a catalog of its API; or those of a package that has nothing but a catalog. */
export function starterFiles({ api, npm }: StarterOptions): readonly StarterFile[] {
  const catalog = api && catalogFile(api);
  if (npm === undefined || catalog === undefined)
    return [
      { path: "error-atlas.json", text: json({ preset: "recommended" }) },
      ...(catalog ? [{ ...catalog, path: `catalogs/${catalog.path}` }] : []),
    ];
  const description = words.description({ api: api!.name });
  return [
    {
      path: "package.json",
      text: json({
        name: npm,
        version: "0.1.0",
        description,
        keywords: ["error-atlas", "errors"],
        license: "UNLICENSED",
        files: [catalog.path],
        // By this, Error Atlas finds the catalog in the projects that depend on the package.
        errorCatalog: catalog.path,
        scripts: { test: `error-atlas validate ${catalog.path}` },
      }),
    },
    { path: "README.md", text: `# ${npm}\n\n${words.readme({ description, npm })}\n` },
    catalog,
  ];
}

function catalogFile({ id, name, host }: NonNullable<StarterOptions["api"]>): StarterFile {
  const catalog = {
    format: 2,
    id,
    name,
    version: "0.1.0",
    ...(host !== undefined && { detection: { hosts: [{ host }] } }),
    complete: false,
    discriminators: [{ pointer: "/error/code", kind: "code" }],
    shapes: [
      {
        id: "error",
        title: words.body({}),
        fields: [
          { pointer: "/error", types: ["object"], required: true, meaning: words.error({}) },
          { pointer: "/error/code", types: ["string"], required: true, meaning: words.code({}) },
          { pointer: "/error/message", types: ["string"], required: false, meaning: words.message({}) },
        ],
      },
    ],
    entries: [{ code: "not_found", statuses: [404], meaning: words.entry({}) }],
  };
  return { path: `${id}.error-catalog.json`, text: json(catalog) };
}

function json(value: object): string {
  return `${formatJson(value)}\n`;
}

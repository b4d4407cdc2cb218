// What the compiler says of the types of a source, under `strict`, with stand-ins for the packages that sources here import: what their
// own declarations say of errors, and no more.

import ts from "typescript";

const STAND_INS: Readonly<Record<string, string>> = {
  "node_modules/stripe/index.d.ts": `declare class Stripe {
    constructor(key: string);
    readonly refunds: { create(params: object): Promise<Stripe.Refund> };
  }
  declare namespace Stripe {
    interface Refund { readonly id: string }
    namespace errors {
      class StripeError extends Error { readonly code?: string; readonly decline_code?: string; readonly type: string; readonly rawType?: string; readonly statusCode?: number; readonly headers?: Record<string, string> }
      class StripeCardError extends StripeError {}
    }
  }
  export default Stripe;`,
  "node_modules/@prisma/client/index.d.ts": `export class PrismaClient { readonly user: { create(args: object): Promise<{ readonly id: number }> } }
  export namespace Prisma {
    class PrismaClientKnownRequestError extends Error { readonly code: string; readonly meta?: Record<string, unknown> }
    class PrismaClientInitializationError extends Error { readonly errorCode?: string }
  }`,
  "node_modules/pg/index.d.ts": `export class Pool { query(text: string): Promise<{ readonly rows: unknown[] }> }
  export class DatabaseError extends Error { readonly code: string | undefined }`,
  "node_modules/@supabase/supabase-js/index.d.ts": `export interface PostgrestError { readonly message: string; readonly details: string; readonly hint: string; readonly code: string }
  export class AuthError extends Error { readonly code: string | undefined; readonly status: number | undefined }
  export class AuthApiError extends AuthError { readonly code: string; readonly status: number }
  type Result<E> = { readonly data: object; readonly error: null } | { readonly data: null; readonly error: E };
  export function createClient(url: string, key: string): {
    from(table: string): { select(): Promise<Result<PostgrestError>> };
    readonly auth: { signUp(params: object): Promise<Result<AuthError>> };
  };`,
  "node_modules/axios/index.d.ts": `export interface AxiosResponse<T = any> { readonly data: T; readonly status: number }
  export class AxiosError<T = unknown> extends Error { readonly code?: string; readonly response?: AxiosResponse<T> }
  declare const axios: { get<T = any>(url: string): Promise<AxiosResponse<T>>; isAxiosError<T = any>(payload: any): payload is AxiosError<T> };
  export default axios;`,
  "node_modules/ky/index.d.ts": `export class HTTPError<T = unknown> extends Error { readonly response: Response }
  declare const ky: { get(url: string): Promise<Response> };
  export default ky;`,
  "node_modules/fs-promises.d.ts": `declare module "node:fs/promises" { export function readFile(path: string): Promise<Uint8Array> }`,
};

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  noFallthroughCasesInSwitch: true,
  types: [],
};

/** The declarations of the language, parsed once for all sources. */
const parsed = new Map<string, ts.SourceFile>();

/** What was made for the source before: most of it stays. */
let last: ts.Program | undefined;

/** What is wrong with the types of a module, each with its line; `process.env` has texts. */
export function typeErrors(source: string): readonly string[] {
  const files: Readonly<Record<string, string>> = {
    ...Object.fromEntries(Object.entries(STAND_INS).map(([name, text]) => [`/${name}`, text])),
    "/env.d.ts": "declare const process: { readonly env: Record<string, string> };",
    "/fixture.ts": source,
  };
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile } = host;
  host.getCurrentDirectory = () => "/";
  const library = host.getDefaultLibLocation?.() ?? "";
  host.fileExists = (name) => name in files || (name.startsWith(library) && ts.sys.fileExists(name));
  host.readFile = (name) => files[name] ?? (name.startsWith(library) ? ts.sys.readFile(name) : undefined);
  host.directoryExists = (name) =>
    Object.keys(files).some((file) => file.startsWith(`${name.replace(/\/$/, "")}/`));
  host.realpath = (name) => name;
  host.getSourceFile = (name, target) => {
    const own = files[name];
    if (own !== undefined && name === "/fixture.ts") return ts.createSourceFile(name, own, target);
    let file = parsed.get(name);
    if (file === undefined) {
      file = own === undefined ? getSourceFile(name, target) : ts.createSourceFile(name, own, target);
      if (file) parsed.set(name, file);
    }
    return file;
  };
  const roots = ["/fixture.ts", "/env.d.ts", "/node_modules/fs-promises.d.ts"];
  const program = ts.createProgram(roots, OPTIONS, host, last);
  last = program;
  const fixture = program.getSourceFile("/fixture.ts");
  return [...program.getSyntacticDiagnostics(fixture), ...program.getSemanticDiagnostics(fixture)].map(
    ({ messageText, file, start = 0 }) => {
      const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${file?.fileName} ${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    },
  );
}

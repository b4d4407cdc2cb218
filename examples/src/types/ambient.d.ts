// Just enough types for the packages that the examples use, so that nothing needs to be installed.

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

declare module "axios" {
  export interface AxiosResponse<T = any> {
    readonly status: number;
    readonly data: T;
    readonly headers: Readonly<Record<string, string | undefined>>;
  }
  export interface AxiosError<T = any> extends Error {
    readonly response?: AxiosResponse<T>;
  }
  export interface AxiosRequestConfig {
    readonly baseURL?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly validateStatus?: (status: number) => boolean;
    readonly responseType?: "arraybuffer" | "blob" | "json" | "stream" | "text";
  }
  export interface AxiosInstance {
    get<T = any>(url: string, config?: AxiosRequestConfig): Promise<AxiosResponse<T>>;
    post<T = any>(url: string, body?: unknown, config?: AxiosRequestConfig): Promise<AxiosResponse<T>>;
  }
  export interface AxiosStatic extends AxiosInstance {
    create(config: AxiosRequestConfig): AxiosInstance;
    isAxiosError(value: unknown): value is AxiosError;
  }
  const axios: AxiosStatic;
  export default axios;
}

declare module "react" {
  export function useState<T>(initial: T): [T, (next: T) => void];
}

declare module "react/jsx-runtime" {
  export namespace JSX {
    type Element = object;
    interface IntrinsicElements {
      [tag: string]: Readonly<Record<string, unknown>>;
    }
  }
  export function jsx(type: unknown, props: unknown, key?: string): JSX.Element;
  export function jsxs(type: unknown, props: unknown, key?: string): JSX.Element;
}

declare module "vitest" {
  interface Assertion {
    readonly rejects: Assertion;
    toBe(expected: unknown): void;
    toEqual(expected: unknown): void;
    toHaveProperty(path: string, value?: unknown): void;
    toMatchObject(expected: object): Promise<void>;
  }
  export function expect(actual: unknown): Assertion;
  export function test(name: string, run: () => void | Promise<void>): void;
  export function beforeEach(run: () => void): void;
}

declare module "stripe" {
  class Stripe {
    constructor(key: string);
    readonly paymentIntents: { create(params: object): Promise<{ readonly id: string }> };
  }
  namespace Stripe {
    namespace errors {
      class StripeError extends Error {
        readonly code?: string;
        readonly decline_code?: string;
        readonly statusCode?: number;
      }
      class StripeCardError extends StripeError {}
      class StripeRateLimitError extends StripeError {}
    }
  }
  export default Stripe;
}

declare module "@prisma/client" {
  export class PrismaClient {
    readonly purchase: { create(params: object): Promise<object> };
  }
  export namespace Prisma {
    class PrismaClientKnownRequestError extends Error {
      readonly code: string;
    }
  }
}

declare module "node:fs/promises" {
  export function readFile(path: string, encoding: "utf8"): Promise<string>;
  export function writeFile(path: string, text: string, options?: { readonly flag?: string }): Promise<void>;
}

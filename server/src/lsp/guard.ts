// The one wrapper around every request handler: what goes wrong in one costs that request only, and is said in the log.

import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";

export interface Guard {
  /**
   * A handler that never fails: an exception is logged with method and document, and answered with `fallback`. A request that the
   * client took back while it was worked on is answered so (RequestCancelled); one still in the queue never gets here.
   */
  request<P, R>(
    method: string,
    fallback: NoInfer<R>,
    handler: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;
  /** The same for notifications and work of our own: nothing to answer. */
  run(what: string, action: () => void | Promise<void>): Promise<void>;
  /** The answer to a request that has no handler: it is unknown, or comes before `initialize`, which brings the handlers. */
  refuse(method: string): ResponseError<never>;
  /** `initialize` has come. */
  initialized(): void;
  /** From then on requests are refused (InvalidRequest), as the protocol asks. */
  shutDown(): void;
  isShutDown(): boolean;
}

export function createGuard(console: Connection["console"]): Guard {
  let state: "new" | "ready" | "down" = "new";

  return {
    request: (method, fallback, handler) => async (params, token) => {
      if (state === "new")
        return new ResponseError<never>(
          ErrorCodes.ServerNotInitialized,
          "The server is not initialized yet.",
        );
      if (state === "down")
        return new ResponseError<never>(ErrorCodes.InvalidRequest, "The server is shutting down.");
      try {
        return await Promise.race([handler(params, token), whenCancelled(method, token)]);
      } catch (error) {
        console.error(`${method}${subjectOf(params)} failed: ${describeError(error)}`);
        return fallback;
      }
    },

    async run(what, action) {
      try {
        await action();
      } catch (error) {
        console.error(`${what} failed: ${describeError(error)}`);
      }
    },

    refuse(method) {
      return state === "new"
        ? new ResponseError(ErrorCodes.ServerNotInitialized, "The server is not initialized yet.")
        : new ResponseError(ErrorCodes.MethodNotFound, `There is no request ${method}.`);
    },

    initialized() {
      state = "ready";
    },
    shutDown() {
      state = "down";
    },
    isShutDown: () => state === "down",
  };
}

/** Resolves once the request is taken back, whatever its handler is still waiting for. */
function whenCancelled(method: string, token: CancellationToken): Promise<ResponseError<never>> {
  return new Promise((resolve) => {
    token.onCancellationRequested(() => {
      resolve(new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled.`));
    });
  });
}

function subjectOf(params: unknown): string {
  const uri = (params as { textDocument?: { uri?: unknown } } | null)?.textDocument?.uri;
  return typeof uri === "string" ? ` for ${uri}` : "";
}

/** For the log: with the stack, which whoever reports the fault can hand on. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// Shows a PureFrame error to a user. The texts are found by code.

import { useState } from "react";
import type { PureFrameCode } from "./errors.ts";

const texts: Partial<Record<PureFrameCode, string>> = {
  COLLECTION_NAME_TAKEN: "You have a collection of that name.",
  UPLOAD_TOO_LARGE: "This file is larger than 5 GB.",
  UNSUPPORTED_FORMAT: "This kind of file cannot be used.",
  SEARCH_LIMIT_EXCEEDED: "That was the last search for today.",
  PAYMENT_FAILED: "The payment did not go through.",
};

export function ErrorBanner({ code, message }: { code: PureFrameCode; message: string }) {
  const [open, setOpen] = useState(true);
  if (!open) return null;
  const mayRetry = code === "SEARCH_UNAVAILABLE" || code === "RATE_LIMIT_EXCEEDED";
  return (
    <div role="alert" data-error={code}>
      <p>{texts[code] ?? message}</p>
      {code === "PAYMENT_METHOD_REQUIRED" && <a href="/cards">Add a card</a>}
      {mayRetry ? <p>Please try again in a moment.</p> : null}
      <button type="button" onClick={() => setOpen(false)}>
        Close
      </button>
    </div>
  );
}

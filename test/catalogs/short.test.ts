// That a catalog is short to write: seventeen errors of a payment API, each with what its documentation says, and no line for what
// follows from the rest.

import { expect, test } from "vitest";
import { loadCatalog } from "../../server/src/catalog/load.ts";
import { readProjectFile } from "./builtIn.ts";

const path = "test/fixtures/catalogs/payments.error-catalog.json";
const text = readProjectFile(path);
const { catalogs, problems } = loadCatalog(text, `file:///${path}`, "workspace");
const entries = catalogs[0]!.catalog.entries;

test("it has seventeen errors in fewer than 120 lines, without a fault", () => {
  expect(problems).toEqual([]);
  expect(entries).toHaveLength(17);
  expect(text.trimEnd().split("\n").length).toBeLessThan(120);
});

test("what is left out follows from the rest", () => {
  expect(entries.map(({ id, title, condition }) => `${id}: ${title} (${condition})`)).toEqual([
    "card-declined: Card declined (payment_failed)",
    "expired-card: Expired card (payment_required)",
    "incorrect-cvc: Incorrect cvc (payment_required)",
    "insufficient-funds: Insufficient funds (payment_required)",
    "lost-card: Lost card (payment_required)",
    "do-not-honor: Do not honor (payment_required)",
    "processing-error: Processing error (payment_required)",
    "amount-too-small: Amount too small (invalid_request)",
    "currency-not-supported: Currency not supported (invalid_request)",
    "parameter-missing: Parameter missing (missing_value)",
    "api-key-expired: Api key expired (unauthenticated)",
    "account-restricted: Account restricted (permission_denied)",
    "payment-not-found: Payment not found (not_found)",
    "idempotency-key-in-use: Idempotency key in use (conflict)",
    "payment-already-captured: Payment already captured (invalid_state)",
    "rate-limit: Rate limit (rate_limited)",
    "internal-error: Internal error (internal_error)",
  ]);
  expect(new Set(entries.map(({ derived }) => derived.join(" ")))).toEqual(
    new Set(["id title condition source", "id title source"]),
  );
  expect(entries.map(({ source }) => source)).toEqual(entries.map(() => ({ source: "source" })));
});

import { describe, expect, test } from "vitest";
import { codeConstants } from "./codeConstants.ts";

const constants = codeConstants({
  constants: {
    ErrorCodes: { Unknown: 10008, Queue: -130000 },
    "sdk.PaymentError": ["CARD_DECLINED"],
    "": { TAKEN: "23505" },
  },
});

describe("the code that names lead to", () => {
  test.each([
    ["ErrorCodes.Unknown", 10008],
    ["ErrorCodes.Queue", -130000],
    ["chat.ErrorCodes.Unknown", 10008],
    ["sdk.PaymentError.CARD_DECLINED", "CARD_DECLINED"],
    ["PaymentError.CARD_DECLINED", "CARD_DECLINED"],
    ["TAKEN", "23505"],
    ["ErrorCodes", undefined],
    ["ErrorCodes.Other", undefined],
    ["ErrorCodes.toString", undefined],
    ["Other.Unknown", undefined],
    ["other.PaymentError.CARD_DECLINED", undefined],
    ["codes.TAKEN", undefined],
  ])("%s", (path, code) => {
    const found = constants.at(path.split("."));
    expect(found && (found.kind === "text" ? found.text : found.number)).toBe(code);
  });
});

test("without constants there are none", () => {
  expect(codeConstants({}).membersOf(["ErrorCodes"])).toBeUndefined();
});

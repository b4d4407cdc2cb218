// What a copy of a page loses, and what must not be read into what is left: programs without their frame, lists without their marks,
// fields without their components.

import { describe } from "vitest";
import { testErrors } from "../../../test/support/importedErrors.ts";

const form = "text";

describe("copies of pages", () => {
  testErrors([
    {
      name: "lines of programs are neither headings nor codes",
      form,
      page: "Errors\n\nCode\tText\n\nno_key\tNone\nold_key\tOld\n\nRetry\n\nif response.status_code == 429:\n    continue\n\nraise\n\ncurl http://localhost:3000/api/trips \\\n  -H 'X-Key: 1'\n\nX-Test-Error: bad_name\nX-Test-Code: bad_age\n",
      errors: ["no_key", "old_key"],
    },
    {
      name: "codes on a line each",
      form,
      page: "Error codes\n\nUPLOAD_FAILED\n\nFORBIDDEN\n\nNEEDS_OCR (for now)\n",
      errors: ["UPLOAD_FAILED", "FORBIDDEN", "NEEDS_OCR"],
    },
    {
      name: "words among names of several words",
      form,
      page: "Error codes\n\nunauthorized: no key\n\nbad_request: malformed\n\nnot_found: gone\n",
      errors: ["unauthorized", "bad_request", "not_found"],
    },
    {
      name: "words of a choice are no codes",
      form,
      page: "Error codes\n\nserver-no-state\n\nChoose one of these:\n\nstart\n\nstop\n\nrestart\n\nreset\n\nserver-not-found\n\nNo such server.\n\nserver-no-room\n\nNone left.\n\nserver-no-type\n\nNo such type.\n",
      errors: ["server-no-state", "server-not-found", "server-no-room", "server-no-type"],
    },
    {
      name: "messages above the line of their status",
      form,
      page: 'Errors\n\n{ "message": "text" }\n\nmissing token\n\nHTTP Status: 401 Unauthorized\n\nCause: None was sent\n\nbody is empty\n\nHTTP Status: 400 Bad Request\n\nCause: Nothing was sent\n',
      errors: ["missing token 401", "body is empty 400"],
    },
    {
      name: "names in capitals behind a status in a sentence",
      form,
      page: "Errors\n\nIt returns 404 NO_CHARGE, 409 NOT_READY / NO_TOKEN, or more.\n",
      errors: ["NO_CHARGE 404", "NOT_READY 409", "NO_TOKEN 409"],
    },
    {
      name: "the values of a field below its name and type",
      form,
      page: "Errors\n\nError response\n\nerror.code string required\n\nOne of BAD_REQUEST, NO_KEY or FORBIDDEN.\n\nmessage string\n\nA text.\n",
      errors: ["BAD_REQUEST", "NO_KEY", "FORBIDDEN"],
    },
    {
      name: "a status and a code on a line",
      form,
      page: "Errors\n\nBad request\n\nHTTP 400 · bad_request\n\nIt is malformed.\n\nNo such card\n\nHTTP 404 · no_card\n\nIt is gone.\n",
      errors: ["bad_request 400", "no_card 404"],
    },
    {
      name: "a word beside each code",
      form,
      page: "Errors\n\nError\tHTTP\tText\n\nStandard not_found\t404\tGone\nStandard in_use\t409\tTaken\nStandard conflict\t409\tTwice\n",
      errors: ["not_found 404", "in_use 409", "conflict 409"],
    },
    {
      name: "codes of other things",
      form,
      page: "Errors\n\nCode\tText\n\nno_key\tNone\nold_key\tOld\n\nCurrency codes\n\nCode\tDescription\n\nBTC\tBitcoin\nETH\tEther\nXMR\tMonero\n",
      errors: ["no_key", "old_key"],
    },
    {
      name: "dates and amounts are no numbers of errors",
      form,
      page: "错误码\n\n4001 - 参数错误\n\n不对\n\n4002 - 没有名字\n\n没有\n\n1 分钟内登录超过 5 次\n\n等一下\n\n2025-01-21\n\n更新\n",
      errors: ["4001", "4002"],
    },
    {
      name: "one message below a status is no name and value",
      form,
      page: 'Errors\n\n{ "status": "error", "message": "text" }\n\n500 Internal Server Error\n\nOurs.\n\nMessage\tPenyebab\n\nInternal error\tOurs\n',
      errors: ["Internal error ~500"],
    },
  ]);
});

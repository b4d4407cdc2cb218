import { test } from "vitest";
import { analyseJson } from "../support/jsonBodies.ts";
import { accept, offersAt } from "../support/acceptCompletion.ts";
import { takeCursor } from "../support/analyse.ts";
const url = "https://videoconduit.com/v1/download";
const cases: [string, object?][] = [
  [`{\n  "url": "${url}",\n  "status": 402,\n  "body": {$0}\n}`],
  [`{\n  "url": "${url}",\n  "status": 402,\n  "body": $0\n}`],
  [`{\n  "url": "${url}",\n  "status": 402,\n  "body":$0\n}`],
  [`{\n  "url": "${url}",\n  "status": 402,\n  "body": {\n    "detail": "Insufficient credits",\n    "$0"\n  }\n}`],
  [`{\n  "url": "${url}",\n  "status": $0,\n  "body": {\n    "detail": "It exists",\n    "code": "conflict"\n  }\n}`],
  [`{\n  "url": "${url}",\n  "status": 422,\n  "body": {\n    $0\n  }\n}`],
  [`{\n  "url": "${url}",\n  "status": 422,\n  "body": {\n    "detail": [\n      {\n        "loc": ["body"],\n        "type": "$0"\n      }\n    ]\n  }\n}`],
  [`$0`, { api: "pureframe" }],
  [`{$0}`, { api: "pureframe" }],
  [`{\n  "detail": {\n    "code": "COLLECTION_NOT_FOUND",\n    "message": "$0"\n  }\n}`, { api: "pureframe" }],
  [`{ "error": { "message": "Job not found", "type": "$0" } }`, { api: "vidio" }],
  [`{ "error": { "type": "invalid_request_error", "message": $0 } }`, { api: "vidio" }],
  [`{\n  "status": 400,\n  "body": $0\n}`, { api: "vidio" }],
  [`{\n  "type": $0\n}`, { api: "ltx" }],
  [`{\n  "type": "error"\n  $0\n}`, { api: "ltx" }],
  [`{ "log": { "entries": [ { "request": { "url": "${url}" }, "response": { "status": 429, "content": { "mimeType": "application/json", "text": "$0" } } } ] } }`],
  [`{ "log": { "entries": [ { "request": { "url": "${url}" }, "response": { "status": 429, "content": { "mimeType": "application/json", "text": "{\\"detail\\":\\"x\\",$0}" } } } ] } }`],
  [`{\n  "openapi": "3.1.0",\n  "servers": [{ "url": "https://videoconduit.com/v1" }],\n  "paths": {\n    "/download": {\n      "post": {\n        "responses": {\n          "402": { "description": "x", "content": { "application/json": { "example": $0 } } },\n          "$1"\n        }\n      }\n    }\n  }\n}`.replace(',\n          "$1"','')],
  [`{\n  "openapi": "3.1.0",\n  "servers": [{ "url": "https://videoconduit.com/v1" }],\n  "paths": {\n    "/download": {\n      "post": {\n        "responses": {\n          "402": { "description": "x" },\n          $0\n        }\n      }\n    }\n  }\n}`],
  [`{\n  "message": "x",\n  $0\n}`, { api: "pipevideo" }],
  [`{"url":"${url}","status":429,"body":$0}`, { file: "a.jsonl" }],
];
test("try", () => {
  for (const [marked, options] of cases) {
    const { source, offset } = takeCursor(marked);
    const document = analyseJson(source, options ?? {});
    const items = offersAt(document, offset);
    console.log("=====", marked.slice(-150), JSON.stringify(options ?? ""));
    for (const item of items.slice(0, 12)) console.log(`  [${item.label}] ${item.labelDetails?.detail ?? ""} — ${item.detail}   ${JSON.stringify((item.textEdit as any).newText).slice(0, 160)}`);
    if (items.length > 12) console.log("  …", items.length);
    if (items[0]) console.log("--->", accept(document, items[0]));
  }
});

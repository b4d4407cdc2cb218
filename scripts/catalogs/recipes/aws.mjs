// @ts-check
// Facts of AWS: of each service the classes of its client, with statuses; of S3 besides, the list that the comment of its model has; of
// all, the codes that the SDK tries again after.

import { clientErrors, clientSource } from "../aws.mjs";
import { matches, section } from "../lines.mjs";

/** @typedef {import("../recipes.mjs").Recipe} Recipe */

const retried = "dist-es/submodules/retry/service-error-classification/constants.js";

/** @type {Recipe} */
export const aws = {
  id: "aws",
  sources: [
    {
      id: "smithy",
      title: "@smithy/core 3.41.1: the errors after which the AWS SDK for JavaScript tries again",
      npm: "@smithy/core@3.41.1",
      integrity:
        "sha512-24LyiHSY0R/MLcbTylurWXU6Uy4lzI6KJgsdzxkNnjT9/OLWc2zGPb/3k5AM1f0vcgCGrExanUG339t+TBiIrA==",
      licence: "Apache-2.0",
      url: "https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const text = await (await open("smithy")).text(retried);
    const codes = /(?<=(?:CLOCK_SKEW|THROTTLING|TRANSIENT)_ERROR_CODES = \[[^\]]*)"(?<code>\w+)"/g;
    return matches("smithy", retried, text, codes).map(({ groups, place }) => ({
      is: { code: groups.code ?? "" },
      at: [place],
    }));
  },
};

/** @type {Recipe} */
export const s3 = {
  id: "aws-s3",
  sources: [
    clientSource(
      "s3",
      "3.1175.0",
      "sha512-vBbIL3dsLsCLfoq7M8PXAybnPkFz7hbGiy6l+RCA81z6vXS88HfxPuxT+e3iuNjR4gXS7QxRSJa/4oSbsEc/Ag==",
      "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
    ),
  ],
  async extract(open) {
    const client = await open("client");
    const file = "dist-types/models/models_0.d.ts";
    const listed = section(await client.text(file), "export interface _Error {", "\n}");
    let code = "";
    const facts = [];
    for (const { groups, place } of matches(
      "client",
      file,
      listed,
      /<i>Code:<\/i>\s+(?:\*\s+)?(?<code>[A-Z]\w+)\s*<|<i>HTTP Status Code:<\/i>\s+(?:\*\s+)?(?<status>\d{3})/g,
    )) {
      code = groups.code ?? code;
      facts.push({
        is: { code },
        ...(groups.status !== undefined && { statuses: [Number(groups.status)] }),
        at: [place],
      });
    }
    return [...facts, ...(await clientErrors("client", client))];
  },
};

/** @type {Recipe} */
export const dynamodb = service(
  "aws-dynamodb",
  clientSource(
    "dynamodb",
    "3.1169.0",
    "sha512-FqvqV/l5gJCluCLxE37sNxd9UFunnZFwc/yQCizLYN368rlbFbcJ3SiHqYvJEmZZFFV3sWs9kyn3D3HiGxjumA==",
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html",
  ),
);

/** @type {Recipe} */
export const sqs = service(
  "aws-sqs",
  clientSource(
    "sqs",
    "3.1175.0",
    "sha512-Yh5+5HcVlN5ae2UkTdru5T4ObdiFHP3qwg6s2F3ZP/vW5MxtCHP1BWQH8wPZeKTCgi9XmUtBo25HjhPqnkdylw==",
    "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/CommonErrors.html",
  ),
);

/** @type {Recipe} */
export const cognito = service(
  "aws-cognito",
  clientSource(
    "cognito-identity-provider",
    "3.1169.0",
    "sha512-BDMuvX7FRc2gHsPNNje0w1bHp307XoaZQDZn02MqD4xNBxSQdpeABwBzGdxqTJEMB+IHbQCd5X5DO0M/6+rAKg==",
    "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html",
  ),
);

/**
 * @param {string} id
 * @param {import("../source.mjs").Source} source
 * @returns {Recipe}
 */
function service(id, source) {
  return {
    id,
    sources: [source],
    extract: async (open) => clientErrors("client", await open("client")),
  };
}

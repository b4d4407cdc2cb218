// The only list of the libraries that are described here.

import { asyncRetry } from "./asyncRetry.ts";
import { axios } from "./axios.ts";
import { axiosRetry } from "./axiosRetry.ts";
import { cockatiel } from "./cockatiel.ts";
import { fetch } from "./fetch.ts";
import { got } from "./got.ts";
import { graphqlRequest } from "./graphqlRequest.ts";
import { ky } from "./ky.ts";
import { type Libraries, librariesOf } from "./libraries.ts";
import type { LibraryDescription } from "./model.ts";
import { needle } from "./needle.ts";
import { nodeHttp } from "./nodeHttp.ts";
import { ofetch } from "./ofetch.ts";
import { openapiFetch } from "./openapiFetch.ts";
import { orpc } from "./orpc.ts";
import { pRetry } from "./pRetry.ts";
import { reactQuery } from "./reactQuery.ts";
import { redaxios } from "./redaxios.ts";
import { angular } from "./statusNames/angular.ts";
import { deno } from "./statusNames/deno.ts";
import { httpErrors } from "./statusNames/httpErrors.ts";
import { httpStatus } from "./statusNames/httpStatus.ts";
import { httpStatusCodes } from "./statusNames/httpStatusCodes.ts";
import { nest } from "./statusNames/nest.ts";
import { nodeHttp2 } from "./statusNames/nodeHttp2.ts";
import { statusCodeEnum } from "./statusNames/statusCodeEnum.ts";
import { superagent } from "./superagent.ts";
import { swr } from "./swr.ts";
import { trpc } from "./trpc.ts";
import { undici } from "./undici.ts";
import { wretch } from "./wretch.ts";

export const descriptions: readonly LibraryDescription[] = [
  fetch,
  axios,
  ky,
  got,
  ofetch,
  superagent,
  undici,
  nodeHttp,
  needle,
  redaxios,
  wretch,
  openapiFetch,
  orpc,
  trpc,
  graphqlRequest,
  reactQuery,
  swr,
  pRetry,
  asyncRetry,
  axiosRetry,
  cockatiel,
  httpStatusCodes,
  httpStatus,
  nest,
  angular,
  nodeHttp2,
  httpErrors,
  statusCodeEnum,
  deno,
];

/** All of them, ready for being looked up. */
export const builtInLibraries: Libraries = librariesOf(descriptions);

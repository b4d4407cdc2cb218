// axios. Source: its documentation ("Request Config", "Response Schema", "Handling Errors", "Interceptors", "Config Defaults").

import type { LibraryDescription } from "./model.ts";
import { axiosStatusCode } from "./statusNames/axiosStatusCode.ts";
import { verbs } from "./verbs.ts";

export const axios: LibraryDescription = {
  name: "axios",
  packages: ["axios"],
  exports: {
    default: { client: "axios" },
    "*": { client: "axios" },
    axios: { client: "axios" },
    HttpStatusCode: { statuses: axiosStatusCode },
  },
  clients: {
    axios: {
      callable: true,
      verbs: [...verbs, "postForm", "putForm", "patchForm"],
      factories: ["create"],
      base: "baseURL",
      defaults: "defaults",
      options: { url: "url", method: "method" },
    },
  },
  response: { fields: { status: "status", headers: "headers", data: "" }, headers: "plain" },
  errors: [{ thrown: true, fields: { response: "response", status: "status", code: null } }],
  classes: { AxiosError: [{}] },
  guards: { isAxiosError: [{}] },
  types: { response: ["AxiosResponse"], error: ["AxiosError"], body: ["AxiosResponse", "AxiosError"] },
  interceptors: { "interceptors.response.use": [["response"], ["error"]] },
  unparsed: { option: "responseType", values: ["arraybuffer", "blob", "stream"] },
  written: {
    status: "{}.response?.status",
    body: "{}.response?.data",
    proof: { test: "axios.isAxiosError({})", default: "axios" },
  },
};

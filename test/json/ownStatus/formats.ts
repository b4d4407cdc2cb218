// The forms in which recorders, mock servers, contracts and logs keep a response, as they document them: where the status, the body and
// the address of the request stand.

import { json } from "../../support/jsonBodies.ts";

/** A response to be written down. */
export interface Recorded {
  readonly origin: string;
  readonly path: string;
  /** As it is to stand there: a number, or what `raw` makes. */
  readonly status: number | string;
  readonly body: object;
}

export interface Format {
  readonly name: string;
  readonly file?: string;
  /** Whether the format has no place for the address: then a setting says whose it is. */
  readonly isUnaddressed?: boolean;
  text(recorded: Recorded): string;
}

/** A status that is written as a text: the marks of `raw` go, since they would end the text. */
const asText = (status: number | string) => `${status}`.replace("\u0001", "");
/** A body as a text, with the marks of `raw` as they are to stand. */
const inText = (body: object) => json(body).replaceAll(/\s*\n\s*/g, "");
const hostOf = (origin: string) => origin.replace("https://", "");
const line = (value: object) => `${json(value).replaceAll(/\n\s*/g, "")}\n`;

/** What pino puts into each line. */
const pino = { level: 50, time: 1767261600000, pid: 42, hostname: "box" };

export const formats: readonly Format[] = [
  {
    name: "a fixture",
    text: ({ origin, path, status, body }) => json({ url: origin + path, status, body }),
  },
  {
    name: "a fixture, its body as a text",
    text: ({ origin, path, status, body }) => json({ url: origin + path, status, body: inText(body) }),
  },
  {
    name: "nock",
    text: ({ origin, path, status, body }) =>
      json([
        { scope: `${origin}:443`, method: "GET", path, body: "", status, response: body, rawHeaders: [] },
      ]),
  },
  {
    name: "nock, the least of it",
    text: ({ origin, path, status, body }) => json({ scope: `${origin}:443`, path, status, response: body }),
  },
  {
    name: "HAR, and Polly.js, which has it in a `log` of its own",
    file: "recording.har",
    text: ({ origin, path, status, body }) =>
      json({
        log: {
          _recordingName: "orders",
          creator: { comment: "persister:fs", name: "Polly.JS", version: "6.0.6" },
          entries: [
            {
              _id: "f1d",
              _order: 0,
              request: {
                bodySize: 0,
                cookies: [],
                headers: [],
                httpVersion: "HTTP/1.1",
                method: "GET",
                url: origin + path,
              },
              response: {
                bodySize: 80,
                content: { mimeType: "application/json; charset=utf-8", size: 80, text: inText(body) },
                cookies: [],
                headers: [],
                httpVersion: "HTTP/1.1",
                status,
                statusText: "",
              },
            },
          ],
          version: "1.2",
        },
      }),
  },
  {
    name: "vcrpy",
    text: ({ origin, path, status, body }) =>
      json({
        version: 1,
        interactions: [
          {
            request: { method: "GET", uri: origin + path, body: null, headers: { Accept: ["*/*"] } },
            response: {
              status: { code: status, message: "No" },
              headers: { "Content-Type": ["application/json"] },
              body: { string: inText(body) },
            },
          },
        ],
      }),
  },
  {
    name: "Betamax and VCR for Ruby",
    text: ({ origin, path, status, body }) =>
      json({
        http_interactions: [
          {
            request: {
              body: { encoding: "utf-8", string: "" },
              headers: {},
              method: "GET",
              uri: origin + path,
            },
            response: {
              body: { encoding: "UTF-8", string: inText(body) },
              headers: {},
              status: { code: status, message: "No" },
              url: origin + path,
            },
            recorded_at: "2026-01-01T10:00:00",
          },
        ],
        recorded_with: "betamax/0.9.0",
      }),
  },
  {
    name: "VCR for R",
    text: ({ origin, path, status, body }) =>
      json({
        http_interactions: [
          {
            request: { method: "GET", uri: origin + path },
            response: { status, headers: { name: "val" }, body: { string: inText(body) } },
            recorded_at: "2026-01-01 12:00:00",
          },
        ],
        recorded_with: "VCR-vcr/2.0.0",
      }),
  },
  ...["2.0.0", "3.0.0"].map(
    (version): Format => ({
      name: `Pact ${version}`,
      isUnaddressed: true,
      text: ({ path, status, body }) =>
        json({
          consumer: { name: "Shop" },
          provider: { name: "Orders" },
          interactions: [
            {
              description: "a request for what is not there",
              request: { method: "GET", path },
              response: { status, headers: { "Content-Type": "application/json" }, body },
            },
          ],
          metadata: { pactSpecification: { version } },
        }),
    }),
  ),
  {
    name: "Pact 4.0",
    isUnaddressed: true,
    text: ({ path, status, body }) =>
      json({
        consumer: { name: "Shop" },
        provider: { name: "Orders" },
        interactions: [
          {
            type: "Synchronous/HTTP",
            description: "a request for what is not there",
            pending: false,
            request: { method: "GET", path },
            response: {
              status,
              headers: { "Content-Type": ["application/json"] },
              body: { content: body, contentType: "application/json", encoded: false },
            },
          },
        ],
        metadata: { pactSpecification: { version: "4.0" } },
      }),
  },
  {
    name: "WireMock, jsonBody",
    text: ({ origin, path, status, body }) =>
      json({
        request: { method: "GET", urlPath: path, host: { equalTo: hostOf(origin) } },
        response: { status, headers: {}, jsonBody: body },
      }),
  },
  {
    name: "WireMock, body",
    text: ({ origin, path, status, body }) =>
      json({
        mappings: [
          { request: { urlPath: path }, response: { status, body: inText(body) } },
          { response: { proxyBaseUrl: origin } },
        ],
      }),
  },
  {
    name: "MockServer, a body as JSON",
    text: ({ origin, path, status, body }) =>
      json([
        {
          httpRequest: {
            method: "GET",
            path,
            headers: { Host: [hostOf(origin)] },
            body: { type: "JSON", json: "{}" },
          },
          httpResponse: {
            statusCode: status,
            headers: { "content-type": ["application/json"] },
            body: { type: "JSON", json: inText(body) },
          },
        },
      ]),
  },
  {
    name: "MockServer, a body as it is, and the address of a socket",
    text: ({ origin, path, status, body }) =>
      json([
        {
          httpRequest: { path, socketAddress: { host: hostOf(origin), port: 443, scheme: "HTTPS" } },
          httpResponse: { statusCode: status, body },
        },
      ]),
  },
  {
    name: "MockServer, headers as a list",
    text: ({ origin, path, status, body }) =>
      json({
        httpRequest: { path, headers: [{ name: "Host", values: [hostOf(origin)] }] },
        httpResponse: { statusCode: status, body: inText(body) },
      }),
  },
  {
    name: "Mountebank, what a proxy saved",
    text: ({ origin, path, status, body }) =>
      json({
        port: 4545,
        protocol: "http",
        stubs: [
          {
            predicates: [{ deepEquals: { method: "GET", path } }],
            responses: [{ is: { statusCode: status, headers: {}, body: inText(body), _mode: "text" } }],
          },
          { responses: [{ proxy: { to: origin, mode: "proxyOnce" } }] },
        ],
      }),
  },
  {
    name: "Mountebank, the host in a predicate",
    text: ({ origin, path, status, body }) =>
      json({
        imposters: [
          {
            port: 4545,
            protocol: "http",
            stubs: [
              {
                predicates: [{ equals: { path, headers: { Host: hostOf(origin) } } }],
                responses: [{ is: { statusCode: status, body } }],
              },
            ],
          },
        ],
      }),
  },
  {
    name: "Mockoon",
    text: ({ origin, path, status, body }) =>
      json({
        endpointPrefix: "",
        routes: [
          {
            method: "get",
            endpoint: path.slice(1),
            responses: [{ statusCode: status, body: inText(body), headers: [] }],
          },
        ],
        proxyMode: true,
        proxyHost: origin,
      }),
  },
  {
    name: "Insomnia, a route of a mock server",
    isUnaddressed: true,
    text: ({ path, status, body }) =>
      json({
        _type: "export",
        __export_format: 4,
        resources: [
          { _id: "mock_1", parentId: "wrk_1", name: "Orders", url: "http://localhost:4010", _type: "mock" },
          {
            _id: "mock-route_1",
            parentId: "mock_1",
            name: path,
            method: "GET",
            body: inText(body),
            headers: [],
            mimeType: "application/json",
            statusCode: status,
            statusText: "",
            _type: "mock_route",
          },
        ],
      }),
  },
  {
    name: "Postman",
    text: ({ origin, path, status, body }) => {
      const request = {
        method: "GET",
        header: [],
        url: { raw: `{{baseUrl}}${path}`, host: ["{{baseUrl}}"] },
      };
      return json({
        info: {
          name: "Orders",
          schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
        },
        item: [
          {
            name: "Get",
            request,
            response: [
              {
                name: "No",
                originalRequest: request,
                status: "No",
                code: status,
                header: [],
                body: inText(body),
              },
            ],
          },
        ],
        variable: [{ key: "baseUrl", value: origin }],
      });
    },
  },
  {
    name: "a response of axios",
    text: ({ origin, path, status, body }) =>
      json({
        message: "Request failed",
        name: "AxiosError",
        code: "ERR_BAD_REQUEST",
        config: { baseURL: origin, url: path, method: "get", headers: {} },
        response: { status, statusText: "No", headers: {}, data: body },
      }),
  },
  {
    name: "got",
    text: ({ origin, path, status, body }) =>
      json({
        name: "HTTPError",
        code: "ERR_NON_2XX_3XX_RESPONSE",
        message: "Request failed",
        options: { method: "GET", url: origin + path },
        response: { statusCode: status, headers: {}, body: inText(body) },
      }),
  },
  {
    name: "an answer of AWS Lambda",
    isUnaddressed: true,
    text: ({ status, body }) =>
      json({
        isBase64Encoded: false,
        statusCode: status,
        headers: {},
        multiValueHeaders: {},
        body: inText(body),
      }),
  },
  {
    name: "a log of Lambda, behind a domain",
    file: "lambda.jsonl",
    text: ({ origin, path, status, body }) =>
      line({
        timestamp: "2026-01-01T10:00:00.000Z",
        level: "ERROR",
        requestId: "b9d",
        message: "request failed",
        requestContext: { domainName: hostOf(origin), path, httpMethod: "GET" },
        response: { statusCode: status, body: inText(body) },
      }),
  },
  {
    name: "an access log of API Gateway",
    file: "access.jsonl",
    text: ({ origin, path, status, body }) =>
      line({
        requestId: "b9d",
        httpMethod: "GET",
        domainName: hostOf(origin),
        resourcePath: path,
        status: asText(status),
        responseBody: inText(body),
      }),
  },
  {
    name: "GCP",
    text: ({ origin, path, status, body }) =>
      json([
        {
          insertId: "a1",
          severity: "ERROR",
          httpRequest: { requestMethod: "GET", requestUrl: origin + path, status, latency: "0.1s" },
          jsonPayload: { message: "request failed", response: body },
          resource: { type: "cloud_run_revision", labels: {} },
        },
      ]),
  },
  {
    name: "GCP, a text",
    text: ({ origin, path, status, body }) =>
      json([
        {
          severity: "ERROR",
          httpRequest: { requestMethod: "GET", requestUrl: origin + path, status },
          textPayload: `request failed: ${inText(body)}`,
        },
      ]),
  },
  {
    name: "OpenTelemetry, attributes as a list",
    text: ({ origin, path, status, body }) =>
      json({
        resourceLogs: [
          {
            resource: { attributes: [{ key: "service.name", value: { stringValue: "shop" } }] },
            scopeLogs: [
              {
                scope: { name: "http" },
                logRecords: [
                  {
                    timeUnixNano: "1767261600000000000",
                    severityNumber: 17,
                    severityText: "ERROR",
                    body: { stringValue: "request failed" },
                    attributes: [
                      { key: "http.request.method", value: { stringValue: "GET" } },
                      { key: "url.full", value: { stringValue: origin + path } },
                      { key: "http.response.status_code", value: { intValue: asText(status) } },
                      { key: "http.response.body", value: { stringValue: inText(body) } },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      }),
  },
  {
    name: "OpenTelemetry, the body in the text of the record, and a host and a path",
    text: ({ origin, path, status, body }) =>
      json({
        severityText: "ERROR",
        body: { stringValue: `request failed: ${inText(body)}` },
        attributes: [
          { key: "server.address", value: { stringValue: hostOf(origin) } },
          { key: "url.path", value: { stringValue: path } },
          { key: "http.response.status_code", value: { intValue: status } },
        ],
      }),
  },
  {
    name: "OpenTelemetry, attributes by name",
    file: "otel.jsonl",
    text: ({ origin, path, status, body }) =>
      line({
        SeverityText: "ERROR",
        Attributes: { "http.url": origin + path, "http.status_code": status },
        Body: `request failed: ${inText(body)}`,
      }),
  },
  {
    name: "the Elastic Common Schema",
    file: "ecs.ndjson",
    text: ({ origin, path, status, body }) =>
      line({
        "@timestamp": "2026-01-01T10:00:00.000Z",
        message: "request failed",
        url: { full: origin + path },
        http: {
          request: { method: "GET" },
          response: { status_code: status, body: { content: inText(body) } },
        },
      }),
  },
  {
    name: "pino",
    file: "app.jsonl",
    text: ({ origin, path, status, body }) =>
      line({
        ...pino,
        req: { method: "GET", url: origin + path },
        res: { statusCode: status },
        body,
        msg: "failed",
      }),
  },
  {
    name: "bunyan",
    file: "app.ndjson",
    text: ({ origin, path, status, body }) =>
      line({
        ...pino,
        name: "shop",
        v: 0,
        req: { method: "GET", url: origin + path },
        res: { statusCode: status, body: inText(body) },
        msg: "failed",
      }),
  },
  {
    name: "winston, the body behind words",
    file: "app.jsonl",
    text: ({ origin, path, status, body }) =>
      line({ level: "error", message: `request failed: ${inText(body)}`, url: origin + path, status }),
  },
  {
    name: "a key that is the status",
    text: ({ origin, status, body }) =>
      json({ baseUrl: origin, responses: JSON.parse(`{"${asText(status)}":0}`) }).replace(
        /: 0\b/,
        () => `: ${json(body)}`,
      ),
  },
];

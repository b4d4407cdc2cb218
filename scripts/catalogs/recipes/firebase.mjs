// @ts-check
// Facts of Firebase: the codes of Auth, Firestore and Storage as the packages for browsers have them, and those of Auth in the Admin SDK. All
// but Firestore's have the name of their part in front.

import { members } from "../members.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const firebase = {
  id: "firebase",
  sources: [
    {
      id: "auth",
      title: "@firebase/auth 1.13.6: dist/auth-public.d.ts",
      npm: "@firebase/auth@1.13.6",
      integrity:
        "sha512-MKRLvF72HJ/irNn2fJR0Gv5FOZNtqv1IBeJHRwK8l8pZ/wi9vuUw8ecyCMvQDDNxfS6uW0MWACL5KC4Y8Pp+fA==",
      licence: "Apache-2.0",
      url: "https://firebase.google.com/docs/reference/js/auth#autherrorcodes",
      read: "2026-11-30",
    },
    {
      id: "firestore",
      title: "@firebase/firestore 4.17.2: dist/index.d.ts",
      npm: "@firebase/firestore@4.17.2",
      integrity:
        "sha512-SiyQEK1dYPOjItFVA+kZGdvOoRAtMebDBvUaSxJPNZMkKcRwYYK2kzWo5UXTZZj523uMxJnkr+KKVySEMme3kQ==",
      licence: "Apache-2.0",
      url: "https://firebase.google.com/docs/reference/js/firestore_#firestoreerrorcode",
      read: "2026-11-30",
    },
    {
      id: "storage",
      title: "@firebase/storage 0.14.5: dist/storage-public.d.ts",
      npm: "@firebase/storage@0.14.5",
      integrity:
        "sha512-r2tozN/BlEewLi70tJNUQPzWwbex9GM7NgXZsamHKQrjKEfcR0i4jGgHBKAKA4hbwiPE9eNMb3hcxWnDpeJZwg==",
      licence: "Apache-2.0",
      url: "https://firebase.google.com/docs/storage/web/handle-errors",
      read: "2026-11-30",
    },
    {
      id: "admin",
      title: "firebase-admin 13.10.0: lib/utils/error.js",
      npm: "firebase-admin@13.10.0",
      integrity:
        "sha512-rbuCrJvYRwqBqvbccMS8fj/x2zsaMisdf5RQbRzQzr14Rbq9r2UlpuBHqWAwrO6c9dIRF56xF/xoepXsD5yDuQ==",
      licence: "Apache-2.0",
      url: "https://firebase.google.com/docs/auth/admin/errors",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const from = async (/** @type {string} */ id, /** @type {string} */ file) =>
      /** @type {const} */ ([id, file, await (await open(id)).text(file)]);
    return [
      ...members(...(await from("auth", "dist/auth-public.d.ts")), {
        start: "const AuthErrorCodes: {",
        end: "\n};",
        each: /(?<label>\w+): "(?<code>auth\/[\w-]+)"/g,
        holder: "AuthErrorCodes",
      }),
      ...members(...(await from("firestore", "dist/index.d.ts")), {
        start: "type FirestoreErrorCode =",
        end: ";",
        each: /'(?<code>[\w-]+)'/g,
      }),
      ...prefixed(
        "storage",
        members(...(await from("storage", "dist/storage-public.d.ts")), {
          start: "enum StorageErrorCode {",
          end: "\n}",
          each: /(?<label>\w+) = "(?<code>[\w-]+)"/g,
        }),
      ),
      ...prefixed(
        "auth",
        members(...(await from("admin", "lib/utils/error.js")), {
          start: "exports.AuthClientErrorCode = AuthClientErrorCode;",
          end: "class MessagingClientErrorCode",
          each: /code: '(?<code>[\w-]+)'/g,
        }),
      ),
    ];
  },
};

/**
 * As programs see them: the part's name, a slash, the code.
 * @param {string} part
 * @param {readonly import("../facts.mjs").Fact[]} facts
 */
function prefixed(part, facts) {
  return facts.map((fact) => ({ ...fact, is: { code: `${part}/${fact.is.code}` } }));
}

// The catalogs that come with Error Atlas. Their texts are part of the bundle, so that starting reads no file; they are valid
// (held by tests), so that starting checks nothing either.

import axios from "../../../data/catalogs/axios.error-catalog.json?raw";
import dom from "../../../data/catalogs/dom.error-catalog.json?raw";
import grpc from "../../../data/catalogs/grpc.error-catalog.json?raw";
import http from "../../../data/catalogs/http.error-catalog.json?raw";
import ltx from "../../../data/catalogs/ltx.error-catalog.json?raw";
import node from "../../../data/catalogs/node.error-catalog.json?raw";
import orpc from "../../../data/catalogs/orpc.error-catalog.json?raw";
import pipevideo from "../../../data/catalogs/pipevideo.error-catalog.json?raw";
import postgres from "../../../data/catalogs/postgres.error-catalog.json?raw";
import prisma from "../../../data/catalogs/prisma.error-catalog.json?raw";
import problemDetails from "../../../data/catalogs/problem-details.error-catalog.json?raw";
import pureframe from "../../../data/catalogs/pureframe.error-catalog.json?raw";
import pydantic from "../../../data/catalogs/pydantic.error-catalog.json?raw";
import stripe from "../../../data/catalogs/stripe.error-catalog.json?raw";
import supabase from "../../../data/catalogs/supabase.error-catalog.json?raw";
import undici from "../../../data/catalogs/undici.error-catalog.json?raw";
import videoconduit from "../../../data/catalogs/videoconduit.error-catalog.json?raw";
import vidio from "../../../data/catalogs/vidio.error-catalog.json?raw";
import type { LoadedCatalog } from "./model.ts";
import { type CatalogFile, normalise } from "./normalise.ts";

/** In the order of precedence: APIs by name, libraries by name, then standards, the commonest first. */
const texts = [
  ...[ltx, pipevideo, pureframe, stripe, supabase, videoconduit, vidio],
  ...[axios, postgres, prisma, undici],
  ...[http, problemDetails, grpc, orpc, pydantic, node, dom],
];

let loaded: readonly LoadedCatalog[] | undefined;

/** The built-in catalogs, read when first asked for. Their `uri` is `error-atlas:/<id>.error-catalog.json`. */
export function builtinCatalogs(): readonly LoadedCatalog[] {
  loaded ??= texts.map((text) => {
    const catalog = normalise(JSON.parse(text) as CatalogFile);
    return { catalog, uri: `error-atlas:/${catalog.id}.error-catalog.json`, origin: "built-in", text };
  });
  return loaded;
}

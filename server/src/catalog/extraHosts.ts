// Hosts that users add to catalogs, such as a proxy's or a test server's: an index that knows them besides those of the
// catalogs. Unlike a catalog's hosts they may have a port.

import { withoutEnd } from "../text/ends.ts";
import type { CatalogIndex } from "./catalogIndex.ts";
import type { HostMatch } from "./hostIndex.ts";

interface ExtraHost {
  readonly name: string;
  readonly subdomains: boolean;
  readonly port: string | undefined;
  readonly path: string;
  readonly catalog: string;
}

/**
 * `catalogs` with further hosts, which come before those of the catalogs: `name`, `name:port`, `name/path`, `*.name` for what is
 * under it. The longest that fits counts. Those of catalogs that are not there have no effect.
 * @param source what names them, for people
 */
export function withExtraHosts(
  catalogs: CatalogIndex,
  hosts: Readonly<Record<string, string>>,
  source: string,
): CatalogIndex {
  const extra = Object.entries(hosts)
    .sort(([a], [b]) => b.length - a.length)
    .map(([host, catalog]) => parseHost(host, catalog));
  if (extra.length === 0) return catalogs;
  return {
    ...catalogs,
    byUrl(url) {
      const host = extra.find((candidate) => fits(url, candidate));
      return (host && matchOf(host, catalogs, source)) ?? catalogs.byUrl(url);
    },
  };
}

function parseHost(host: string, catalog: string): ExtraHost {
  const [, star, name = "", port, path = ""] = /^(\*\.)?([^/:]*)(?::(\d+))?(\/.*)?$/.exec(host) ?? [];
  const base = withoutEnd(path, "/");
  return { name: name.toLowerCase(), subdomains: star !== undefined, port, path: base, catalog };
}

function fits(url: string, { name, subdomains, port, path }: ExtraHost): boolean {
  const [, host = "", ownPort, rest = ""] =
    /^(?:(?:https?|wss?|\{\}):)?\/\/(?:[^/?#\\@]*@)?([^/?#\\:@]*)(?::(\d+))?([^?#]*)/i.exec(url) ?? [];
  const own = host.toLowerCase();
  const isHost = subdomains ? own.endsWith(`.${name}`) : own === name;
  if (!isHost || (port !== undefined && port !== ownPort)) return false;
  return path === "" || rest === path || rest.startsWith(`${path}/`);
}

function matchOf(
  { name, subdomains, port, catalog }: ExtraHost,
  catalogs: CatalogIndex,
  source: string,
): HostMatch | undefined {
  const found = catalogs.catalog(catalog)?.catalog;
  if (found?.kind !== "api") return undefined;
  const host = port === undefined ? name : `${name}:${port}`;
  return { catalog: found, host: { host, subdomains, inferred: false }, source };
}

// Claims → answers: how sure each is, why, and which comes first. The one place that decides on certainty.

import type { CatalogIndex } from "../catalog/catalogIndex.ts";
import type { Catalog, Entry } from "../catalog/model.ts";
import { textsAt } from "../catalog/values.ts";
import { pathText } from "../resolve/discriminators.ts";
import type { ApiEvidence } from "./apis.ts";
import type { Claim, Claims, NameClaim } from "./claims.ts";
import { bareName, type KnownNames } from "./knownNames.ts";
import { reasons } from "./messages.ts";
import type { Answer, Confidence, ExplainContext } from "./model.ts";

/** What claims are weighed with. */
export interface Scales {
  readonly index: CatalogIndex;
  readonly names: KnownNames;
  readonly apis: ApiEvidence;
  /** The status that is stated, where it is one. */
  readonly status: number | undefined;
  /** Whether the text has a code in the place of this API's that is none of them. */
  readonly hasUnknownName: (catalog: Catalog) => boolean;
  /** Whether the text says that the number is a status. */
  readonly isStatusSure: boolean;
  /** Whether the text is more than one error's, such as source or a list of codes: then nothing is more than a guess. */
  readonly isManifold: boolean;
  readonly context: ExplainContext;
}

/** An answer for each entry that may be meant; in no order. */
export function weigh(claims: Claims, scales: Scales): readonly Answer[] {
  const named = strongest([...claims.values()], scales);
  const answers = named.map((claim) => answerOf(claim, named, scales));
  return [...answers, ...byStatus(named, scales)];
}

/** Errors that succeed or redirect are none: their statuses speak for nothing. */
const FIRST_ERROR = 400;

/** The claims without those of entries that are merely spelt like what another one of the API is called; what tells most first. */
function strongest(claims: readonly Claim[], scales: Scales): readonly Claim[] {
  return claims
    .filter((claim) => claim.name?.isExact || claim.message || !isOutdone(claim, claims))
    .sort((a, b) => agreement(b, scales) - agreement(a, scales));
}

/** Whether another entry of the API is named by the very word that this one is spelt nearly like. */
function isOutdone(claim: Claim, claims: readonly Claim[]): boolean {
  const { catalog, name } = claim;
  return claims.some(
    (other) =>
      other.catalog === catalog &&
      other.name?.isExact === true &&
      name !== undefined &&
      bareName(other.name.name) === bareName(name.name),
  );
}

/** How many things speak for a claim. */
function agreement(claim: Claim, scales: Scales): number {
  const { name, message, state, entry } = claim;
  const { status } = scales;
  return (
    (name ? (name.isExact ? 2 : 1) : 0) +
    (isOneAlone(claim, scales) ? 0.5 : 0) +
    (message ? 2 : 0) +
    (state === undefined ? 0 : 2) +
    (status !== undefined && entry.statuses.includes(status) ? 1 : 0)
  );
}

/** Whether a name is that of one error of its API, and not a type of many or a family. */
function isOneAlone({ catalog, name }: Claim, { index }: Scales): boolean {
  if (name?.isExact !== true || name.isOfFamily === true) return false;
  const place = catalog.discriminators.find(({ pointer }) => pointer === name.at);
  const found = index.byCode(name.name, catalog);
  const there = place ? found.filter(({ entry }) => textsAt(entry, place).includes(name.name)) : found;
  return there.length === 1;
}

/** Whether a body names one error by a discriminator of the API that tells less than that of the other: the code behind a decline code. */
function tellsLess({ name }: Claim, { name: more }: Claim): boolean {
  return name?.order !== undefined && more?.order !== undefined && name.order > more.order;
}

function answerOf(claim: Claim, all: readonly Claim[], scales: Scales): Answer {
  const { catalog, entry } = claim;
  const { status } = scales;
  const agrees = status !== undefined && entry.statuses.includes(status);
  return {
    catalog,
    entry,
    confidence: confidenceOf(claim, all, scales),
    why: whyOf(claim, scales),
    score: scoreOf(claim, scales),
    ...(agrees && { status }),
  };
}

function confidenceOf(claim: Claim, all: readonly Claim[], scales: Scales): Confidence {
  const { catalog, entry, name, message, form } = claim;
  const { index, apis, status, isManifold } = scales;
  const isOtherApi = catalog.kind === "api" && apis.named.size > 0 && !apis.named.has(catalog);
  const isOtherStatus = status !== undefined && entry.statuses.length > 0 && !entry.statuses.includes(status);
  if (isManifold || isOtherApi || isOtherStatus) return "guess";
  const isAlone = !all.some(
    (other) =>
      other !== claim &&
      other.catalog === catalog &&
      !tellsLess(other, claim) &&
      agreement(other, scales) >= agreement(claim, scales),
  );
  if (catalog.kind === "standard") return ofStandard(claim, scales);
  if (apis.named.has(catalog)) {
    if (apis.named.size > 1 || !isAlone) return apis.named.size > 1 && isAlone ? "likely" : "guess";
    return name?.isExact === true || message !== undefined ? "certain" : "likely";
  }
  const isSole = isAlone && isSoleOf(claim, all, scales);
  if (!isSole) return "guess";
  const isDistinctive = name?.isExact === true && index.isDistinctive(name.name);
  const agreed = name?.isExact === true && message !== undefined;
  const isTold = isDistinctive
    ? name.at === undefined || form !== undefined
    : agreed && form !== undefined && (message.isOwn || form === "telling") && name.at !== undefined;
  if (isTold && !apis.isElsewhere) return "certain";
  if (isDistinctive || agreed || message?.isOwn || (name?.isExact && form === "telling")) return "likely";
  if (claim.state !== undefined || isAtOwnPlace(claim, index)) return "likely";
  return name !== undefined &&
    !name.isExact &&
    isLong(name.name) &&
    isSpeltOnce(claim, scales) &&
    !entry.generic
    ? "likely"
    : "guess";
}

/** gRPC's number and name, a type that one vocabulary alone has, in a body of its form. */
function ofStandard({ catalog, entry, name, form, message }: Claim, { index, apis }: Scales): Confidence {
  if (!name?.isExact) return "guess";
  if (name.isNumbered) return "certain";
  const isOnce = index.byCode(name.name).every((ref) => ref.catalog === catalog);
  if (isOnce && isLong(name.name) && !entry.generic)
    return form !== undefined && apis.named.size === 0 ? "certain" : "likely";
  return name.at !== undefined && form !== undefined && message !== undefined ? "likely" : "guess";
}

/** Whether no other API's entry has as much of what stands there: its name, or, where that is many APIs', its name and message. */
function isSoleOf(claim: Claim, all: readonly Claim[], scales: Scales): boolean {
  const { catalog } = claim;
  return !all.some(
    (other) =>
      other.catalog !== catalog &&
      other.catalog.kind === "api" &&
      agreement(other, scales) >= agreement(claim, scales) &&
      (other.form !== undefined || claim.form === undefined),
  );
}

/** Whether a code stands in a place where one API alone has its codes, some way into a body of its form. */
function isAtOwnPlace({ catalog, name, form }: Claim, { catalogs }: CatalogIndex): boolean {
  if (!name?.isExact || name.at === undefined || form === undefined) return false;
  const { at } = name;
  const depth = at.split("/").length - 1;
  return (
    depth >= 2 &&
    catalogs.every(
      (other) =>
        other.catalog === catalog || !other.catalog.discriminators.some(({ pointer }) => pointer === at),
    )
  );
}

function isSpeltOnce({ catalog, name }: Claim, { names }: Scales): boolean {
  return name !== undefined && names.spelt(name.name).every((ref) => ref.catalog === catalog);
}

/** Whether a name has several words. */
function isLong(name: string): boolean {
  return /[^A-Za-z]/.test(name);
}

function scoreOf(claim: Claim, scales: Scales): number {
  const { apis, status, context } = scales;
  const { catalog, entry, name, message, form, state } = claim;
  let score = 0;
  if (name) {
    score += name.isExact ? 60 : 40;
    if (isOneAlone(claim, scales)) score += 4;
    if (name.isNumbered) score += 60;
    if (name.at !== undefined) score += 5 + 4 * name.at.split("/").length - (name.order ?? 0);
  }
  if (message) score += (message.isOwn ? 50 : 40) + (message.isAtPlace ? 10 : 0);
  if (form) score += form === "telling" ? 20 : 8;
  if (state !== undefined) score += 50;
  if (status !== undefined && entry.statuses.length > 0) score += entry.statuses.includes(status) ? 15 : -40;
  if (apis.named.size > 0) score += apis.named.has(catalog) ? 60 : catalog.kind === "api" ? -60 : 0;
  if (context.apisInUse?.has(catalog.id)) score += 12;
  if (catalog.kind === "standard") score -= 2;
  return score;
}

function whyOf({ catalog, entry, name, message, form, state }: Claim, scales: Scales): readonly string[] {
  const { apis, status, context } = scales;
  const why: string[] = [];
  const api = apis.named.get(catalog);
  if (api !== undefined) why.push(api);
  else if (catalog.kind === "api" && apis.named.size > 0) why.push(reasons.otherApi({}));
  if (name) why.push(...nameReasons(name, catalog.name, entry));
  if (message) why.push(reasons.message({ api: catalog.name, message: message.template }));
  if (state !== undefined) why.push(reasons.state({ state }));
  if (form) why.push(reasons.shape({ api: catalog.name }));
  if (status !== undefined && entry.statuses.length > 0)
    why.push(
      entry.statuses.includes(status)
        ? reasons.status({ api: catalog.name, status })
        : reasons.otherStatus({ api: catalog.name, statuses: entry.statuses, status }),
    );
  if (context.apisInUse?.has(catalog.id)) why.push(reasons.inUse({ api: catalog.name }));
  return why;
}

function nameReasons(
  { name, at, isExact, isNumbered }: NameClaim,
  api: string,
  entry: Entry,
): readonly string[] {
  const place = at === undefined || at === "" ? undefined : pathText(at);
  if (!isExact)
    return [place === undefined ? reasons.spelling({ name, api }) : reasons.spellingAt({ name, place, api })];
  const kind = kindOf(entry, name);
  return [
    place === undefined ? reasons.name[kind]({ name, api }) : reasons.nameAt[kind]({ name, place, api }),
    ...(isNumbered && entry.number !== undefined ? [reasons.number({ name, number: entry.number })] : []),
  ];
}

function kindOf({ code, type }: Entry, name: string): "code" | "type" | "name" {
  return name === code ? "code" : name === type ? "type" : "name";
}

/** What a status says where nothing names an error, or of an API that is evident. */
function byStatus(named: readonly Claim[], scales: Scales): readonly Answer[] {
  const { index, apis, status, isManifold, context } = scales;
  if (status === undefined || status < FIRST_ERROR) return [];
  const known = new Set(named.map(({ entry }) => entry));
  const isNamed = named.some((claim) => claim.name?.isExact === true || claim.message !== undefined);
  const answers: Answer[] = [];
  const entries = index.byStatus(status).filter(({ entry }) => entry.channel === "http" && !known.has(entry));
  for (const catalog of new Set(entries.map((ref) => ref.catalog))) {
    const own = entries.filter((ref) => ref.catalog === catalog).slice(0, MOST_OF_STATUS);
    const api = apis.named.get(catalog);
    const isHttp = catalog.kind === "standard" && own.every(({ entry }) => isStatusAlone(entry));
    const isUsed = context.apisInUse?.has(catalog.id) === true;
    // A status is said in many vocabularies; where something is named, the others say nothing of it.
    if (
      api === undefined &&
      !isHttp &&
      (isNamed || apis.named.size > 0 || apis.isElsewhere || catalog.kind === "standard")
    )
      continue;
    const namedOfIt = named.filter((claim) => claim.catalog === catalog);
    const hasNamed = namedOfIt.length > 0;
    const isStrange = isNamed || (api !== undefined && scales.hasUnknownName(catalog));
    for (const { entry } of own) {
      const isOnly = own.length === 1 && !hasNamed;
      const confidence =
        isManifold || isStrange
          ? "guess"
          : statusConfidence(entry, isOnly, scales, api !== undefined, isHttp);
      answers.push({
        catalog,
        entry,
        confidence,
        why: [
          ...(api === undefined ? [] : [api]),
          isOnly || isHttp
            ? reasons.status({ api: catalog.name, status })
            : reasons.severalOfStatus({ api: catalog.name, count: own.length + namedOfIt.length, status }),
          ...(isUsed ? [reasons.inUse({ api: catalog.name })] : []),
        ],
        score: (api === undefined ? 20 : 75) + (isHttp ? 5 : 0) + (isUsed ? 12 : 0) - (hasNamed ? 30 : 0),
        status,
      });
    }
  }
  return answers;
}

/** Entries of one API with one status: nobody looks through more. */
const MOST_OF_STATUS = 50;

function statusConfidence(
  entry: Entry,
  isOnly: boolean,
  { apis, isStatusSure }: Scales,
  isEvident: boolean,
  isHttp: boolean,
): Confidence {
  if (!isStatusSure) return "guess";
  if (isEvident && apis.named.size === 1 && isOnly) return isStatusAlone(entry) ? "certain" : "likely";
  return isHttp && apis.named.size === 0 ? "likely" : "guess";
}

/** Whether nothing but its status tells an entry from the others. */
function isStatusAlone({ code, type }: Entry): boolean {
  return code === undefined && type === undefined;
}

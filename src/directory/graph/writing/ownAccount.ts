import { sameValue } from "../../../model/properties/compare.ts";
import type { FieldName } from "../../../model/properties/fields.ts";
import { instantOf } from "../../../model/properties/rules.ts";
import type { FieldValue } from "../../../model/values.ts";
import { NoAnswer } from "../../noAnswer.ts";
import { isSuccess, memberOf } from "../sending/answer.ts";
import type { Batcher } from "../sending/batcher.ts";
import type { Connection } from "../sending/connection.ts";
import { sendItem } from "../sending/items.ts";
import { readField, requiredText, selectedProperties } from "../sending/wire.ts";
import { writeFailure } from "./writeFailure.ts";

/** A creation whose answer was lost. */
export interface Attempt {
  readonly fields: Readonly<Record<FieldName, FieldValue>>;
  /** When the first POST was made, in milliseconds of the local clock. */
  readonly startedAt: number;
  readonly channel: { readonly connection: Connection; readonly batcher: Batcher };
}

export type Found =
  | { readonly kind: "ours" | "foreign"; readonly id: string }
  | { readonly kind: "absent" };

/**
 * `Date` and `createdDateTime` come in whole seconds, and the servers of a cloud differ a little: an account may seem
 * this much older than the request that made it.
 */
const CLOCK_TOLERANCE_SECONDS = 2;

/**
 * Looks for the account that a lost attempt may have made. It is ours only if it was created after the first attempt
 * and holds nothing that contradicts what was sent: else another person's account could be taken over by its name.
 *
 * @param key userPrincipalName or object id
 * @param options `mayAppear`: whether to wait for it, as long as patience lasts; a 404 proves nothing
 * @throws WriteFailure when it cannot be read
 */
export async function findOwn(
  key: string,
  { fields, startedAt, channel }: Attempt,
  { mayAppear }: { readonly mayAppear: boolean },
): Promise<Found> {
  const select = ["id", "createdDateTime", ...selectedProperties(Object.keys(fields))];
  const path = `/users/${encodeURIComponent(key)}?$select=${[...new Set(select)].join(",")}`;
  const options = { repeatable: true, mayAppear, mayBeDone: true };
  const ending = await sendItem({ method: "GET", path }, options, channel);
  const { last } = ending;
  if (last instanceof NoAnswer || (!isSuccess(last) && last.status !== 404))
    throw writeFailure(
      { ...ending, lostBefore: true },
      { fields: [], permissions: ["User.Read.All"] },
      channel.connection,
    );
  if (last.status === 404) return { kind: "absent" };
  const id = requiredText(last.body, "id");
  const earliest = channel.connection.serverTime(startedAt) - CLOCK_TOLERANCE_SECONDS * 1000;
  const ours = wasCreatedSince(last.body, earliest) && holdsAll(last.body, fields);
  return { kind: ours ? "ours" : "foreign", id };
}

/**
 * How long ago an account was made, by the service's clock; `absent` while there is none to be read.
 *
 * @param key userPrincipalName or object id
 * @returns undefined where it cannot be told
 */
export async function secondsSinceMade(
  key: string,
  channel: Attempt["channel"],
): Promise<number | "absent" | undefined> {
  const path = `/users/${encodeURIComponent(key)}?$select=id,createdDateTime`;
  const { last } = await sendItem({ method: "GET", path }, { repeatable: true }, channel);
  if (last instanceof NoAnswer) return undefined;
  if (last.status === 404) return "absent";
  const made = isSuccess(last) ? createdAtOf(last.body) : undefined;
  if (made === undefined) return undefined;
  const now = channel.connection.serverTime(channel.connection.clock.now().getTime());
  return Math.max(0, (now - made) / 1000);
}

function createdAtOf(user: unknown): number | undefined {
  const created = memberOf(user, "createdDateTime");
  return typeof created === "string" ? instantOf(created) : undefined;
}

function wasCreatedSince(user: unknown, earliest: number): boolean {
  const createdAt = createdAtOf(user);
  return createdAt !== undefined && createdAt >= earliest;
}

/**
 * Whether the account holds what was sent, or what a service may have made of it: trimmed, in another case, cut, or not
 * kept at all. Anything else contradicts what was sent. Who it is must hold in any case: the account's name, what people
 * call it, and whether it may sign in.
 */
function holdsAll(user: unknown, fields: Attempt["fields"]): boolean {
  return Object.entries(fields).every(([field, sent]) => {
    const live = readField(user, field);
    if (live === undefined) return false;
    return (
      sameValue(field, live, sent) ||
      (field !== "userPrincipalName" && mayComeFrom(sent, live, IDENTIFYING.has(field)))
    );
  });
}

const IDENTIFYING: ReadonlySet<FieldName> = new Set(["displayName", "mailNickname"]);

/** No limit of a property is shorter: what was cut has at least so many characters. */
const LEAST_CUT_LENGTH = 16;

function mayComeFrom(sent: FieldValue, live: FieldValue, isNeeded: boolean): boolean {
  if (typeof sent === "boolean") return false;
  if (sameValue("", live, null)) return !isNeeded;
  if (typeof sent === "string" && typeof live === "string") {
    const [whole, kept] = [plain(sent), plain(live)];
    return whole === kept || (kept.length >= LEAST_CUT_LENGTH && whole.startsWith(kept));
  }
  if (!Array.isArray(sent) || !Array.isArray(live)) return membersMayComeFrom(sent, live);
  const wanted = (sent as readonly string[]).map(plain);
  return (live as readonly string[]).every((item) => wanted.includes(plain(item)));
}

function membersMayComeFrom(sent: FieldValue, live: FieldValue): boolean {
  if (typeof sent !== "object" || typeof live !== "object" || !sent || !live) return false;
  const wanted = new Map(Object.entries(sent));
  return Object.entries(live).every(([member, value]) =>
    mayComeFrom((wanted.get(member) as FieldValue | undefined) ?? null, value as FieldValue, false),
  );
}

/** A text without what a service may change of it. */
function plain(text: string): string {
  return text.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

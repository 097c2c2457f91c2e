import type { AuditActor, AuditedProperty, AuditEntry } from "../../../model/records/audit.ts";
import { memberOf } from "../sending/answer.ts";
import type { Connection } from "../sending/connection.ts";
import { REPORTS_ALLOWANCE, Spacing } from "../sending/spacing.ts";
import { readList, type Subject } from "./listing.ts";

const AUDITS: Subject = {
  what: "the audit log",
  permission: "AuditLog.Read.All",
};

/** So many people are asked for one by one; of more, everything that happened is read. */
export const MOST_ASKED_SINGLY = 20;
/** Unverified as the largest; a page may be smaller than asked for anyway. */
const PAGE = 1000;

/** What was found about some people. */
export interface FoundAudits {
  /** One for each user that an entry is about. */
  readonly entries: readonly AuditEntry[];
  /** Entries that are not as Graph documents them. */
  readonly odd: number;
}

/**
 * What Entra's audit log tells of some people. It has a budget of its own, five requests in ten seconds, which this keeps to.
 * The application is not asked for: Entra leaves its id out of many entries.
 *
 * @param asked.ids object ids
 * @param asked.activity what alone is asked for, of everybody
 * @param onRead gets how many entries have come so far
 * @throws DirectoryError when it cannot be read to its end
 * @see https://learn.microsoft.com/graph/api/directoryaudit-list
 */
export async function readAudits(
  connection: Connection,
  asked: {
    readonly ids: readonly string[];
    readonly from: Date;
    readonly until: Date;
    readonly activity?: string;
  },
  onRead?: (entries: number) => void,
): Promise<FoundAudits> {
  const { ids, from, until, activity } = asked;
  const spacing = new Spacing(connection.clock, REPORTS_ALLOWANCE, connection.stopping);
  const spaced: Pick<Connection, "root" | "random" | "pacer" | "send"> = {
    root: connection.root,
    random: connection.random,
    pacer: connection.pacer,
    send: async (request) => {
      await spacing.turn();
      return connection.send(request);
    },
  };
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  const found = new Map<string, AuditEntry>();
  let read = 0;
  let odd = 0;
  const take = (items: readonly unknown[]): void => {
    read += items.length;
    onRead?.(read);
    for (const item of items) {
      const entries = entriesIn(item);
      if (!entries) odd += 1;
      for (const entry of entries ?? [])
        if (wanted.has(entry.userId)) found.set(`${entry.id} ${entry.userId}`, entry);
    }
  };
  const time = `activityDateTime ge ${from.toISOString()} and activityDateTime le ${until.toISOString()}`;
  const filters =
    activity !== undefined
      ? [`${time} and activityDisplayName eq '${activity}'`]
      : ids.length > MOST_ASKED_SINGLY
        ? [time]
        : ids.map(
            (id) => `${time} and targetResources/any(t:t/id eq '${id.replaceAll("'", "''")}')`,
          );
  for (const filter of filters)
    await readList(
      spaced,
      `/auditLogs/directoryAudits?$top=${PAGE}&$filter=${encodeURIComponent(filter)}`,
      AUDITS,
      take,
    );
  return { entries: [...found.values()], odd };
}

/** What Entra calls the creation of a user. */
const CREATION = "Add user";

/**
 * Who created some users, by object id as it was asked for. All creations of that time are read, since that takes fewer requests
 * than asking for one user after another.
 *
 * @throws DirectoryError as `readAudits`
 */
export async function readCreators(
  connection: Connection,
  ids: readonly string[],
  between: { readonly from: Date; readonly until: Date },
): Promise<ReadonlyMap<string, readonly AuditActor[]>> {
  const { entries } = await readAudits(connection, { ids, ...between, activity: CREATION });
  return new Map(
    ids.map((id) => [
      id,
      entries
        .filter(({ userId, activity }) => userId === id.toLowerCase() && activity === CREATION)
        .map(({ by }) => by),
    ]),
  );
}

/** One for each user that it is about; none for what failed. Undefined for what is not as Graph documents it. */
function entriesIn(item: unknown): AuditEntry[] | undefined {
  const [id, at, activity] = ["id", "activityDateTime", "activityDisplayName"].map((name) =>
    memberOf(item, name),
  );
  const targets = memberOf(item, "targetResources");
  if (typeof id !== "string" || typeof activity !== "string" || !Array.isArray(targets))
    return undefined;
  if (typeof at !== "string" || Number.isNaN(Date.parse(at))) return undefined;
  if (["failure", "timeout"].includes(textOf(item, "result"))) return [];
  const ofType = (type: string): unknown =>
    targets.find((target: unknown) => textOf(target, "type").toLowerCase() === type);
  // The person that something is done to comes first: a manager or a sponsor may follow.
  const user = ofType("user");
  const userId = textOf(user, "id").toLowerCase();
  if (userId === "") return [];
  const properties = propertiesOf(user);
  const groupId = textOf(ofType("group"), "id") || groupIn(properties);
  return [
    {
      id,
      at: new Date(at).toISOString(),
      activity,
      service: textOf(item, "loggedByService"),
      correlationId: textOf(item, "correlationId"),
      by: actorIn(memberOf(item, "initiatedBy")),
      userId,
      ...(groupId !== "" && { groupId: groupId.toLowerCase() }),
      properties,
    },
  ];
}

function actorIn(initiatedBy: unknown): AuditActor {
  const app = memberOf(initiatedBy, "app");
  const user = memberOf(initiatedBy, "user");
  if (typeof user === "object" && user !== null) {
    const name = textOf(user, "userPrincipalName") || textOf(user, "displayName");
    return { kind: "person", ...given("name", name), ...given("objectId", textOf(user, "id")) };
  }
  if (typeof app === "object" && app !== null)
    return {
      kind: "application",
      ...given("name", textOf(app, "displayName")),
      ...given("appId", textOf(app, "appId")),
      ...given("objectId", textOf(app, "servicePrincipalId")),
    };
  return { kind: "unknown" };
}

/** Names that are not properties: what they say is shown elsewhere. */
const NO_PROPERTY = /^(?:Included Updated Properties|TargetId\..*|Action Client Name)$/i;

function propertiesOf(target: unknown): AuditedProperty[] {
  const modified = memberOf(target, "modifiedProperties");
  if (!Array.isArray(modified)) return [];
  return modified.flatMap((property: unknown): AuditedProperty[] => {
    const name = textOf(property, "displayName");
    if (name === "" || NO_PROPERTY.test(name)) return [];
    return [
      {
        name,
        from: plainText(memberOf(property, "oldValue")),
        to: plainText(memberOf(property, "newValue")),
      },
    ];
  });
}

/** Values are JSON in a text, as a rule a list: `["Engineer"]`. */
function plainText(value: unknown): string | null {
  if (typeof value !== "string" || value === "") return null;
  let parsed: unknown = value;
  try {
    parsed = JSON.parse(value);
  } catch {
    // Some are plain text.
  }
  const items = (Array.isArray(parsed) ? parsed : [parsed]) as readonly unknown[];
  const texts = items
    .filter((item) => item !== null)
    .map((item) => (typeof item === "string" ? item : JSON.stringify(item)));
  return texts.length === 0 ? null : texts.join(", ");
}

function groupIn(properties: readonly AuditedProperty[]): string {
  const group = properties.find(({ name }) => name === "Group.ObjectID");
  return group?.to ?? group?.from ?? "";
}

function given<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  return text === "" ? {} : ({ [name]: text } as Record<Name, string>);
}

function textOf(value: unknown, name: string): string {
  const text = memberOf(value, name);
  return typeof text === "string" ? text : "";
}

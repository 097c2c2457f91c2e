import { isOurs, NOWHERE } from "./names.ts";
import { memberOf, type Answer } from "./match.ts";

/** Paths that read although they are asked by POST. */
const READING =
  /^\/(?:directoryObjects\/(?:microsoft\.graph\.)?get(?:ByIds|AvailableExtensionProperties)|users\/[^/]+\/(?:getMember|checkMember)\w+)$/i;

/** Members of a body that name an account that is made, or renamed. */
const NAMING = ["userprincipalname", "newuserprincipalname", "inviteduseremailaddress"];

/**
 * What a run has made, and nothing else: every request passes here before it is sent, so that no mistake in a claim
 * can reach an account of anybody's.
 */
export class Possessions {
  /** Object ids of users and groups, with where they are. */
  readonly #ids = new Map<string, "users" | "groups">();
  readonly #applications = new Set<string>();

  /** What users may be made to refer to, and is not written to. */
  readonly #referable = new Set<string>();

  get all(): { readonly id: string; readonly kind: "users" | "groups" }[] {
    return [...this.#ids].map(([id, kind]) => ({ id, kind }));
  }

  add(id: string, kind: "users" | "groups"): void {
    this.#ids.set(id.toLowerCase(), kind);
  }

  addReferable(id: string): void {
    this.#referable.add(id.toLowerCase());
  }

  /** Of a directory that is the run's own: in a tenant it makes none. */
  addApplication(id: string): void {
    this.#applications.add(id.toLowerCase());
  }

  remove(id: string): void {
    this.#ids.delete(id.toLowerCase());
  }

  /** @throws Error when a request would write to what this run did not make */
  assertOurs(method: string, path: string, body: unknown): void {
    if (method === "GET") return;
    const [bare = ""] = path.split("?");
    if (/^\/\$batch$/i.test(bare)) {
      for (const item of batchItems(body)) {
        const [itsMethod, url] = [memberOf(item, "method"), memberOf(item, "url")];
        // Without both an item asks for nothing.
        if (typeof itsMethod !== "string" || typeof url !== "string") continue;
        const itsPath = `/${url.replace(/^\//, "")}`;
        this.assertOurs(itsMethod.toUpperCase(), itsPath, memberOf(item, "body"));
      }
      return;
    }
    const refuse = (): never => {
      throw new Error(`A claim would write to what the run did not make: ${method} ${bare}`);
    };
    // What an address comes to must not depend on who reads it.
    if (/\\|\/(?:\.|%2e)+(?:\/|$)/i.test(bare)) refuse();
    if (!this.#namesOurs(body)) refuse();
    if (READING.test(bare)) return;
    const [collection = "", key, ...more] = partsOf(bare);
    const known = key === undefined ? undefined : this.#isOurs(key);
    switch (collection.toLowerCase()) {
      case "groups":
        if (!namesGroup(body)) break;
        if (key === undefined ? method === "POST" : known) return;
        break;
      case "users":
        if (key === undefined ? method === "POST" || method === "PUT" : known) return;
        break;
      case "invitations":
        if (method === "POST" && key === undefined) return;
        break;
      case "applications":
        if (this.#applications.has((key ?? "").toLowerCase())) return;
        break;
      case "directory":
        if (key?.toLowerCase() === "deleteditems" && this.#isOurs(more[0] ?? "")) return;
        break;
      default:
    }
    refuse();
  }

  /** Takes note of what an answer says was made. */
  note(method: string, path: string, body: unknown, answer: Answer): void {
    if (/^\/\$batch$/i.test(path)) {
      const items = batchItems(body);
      const responses = memberOf(answer.body, "responses");
      for (const response of Array.isArray(responses) ? responses : []) {
        const item = items.find((each) => memberOf(each, "id") === memberOf(response, "id"));
        this.note(
          String(memberOf(item, "method")).toUpperCase(),
          `/${String(memberOf(item, "url")).replace(/^\//, "")}`,
          undefined,
          {
            status: Number(memberOf(response, "status")),
            headers: {},
            body: memberOf(response, "body"),
          },
        );
      }
      return;
    }
    if (method !== "POST" || answer.status !== 201) return;
    const made = /^\/(users|groups|invitations)$/i.exec(path)?.[1]?.toLowerCase();
    const object = made === "invitations" ? memberOf(answer.body, "invitedUser") : answer.body;
    const id = memberOf(object, "id");
    if (made && typeof id === "string") this.add(id, made === "groups" ? "groups" : "users");
  }

  #isOurs(key: string): boolean {
    return key === NOWHERE || isOurs(key) || this.#ids.has(key.toLowerCase());
  }

  /** Whether every account that a body names, makes or refers to is of this run. */
  #namesOurs(body: unknown): boolean {
    if (Array.isArray(body)) return body.every((item) => this.#namesOurs(item));
    if (typeof body !== "object" || body === null) return true;
    return Object.entries(body).every(([name, value]) => {
      if (NAMING.includes(name.toLowerCase()) && typeof value === "string" && value !== "")
        return isOurs(value);
      if (/@odata\.(?:id|bind)$/i.test(name))
        return [value].flat().every((one) => typeof one !== "string" || this.#refersToOurs(one));
      return this.#namesOurs(value);
    });
  }

  #refersToOurs(reference: string): boolean {
    const key = partsOf(reference).at(-1) ?? "";
    return (
      !/^(?:[0-9a-f-]{36}|[^/]*@[^/]*)$/i.test(key) ||
      this.#isOurs(key) ||
      this.#referable.has(key.toLowerCase())
    );
  }
}

// A group that a killed run leaves is found by its name.
function namesGroup(body: unknown): boolean {
  const name = memberOf(body, "displayName");
  return typeof name !== "string" || isOurs(name);
}

function batchItems(body: unknown): readonly unknown[] {
  const requests = memberOf(body, "requests");
  return Array.isArray(requests) ? requests : [];
}

// /users('ana@contoso.com') is /users/ana@contoso.com
function partsOf(path: string): string[] {
  return path
    .split("/")
    .filter(Boolean)
    .flatMap((part) => /^(\w+)\('(.+)'\)$/.exec(part)?.slice(1) ?? [part])
    .map((part) => part.replaceAll("%23", "#"));
}

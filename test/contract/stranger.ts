import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** An object as the server keeps it. */
type Thing = Record<string, unknown> & { readonly id: string };

interface Asked {
  readonly method: string;
  /** Decoded, without the version: `/users/ana@contoso.com`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

export interface Stranger {
  readonly root: string;
  readonly users: Thing[];
  readonly deleted: Thing[];
  readonly groups: Thing[];
  close(): Promise<void>;
}

const PAGE = 2;

/**
 * A directory that shares no code with the embedded one, knows as much of Graph as a run of the claims rests on, and is
 * wrong on purpose: a change is answered with 200 and the user, a user who is missing is answered with another code and in other words,
 * a new user with its password, and a new group with 200.
 *
 * @param keeps what it refuses to delete
 * @param observe sees each request, items of a batch included, after it was carried out
 */
export async function serveStranger({
  keeps,
  observe,
}: {
  readonly keeps?: () => "users" | "deletedItems" | undefined;
  readonly observe?: (method: string, path: string) => void;
} = {}): Promise<Stranger> {
  const users: Thing[] = [person("ana.silva"), person("bo.chen")];
  const deleted: Thing[] = [person("carl.berg")];
  const groups: Thing[] = [{ id: randomUUID(), displayName: "Everybody" }];
  let root = "";

  const answer = ({ method, path, query, body }: Asked): Answered => {
    const [, collection = "", key, member] = path.split("/");
    if (path.startsWith("/directory/deletedItems/")) return answerDeleted(method, path, query);
    switch (`${method} ${collection}`) {
      case "GET organization":
        return list([{ id: "o", verifiedDomains: [{ name: "contoso.com", isInitial: true }] }]);
      case "POST $batch":
        return { status: 200, body: { responses: itemsOf(body).map(answerItem) } };
      case "POST users":
      case "POST groups":
        if (key === undefined) return create(collection, body);
        break;
      case "GET users":
        if (key === undefined) return page(users, "userPrincipalName", query, "/users");
        return member === undefined ? shown(users, key) : missing(member);
      case "GET groups":
        return key === undefined
          ? page(groups, "displayName", query, "/groups")
          : shown(groups, key);
      case "PATCH users": {
        const user = found(users, key);
        return user ? { status: 200, body: Object.assign(user, body) } : missing(key);
      }
      case "DELETE users":
        return remove(users, key);
      case "DELETE groups":
        return remove(groups, key);
    }
    return { status: 400, body: { error: { code: "BadRequest", message: "Not here." } } };
  };

  const create = (collection: string, body: Asked["body"]): Answered => {
    const thing = { id: randomUUID(), ...body };
    (collection === "users" ? users : groups).push(thing);
    return { status: collection === "users" ? 201 : 200, body: thing };
  };

  const remove = (from: Thing[], key: string | undefined): Answered => {
    const thing = found(from, key);
    if (!thing) return missing(key);
    if (keeps?.() === "users") return denied();
    from.splice(from.indexOf(thing), 1);
    if (from === users) deleted.push(thing);
    return { status: 204 };
  };

  const answerDeleted = (method: string, path: string, query: URLSearchParams): Answered => {
    const key = path.split("/")[3] ?? "";
    if (key === "microsoft.graph.user") return page(deleted, "userPrincipalName", query, path);
    const thing = found(deleted, key);
    if (!thing) return missing(key);
    if (method !== "DELETE") return { status: 200, body: thing };
    if (keeps?.() === "deletedItems") return denied();
    deleted.splice(deleted.indexOf(thing), 1);
    return { status: 204 };
  };

  const answerItem = (item: Readonly<Record<string, unknown>>): unknown => {
    const answered = asked(String(item["method"]), String(item["url"]), item["body"]);
    return { id: item["id"], ...answered };
  };

  /** A list in pages of two, by the beginning of a name if a filter asks for one. */
  const page = (all: Thing[], naming: string, query: URLSearchParams, path: string): Answered => {
    const [, beginning = ""] = /^startsWith\(\w+,'(.*?)'\)/.exec(query.get("$filter") ?? "") ?? [];
    const from = Number(query.get("$skiptoken") ?? 0);
    const matching = all.filter((each) => String(each[naming]).startsWith(beginning));
    const next = new URLSearchParams({
      ...Object.fromEntries(query),
      $skiptoken: `${from + PAGE}`,
    });
    return {
      status: 200,
      body: {
        value: matching.slice(from, from + PAGE),
        ...(matching.length > from + PAGE && {
          "@odata.nextLink": `${root}${path}?${next.toString()}`,
        }),
      },
    };
  };

  const asked = (method: string, url: string, body: unknown): Answered => {
    const { pathname, searchParams } = new URL(url, "http://127.0.0.1/");
    const path = decodeURIComponent(pathname).replace(/\('(.+?)'\)/, "/$1");
    const answered = answer({
      method,
      path,
      query: searchParams,
      body: typeof body === "object" && body !== null ? (body as Asked["body"]) : {},
    });
    observe?.(method, path);
    return answered;
  };

  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { method = "GET", url = "/" } = request;
      const { status, body } = asked(
        method,
        url.replace(/^\/v1\.0/, ""),
        parsed(Buffer.concat(chunks).toString("utf8")),
      );
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    })();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
  return {
    root,
    users,
    deleted,
    groups,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function person(name: string): Thing {
  return { id: randomUUID(), userPrincipalName: `${name}@contoso.com`, displayName: name };
}

function found(things: readonly Thing[], key: string | undefined): Thing | undefined {
  return things.find(({ id, userPrincipalName }) => id === key || userPrincipalName === key);
}

function shown(things: readonly Thing[], key: string): Answered {
  const thing = found(things, key);
  return thing ? { status: 200, body: thing } : missing(key);
}

function missing(key: string | undefined): Answered {
  return {
    status: 404,
    body: { error: { code: "NotFound", message: `Nobody | <b>@ana.silva</b> is ${key}.` } },
  };
}

function denied(): Answered {
  return { status: 403, body: { error: { code: "Forbidden", message: "Never." } } };
}

function list(value: readonly unknown[]): Answered {
  return { status: 200, body: { value } };
}

function itemsOf(body: Asked["body"]): readonly Readonly<Record<string, unknown>>[] {
  return (body["requests"] ?? []) as readonly Readonly<Record<string, unknown>>[];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

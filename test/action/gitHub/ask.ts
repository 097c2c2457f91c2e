import type { GitHubStandIn } from "../gitHubStandIn.ts";

export interface Answered {
  readonly status: number;
  readonly json: unknown;
  readonly link: string | null;
}

/** One request to the stand-in, below the repository's path. */
export async function ask(
  gitHub: GitHubStandIn,
  path: string,
  more: { readonly token?: string; readonly method?: string; readonly body?: object } = {},
): Promise<Answered> {
  const { token = gitHub.token, method = "GET", body } = more;
  const response = await fetch(`${gitHub.url}/repos/contoso/people${path}`, {
    method,
    headers: { authorization: `token ${token}` },
    redirect: "manual",
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    json: text === "" ? undefined : JSON.parse(text),
    link: response.headers.get("link"),
  };
}

/** What is listed there. */
export async function list<Item>(gitHub: GitHubStandIn, path: string): Promise<Item[]> {
  return (await ask(gitHub, path)).json as Item[];
}

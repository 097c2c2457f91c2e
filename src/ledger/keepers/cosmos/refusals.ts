import type { PipelineRequest } from "@azure/core-rest-pipeline";
import { leasesBeside } from "./items.ts";

/** The account and containers of a ledger, and how they are opened. */
export interface Account {
  /** An origin: `https://contoso.documents.azure.com`. */
  readonly endpoint: string;
  readonly database: string;
  readonly container: string;
  readonly opensWith: "key" | "token";
  /** As `Keeper.title`. */
  readonly title: string;
}

/** What came back, as far as a refusal is told from it. */
export interface Answer {
  /** Of HTTP. */
  readonly status: number;
  /** `x-ms-substatus`; 0 where there is none. */
  readonly substatus: number;
  /** Undefined where it is no JSON. */
  readonly body: { readonly message?: unknown; readonly additionalErrorInfo?: unknown } | undefined;
  /** `x-ms-retry-after-ms`. */
  readonly retryAfterMs: number | undefined;
}

const SET_UP =
  'docs/ledger.md, "Cosmos DB", says how to make it; Rollcall never creates databases or containers';

/**
 * Says why nothing can be made of an answer, and what to do. Of the service's own text only the id of a principal is
 * repeated, and the action that it lacks.
 *
 * @see https://learn.microsoft.com/azure/cosmos-db/troubleshoot-forbidden
 */
export function refusalOf(answer: Answer, account: Account, request: PipelineRequest): string {
  const { status, body } = answer;
  if (body === undefined || (status >= 300 && status < 400))
    return `what answers at ${account.endpoint} is not Cosmos DB (${status}). Check the address in ROLLCALL_LEDGER; a proxy or a sign-in page of the network may be in its place`;
  const text = typeof body.message === "string" ? body.message : "";
  switch (status) {
    case 401:
      return unauthorized(text, account);
    case 403:
      return forbidden(answer, text, account);
    case 404:
      return missing(answer, account, request);
    case 413:
      return "an item is larger than the 2 MB that Cosmos DB takes (413). Make the next change in smaller pull requests, and report this";
    case 429:
      return `${nameOf(account)} has had no capacity left for a minute (429). Raise the throughput of the containers, or start again later`;
    default:
      return status === 400
        ? `Cosmos DB refused a request as invalid (400). Is ${account.endpoint} an account of Cosmos DB for NoSQL? Other kinds, such as those for MongoDB and Table, cannot hold a ledger`
        : `Cosmos DB did not recover within a minute (${status}). Look at the state of the account in the Azure portal, and start again later`;
  }
}

function unauthorized(text: string, account: Account): string {
  if (account.opensWith === "token")
    return `${nameOf(account)} does not accept the token (401). The application that signs in must be of the tenant in which the account is`;
  if (/local authorization is disabled/i.test(text)) return keysForbidden(account);
  return `${nameOf(account)} does not accept the key in ROLLCALL_LEDGER_KEY (401). Print the right one: az cosmosdb keys list --resource-group GROUP --name ${nameOf(account)} --query primaryMasterKey --output tsv; and check the clock of this machine, which may be wrong by 15 minutes at most`;
}

function keysForbidden(account: Account): string {
  return `${nameOf(account)} takes no keys (disableLocalAuth). Unset ROLLCALL_LEDGER_KEY, so that Rollcall signs in, and give it the data roles: docs/ledger.md, "Cosmos DB"`;
}

function forbidden({ substatus }: Answer, text: string, account: Account): string {
  if (substatus === 1014)
    return "a partition has reached the 20 GB that Cosmos DB keeps under one key (403). Name a new container in ROLLCALL_LEDGER, and keep the old one for reading";
  if (substatus === 1008) return `the account ${nameOf(account)} was moved or deleted (403)`;
  if (substatus === 3)
    return `${nameOf(account)} takes no writes in this region (403), and did not fail over within a minute. Start again later`;
  if (/local authorization is disabled/i.test(text)) return keysForbidden(account);
  if (/firewall|public internet|service endpoint|private endpoint/i.test(text))
    return `the network settings of ${nameOf(account)} do not let this machine in (403). Allow its address under "Networking" of the account, or run Rollcall inside of the network that is allowed`;
  if (account.opensWith === "key")
    return `${nameOf(account)} does not permit it with the key in ROLLCALL_LEDGER_KEY (403). A read-only key opens a ledger for reading alone; a run that writes needs the primary key. Check the clock of this machine as well, which may be wrong by 15 minutes at most`;
  const principal = /principal \[([0-9a-f-]{36})\]/i.exec(text)?.[1] ?? "PRINCIPAL";
  const action = /action \[(Microsoft\.DocumentDB\/[A-Za-z/]+)\]/.exec(text)?.[1];
  return (
    `the data roles do not permit it (403)${action === undefined ? "" : `: ${action} is missing`}. Roles of Azure such as Contributor permit no data. Assign the data role "Cosmos DB Built-in Data Contributor": ` +
    `az cosmosdb sql role assignment create --resource-group GROUP --account-name ${nameOf(account)} --scope "/dbs/${account.database}" --principal-id ${principal} --role-definition-id 00000000-0000-0000-0000-000000000002; ` +
    'or the narrower ones of docs/ledger.md, "Cosmos DB". The id is the object id of the service principal (az ad sp show --id CLIENT --query id)'
  );
}

function missing({ substatus }: Answer, account: Account, { url }: PipelineRequest): string {
  const container = /\/colls\/([^/]+)/.exec(new URL(url).pathname)?.[1];
  const { database } = account;
  return substatus === 1003 || container === undefined
    ? `${nameOf(account)} has no database ${database} (404), or that has no container ${account.container}. ${SET_UP}`
    : `the database ${database} has no container ${decodeURIComponent(container)} (404). ${container === leasesBeside(account.container) ? "It holds the leases. " : ""}${SET_UP}`;
}

function nameOf({ endpoint }: Account): string {
  return new URL(endpoint).hostname.split(".")[0] ?? endpoint;
}

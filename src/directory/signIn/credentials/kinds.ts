import type { TokenCredential } from "@azure/identity";
import type { Endpoint } from "../../endpoint.ts";
import { DirectoryError } from "../../ports.ts";
import type { SignInClient } from "../signInClient.ts";

export type Identity = typeof import("@azure/identity");

/** One way of signing in, called by the word that `ROLLCALL_CREDENTIAL` takes for it. */
export interface CredentialKind {
  readonly name: string;
  /** Who or what signs in, and with what. */
  readonly summary: string;
  /** Variables of the environment without which it cannot be. */
  readonly needs: readonly string[];
  /** Variables that it takes besides. */
  readonly takes?: readonly string[];
  /** It signs in a person, who must sit at a terminal. */
  readonly isDelegated?: true;
  /** What to do where the library says that it cannot be used here; sentences. */
  readonly unavailable?: string;
  /**
   * Nothing is sent or loaded yet.
   *
   * @throws DirectoryError that says what is missing, and what to do
   */
  prepare(given: Given): Prepared;
}

/** What a kind of credential may use. */
export interface Given {
  readonly endpoint: Endpoint;
  /** A variable of the environment without blanks around it; empty where it is not set. */
  readonly value: (name: string) => string;
  readonly scopes: readonly string[];
  readonly assertion: AssertionSource | undefined;
  readonly person: Person | undefined;
  readonly userAssertion: (() => Promise<string>) | undefined;
}

/** A fresh token from the platform that vouches for this run, made out to an audience; it lives for minutes only. */
export type AssertionSource = (audience: string) => Promise<string>;

/** The person at the terminal. */
export interface Person {
  readonly tell: (text: string) => void;
  readonly ask: (question: string) => Promise<string>;
}

export interface Prepared {
  /** Where it sends requests besides the authority: origins. */
  readonly origins?: readonly string[];
  /** Kept and asked again, since making it anew would have the person sign in once more. */
  readonly isKept?: true;
  /** Sentences about the assertion or certificate that was sent last, for when it is refused. */
  readonly presented?: () => string;
  make(identity: Identity, options: CommonOptions): TokenCredential | Promise<TokenCredential>;
}

/** Options that all credentials get which send requests. */
export type CommonOptions = SignInClient["options"] & {
  readonly authorityHost: string;
  readonly disableInstanceDiscovery: true;
  readonly retryOptions: { readonly maxRetries: 0 };
};

/** An application in a tenant. */
export const APPLICATION = ["AZURE_TENANT_ID", "AZURE_CLIENT_ID"] as const;

/** @throws DirectoryError that names all variables that are not set */
export function required<Name extends string>(
  { value }: Given,
  kind: string,
  names: readonly Name[],
  advice = "",
): Record<Name, string> {
  const missing = names.filter((name) => value(name) === "");
  if (missing.length > 0)
    throw new DirectoryError(
      `ROLLCALL_CREDENTIAL is ${kind}, which needs ${listed(names)}. Set ${listed(missing)}.${advice === "" ? "" : ` ${advice}`}`,
    );
  const values = Object.fromEntries(names.map((name) => [name, value(name)]));
  return values as Record<Name, string>;
}

/** @throws DirectoryError for what can be no tenant, and for the words that stand for all of them */
export function checkTenant(tenant: string): void {
  if (/^(common|organizations|consumers)$/i.test(tenant))
    throw new DirectoryError(
      `AZURE_TENANT_ID is ${tenant}, which is not one tenant but stands for all of them. Set it to the tenant's id, a GUID.`,
    );
  if (!/^[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*$/.test(tenant))
    throw new DirectoryError(
      "AZURE_TENANT_ID is not a tenant id. It is a GUID, or one of the tenant's domains.",
    );
}

function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

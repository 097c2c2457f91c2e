import type { ClientSecretCredentialOptions, TokenCredential } from "@azure/identity";
import type { Clock } from "../../model/clock.ts";
import type { ConnectionFailure } from "../../network/failure.ts";
import { networkFromEnvironment, type Network } from "../../network/network.ts";
import { checkCertificate } from "./certificate.ts";
import type { Endpoint } from "../endpoint.ts";
import { DirectoryError } from "../ports.ts";
import type { SignInClient } from "./signInClient.ts";
import { signInFailure } from "./signInFailure.ts";

/**
 * An access token for the Graph root; `renew` asks for one that was not handed out before.
 *
 * @throws DirectoryError when signing in is refused; NoAnswer when trying again may help
 */
export type TokenSource = (options?: { renew?: boolean }) => Promise<string>;

export interface TokenOptions {
  /** Only `now` is used: to renew a token before it expires. */
  readonly clock?: Pick<Clock, "now">;
  /** For tests: passed to `@azure/identity`, so that a token endpoint on this machine can answer. */
  readonly credentialOptions?: ClientSecretCredentialOptions;
  /** Where the surroundings vouch for this run: a signed token for an audience, to be exchanged for an access token. */
  readonly assertion?: AssertionSource;
  /** Straight to the authority by default. */
  readonly network?: Network;
  /** Hears each access token before it is used, so that logs can hide it. */
  readonly onToken?: (token: string) => void;
}

/** A fresh token from GitHub's OIDC provider; it lives for minutes only. */
export type AssertionSource = (audience: string) => Promise<string>;

type Environment = Readonly<Record<string, string | undefined>>;
type Identity = typeof import("@azure/identity");
type MakeCredential = (
  identity: Identity,
  client: SignInClient,
) => TokenCredential | Promise<TokenCredential>;

const RENEW_BEFORE_EXPIRY_SECONDS = 300;
/** For a directory on this machine, which takes any token. */
const PLACEHOLDER = "loopback";

/**
 * Decides from the environment how to get tokens: for a directory on this machine a placeholder, so that nothing real
 * ever meets plain http or whoever listens there; else `ROLLCALL_ACCESS_TOKEN` as it is, or a client secret, certificate
 * or federated token.
 *
 * @throws DirectoryError that names the variables that are missing
 */
export function tokenSourceFromEnvironment(
  env: Environment,
  endpoint: Endpoint,
  options: TokenOptions = {},
): TokenSource {
  if (endpoint.loopback) return async () => PLACEHOLDER;
  const given = env["ROLLCALL_ACCESS_TOKEN"]?.trim();
  if (given) {
    // fetch would quote a header that it refuses, token and all.
    if (!/^[\x21-\x7e]+$/.test(given))
      throw new DirectoryError(
        "ROLLCALL_ACCESS_TOKEN holds characters that no token has, such as a line break. Set it to the token alone.",
      );
    options.onToken?.(given);
    return async () => given;
  }
  let subject: string | undefined;
  const { assertion } = options;
  const remembered: TokenOptions = {
    ...options,
    ...(assertion && {
      assertion: async (audience: string) => {
        const token = await assertion(audience);
        subject = subjectOf(token);
        return token;
      },
    }),
  };
  const makeCredential = credentialFromEnvironment(env, endpoint, remembered);
  return cachedTokens(makeCredential, endpoint, { ...options, presented: () => subject });
}

interface CacheOptions extends TokenOptions {
  /** The subject that the last assertion was made out to. */
  readonly presented?: () => string | undefined;
}

// The middle part of a JWT; shown when it is refused, since it must match a federated credential letter by letter.
function subjectOf(token: string): string | undefined {
  try {
    const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
    const { sub } = JSON.parse(payload) as { sub?: unknown };
    return typeof sub === "string" ? sub : undefined;
  } catch {
    return undefined;
  }
}

function credentialFromEnvironment(
  env: Environment,
  endpoint: Endpoint,
  { credentialOptions = {}, assertion }: TokenOptions,
): MakeCredential {
  const valueOf = (name: string): string => env[name]?.trim() ?? "";
  const tenantId = valueOf("AZURE_TENANT_ID");
  const clientId = valueOf("AZURE_CLIENT_ID");
  const secret = valueOf("AZURE_CLIENT_SECRET");
  const certificatePath = valueOf("AZURE_CLIENT_CERTIFICATE_PATH");
  const tokenFilePath = valueOf("AZURE_FEDERATED_TOKEN_FILE");
  const missing = [
    ...(tenantId ? [] : ["AZURE_TENANT_ID"]),
    ...(clientId ? [] : ["AZURE_CLIENT_ID"]),
    ...(secret || certificatePath || tokenFilePath || assertion
      ? []
      : ["AZURE_CLIENT_SECRET (or AZURE_CLIENT_CERTIFICATE_PATH, or AZURE_FEDERATED_TOKEN_FILE)"]),
  ];
  if (missing.length > 0)
    throw new DirectoryError(
      `Cannot sign in to ${endpoint.root}: ${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} not set. ` +
        (env["GITHUB_ACTIONS"] === "true"
          ? "To sign in without a secret, give the job the permission id-token: write."
          : "Set what is missing, or give a token in ROLLCALL_ACCESS_TOKEN."),
    );
  const optionsFor = (client: SignInClient): ClientSecretCredentialOptions => ({
    ...credentialOptions,
    ...client.options,
    authorityHost: endpoint.authority,
  });
  if (secret)
    return ({ ClientSecretCredential }, client) =>
      new ClientSecretCredential(tenantId, clientId, secret, optionsFor(client));
  if (certificatePath)
    return async ({ ClientCertificateCredential }, client) => {
      await checkCertificate(certificatePath);
      const options = optionsFor(client);
      return new ClientCertificateCredential(tenantId, clientId, certificatePath, options);
    };
  if (tokenFilePath || !assertion)
    return ({ WorkloadIdentityCredential }, client) =>
      new WorkloadIdentityCredential({
        ...optionsFor(client),
        tenantId,
        clientId,
        tokenFilePath,
      });
  return async ({ ClientAssertionCredential }, client) => {
    // Asked for here: the library would ask twice, and hide why none came.
    const token = await assertion(endpoint.federationAudience);
    const options = optionsFor(client);
    return new ClientAssertionCredential(tenantId, clientId, async () => token, options);
  };
}

/** One request at a time, however many ask; @azure/identity would send one for each. */
function cachedTokens(
  makeCredential: MakeCredential,
  endpoint: Endpoint,
  {
    clock = { now: () => new Date() },
    presented,
    onToken,
    network = networkFromEnvironment({}),
  }: CacheOptions,
): TokenSource {
  const scope = `${new URL(endpoint.root).origin}/.default`;
  let current: { readonly token: string; readonly expiresAt: number } | undefined;
  let underWay: Promise<string> | undefined;

  async function fetchToken(): Promise<string> {
    let failure: ConnectionFailure | undefined;
    try {
      // Loading the libraries takes a third of a second, which no run without sign-in should pay.
      const { signInClient } = await import("./signInClient.ts");
      const client = signInClient(network, (found) => {
        failure = found;
      });
      // A new credential each time, for one that is kept would answer from its own cache.
      const credential = await makeCredential(await import("@azure/identity"), client);
      const answer = await credential.getToken(scope);
      if (!answer) throw new Error("no token came");
      onToken?.(answer.token);
      current = { token: answer.token, expiresAt: answer.expiresOnTimestamp };
      return answer.token;
    } catch (error) {
      throw signInFailure(error, endpoint.authority, {
        subject: presented?.(),
        connection: failure,
      });
    }
  }

  return ({ renew = false } = {}) => {
    const goodUntil = (current?.expiresAt ?? 0) - RENEW_BEFORE_EXPIRY_SECONDS * 1000;
    if (current && !renew && clock.now().getTime() < goodUntil)
      return Promise.resolve(current.token);
    underWay ??= fetchToken().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

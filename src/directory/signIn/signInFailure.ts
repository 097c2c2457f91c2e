import type { ConnectionFailure } from "../../network/failure.ts";
import { NoAnswer } from "../noAnswer.ts";
import { DirectoryError } from "../ports.ts";

interface Refusal {
  readonly numbers: readonly number[];
  readonly sentence: string;
  /** True: it may pass by itself. */
  readonly passing?: true;
}

/**
 * What Entra's numbers mean. They are used for messages only, as Microsoft asks.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const REFUSALS: readonly Refusal[] = [
  {
    numbers: [7000215],
    sentence:
      "the client secret is wrong; set AZURE_CLIENT_SECRET to the secret's value, not to its id",
  },
  {
    numbers: [7000222],
    sentence: "the client secret has expired; make a new one and set AZURE_CLIENT_SECRET",
  },
  {
    numbers: [700016, 700011],
    sentence:
      "the application is not known in this tenant; check AZURE_CLIENT_ID and AZURE_TENANT_ID",
  },
  {
    numbers: [7000229],
    sentence:
      "the application is registered, but it has no service principal (enterprise application) in this tenant; check AZURE_TENANT_ID, or have an administrator of the tenant run: az ad sp create --id AZURE_CLIENT_ID",
  },
  {
    numbers: [500011],
    sentence:
      "Microsoft Graph, as ROLLCALL_GRAPH_URL names it, is not known in this tenant; check that AZURE_TENANT_ID, AZURE_AUTHORITY_HOST and ROLLCALL_GRAPH_URL belong to the same cloud",
  },
  { numbers: [90002, 900023], sentence: "there is no such tenant; check AZURE_TENANT_ID" },
  {
    numbers: [90038],
    sentence:
      "the tenant belongs to another national cloud; set ROLLCALL_GRAPH_URL and AZURE_AUTHORITY_HOST to that cloud",
  },
  {
    numbers: [70021],
    sentence: "no federated credential of the application matches; a new one takes some minutes",
    passing: true,
  },
  {
    numbers: [700213, 7002131],
    sentence:
      "the subject of the federated token matches no federated credential of the application; compare it letter by letter",
  },
  {
    numbers: [700211, 700212],
    sentence:
      "issuer or audience of the federated token do not match the application's federated credential",
  },
  {
    numbers: [700024],
    sentence: "the assertion is outside its time of validity; get a new federated token",
  },
  {
    numbers: [700027],
    sentence:
      "the signature of the assertion is not valid; is the certificate the application's own?",
  },
  { numbers: [7000218], sentence: "no client secret and no assertion was sent" },
  {
    numbers: [7000112, 70001],
    sentence: "the application is disabled in this tenant; have an administrator enable it",
  },
  {
    numbers: [70011, 700022],
    sentence: "the scope is not valid; does ROLLCALL_GRAPH_URL belong to the tenant's cloud?",
  },
  {
    numbers: [65001, 90094],
    sentence: "nobody has consented to the application's permissions; have an administrator do so",
  },
  {
    numbers: [53003, 530032],
    sentence: "conditional access keeps the application out; ask who looks after its policies",
  },
  {
    numbers: [50196],
    sentence: "Entra sees a loop of sign-ins and refuses more of them; wait a few minutes",
  },
  {
    numbers: [90055, 90024, 90033, 90006, 90090, 90012],
    sentence: "Entra is busy for the moment",
    passing: true,
  },
];

interface KnownOfSignIn {
  readonly subject?: string | undefined;
  readonly connection?: ConnectionFailure | undefined;
}

/**
 * Says in plain words why no token came. Neither secret nor Entra's own text, which may quote it, is repeated.
 *
 * @param known.subject of the federated token that was presented, where one was
 * @param known.connection why the last request got no answer, where it got none
 */
export function signInFailure(
  error: unknown,
  authority: string,
  { subject, connection }: KnownOfSignIn = {},
): DirectoryError {
  // What was thrown on the way to Entra says itself what to do.
  if (error instanceof DirectoryError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const number = /AADSTS(\d+)/.exec(text)?.[1];
  const refusal = REFUSALS.find(({ numbers }) => numbers.includes(Number(number)));
  if (number !== undefined) {
    const sentence =
      refusal?.sentence ?? "look the number up at https://login.microsoftonline.com/error";
    const message = `Signing in at ${authority} was refused (AADSTS${number}): ${sentence}.${presentedSubject(subject)}`;
    return refusal?.passing ? new NoAnswer(message, false) : new DirectoryError(message);
  }
  if (connection) {
    const message = `Signing in at ${authority} failed. ${connection.message}`;
    return connection.passes ? new NoAnswer(message, false) : new DirectoryError(message);
  }
  if (/^(network_error|server_error)\b/.test(text))
    return new NoAnswer(
      `Signing in at ${authority} failed: it cannot be reached, or is not well. Check the network and AZURE_AUTHORITY_HOST.`,
      false,
    );
  if (/tenant id/i.test(text))
    return new DirectoryError(
      "AZURE_TENANT_ID is not a tenant id. It is a GUID, or one of the tenant's domains.",
    );
  if (/certificate|ENOENT|EACCES|\bfile\b/i.test(text))
    return new DirectoryError(
      "The file that AZURE_CLIENT_CERTIFICATE_PATH or AZURE_FEDERATED_TOKEN_FILE names cannot be used. Does it exist, and is it PEM or a token?",
    );
  return new DirectoryError(
    `Signing in at ${authority} failed: what came back was not a token. Is something else answering in its place?`,
  );
}

/** @see https://learn.microsoft.com/entra/workload-id/workload-identities-github-immutable-subjects */
function presentedSubject(subject: string | undefined): string {
  if (subject === undefined) return "";
  return (
    ` The subject presented was "${subject}": a federated credential of the application must have exactly this one.` +
    " GitHub writes it with names (repo:OWNER/REPOSITORY:environment:NAME) or, for repositories made or renamed since" +
    " July 15, 2026 and for those that opted in, with ids that never change" +
    " (repo:OWNER@ID/REPOSITORY@ID:environment:NAME); one does not stand for the other." +
    (subject.endsWith(":pull_request")
      ? " Never register this subject, which every pull request gets: the job must name its environment."
      : "")
  );
}

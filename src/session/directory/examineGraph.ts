import { endpointFromEnvironment, type Endpoint } from "../../directory/endpoint.ts";
import { probeOf } from "../../directory/graph/reading/probe.ts";
import type { Connection } from "../../directory/graph/sending/connection.ts";
import { DirectoryError } from "../../directory/ports.ts";
import { chooseCredential } from "../../directory/signIn/choose.ts";
import { examineAudits } from "../../doctor/audits.ts";
import { examineAuthority } from "../../doctor/authority.ts";
import type { Need, Purpose } from "../../doctor/needs.ts";
import { examinePasses, type DeclaredUser } from "../../doctor/passes.ts";
import { examinePermissions, missingPermissions } from "../../doctor/permissions.ts";
import { examineReadings } from "../../doctor/readings.ts";
import { examineToken, heldBy } from "../../doctor/token.ts";
import { idTokenSource } from "../../github/job/idToken.ts";
import type { Configuration } from "../../model/settings/configuration.ts";
import type { FieldName } from "../../model/properties/fields.ts";
import { failed, ok, unknown, type Finding } from "../../model/finding.ts";
import { networkFromEnvironment } from "../../network/network.ts";
import type { World } from "../process/world.ts";
import { openGraph } from "./openGraph.ts";

export interface ToExamine {
  readonly configuration: Configuration;
  readonly fields: readonly FieldName[];
  readonly needs: readonly Need[];
  /** False: the files have mistakes, so that they may need more. */
  readonly isWhole: boolean;
  readonly purpose: Purpose | undefined;
  /** Declared users who may sign in. */
  readonly users: readonly DeclaredUser[];
}

/** Goes from the environment to the directory, and ends where nothing behind can be reached. It writes nothing. */
export async function examineGraph(asked: ToExamine, world: World): Promise<Finding[]> {
  const findings: Finding[] = [];
  try {
    const endpoint = endpointFromEnvironment(world.environment);
    const token = await signIn(endpoint, asked, world, findings);
    if (token) findings.push(...(await behindSignIn(token, asked, world)));
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    findings.push(failed(stageAfter(findings), error.message));
  }
  return findings;
}

/** @returns undefined where no token came, or must not be asked for */
async function signIn(
  endpoint: Endpoint,
  { configuration }: ToExamine,
  world: World,
  findings: Finding[],
): Promise<{ text: string; connection: Connection } | undefined> {
  const { environment, clock } = world;
  const network = networkFromEnvironment(environment, { authority: world.authority });
  if (endpoint.signsIn) {
    findings.push(credentialFinding(endpoint, world));
    const reached = await examineAuthority({
      authority: endpoint.authority,
      root: endpoint.root,
      tenant: environment["AZURE_TENANT_ID"]?.trim() ?? "",
      environment,
      network,
      clock,
    });
    findings.push(...reached);
    if (reached.some(({ status, check }) => status === "failed" && check !== "clock"))
      return undefined;
  } else
    findings.push(
      ok("credential", `${endpoint.root} is a directory on this machine, which needs no sign-in`),
    );
  const { connection, token: source } = openGraph(configuration, world);
  const text = await source();
  if (endpoint.signsIn)
    findings.push(
      ...examineToken(text, {
        tenant: configuration.tenant,
        graph: new URL(endpoint.root).origin,
        now: clock.now(),
      }),
    );
  return { text, connection };
}

async function behindSignIn(
  { text, connection }: { readonly text: string; readonly connection: Connection },
  { configuration, fields, needs, purpose, isWhole, users }: ToExamine,
  { environment }: World,
): Promise<Finding[]> {
  const held = heldBy(text);
  const granted = {
    clientId: environment["AZURE_CLIENT_ID"]?.trim() || "CLIENT_ID",
    held,
    purpose,
    isWhole,
  };
  const missing = missingPermissions(needs, granted);
  return [...examinePermissions(needs, granted), ...(await lookedUp())];

  async function lookedUp(): Promise<Finding[]> {
    const probe = probeOf(connection);
    if (purpose === "audit") return missing.size > 0 ? [] : examineAudits(probe);
    return purpose === "hand-over"
      ? examinePasses(probe, { configuration, users })
      : examineReadings(probe, { configuration, fields, held, missing });
  }
}

function credentialFinding(endpoint: Endpoint, world: World): Finding {
  const { environment } = world;
  if (environment["ROLLCALL_ACCESS_TOKEN"]?.trim())
    return unknown(
      "credential",
      "a token that is given in ROLLCALL_ACCESS_TOKEN; it cannot be renewed",
    );
  const assertion = world.assertion ?? idTokenSource(environment);
  const kind = chooseCredential(environment, endpoint, assertion);
  const chosen = environment["ROLLCALL_CREDENTIAL"]?.trim()
    ? ""
    : ", by what the environment holds";
  return ok("credential", `${kind.name}: ${kind.summary}${chosen}`);
}

/** What was being looked at when an error ended it. */
function stageAfter(findings: readonly Finding[]): string {
  const seen = new Set(findings.map(({ check }) => check));
  if (!seen.has("credential")) return "credential";
  return seen.has("token") || !seen.has("network") ? "directory" : "token";
}

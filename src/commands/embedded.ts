import { wrappedLines } from "../report/text/columns.ts";
import type { Refill } from "../embedded/serving/budget.ts";
import { connectionResets, randomFaults } from "../embedded/faults/random.ts";
import type { BindCost } from "../embedded/serving/costs.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../embedded/serving/server.ts";
import type { EmbeddedOptions } from "../embedded/serving/options.ts";
import { newTenant, type TenantState } from "../embedded/tenant/tenant.ts";
import { loadTenantFile, saveTenantFile } from "../embedded/tenant/file/tenantFile.ts";
import { lockTenantFile } from "../embedded/tenant/file/tenantLock.ts";
import {
  linesToPaste,
  startEmbeddedSignIn,
  type EmbeddedSignIn,
} from "../session/directory/embedded/embeddedSignIn.ts";
import { faultsOption, type AskedFaults } from "../session/directory/embedded/faultsOption.ts";
import { withVariable } from "../session/process/invocation.ts";
import { permissionOptions, withoutText } from "../session/directory/embedded/permissionOptions.ts";
import { refuseOption } from "../session/directory/embedded/refuseOption.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";
import { rollcallOnPath } from "../report/rollcall.ts";

export interface EmbeddedCommandOptions {
  readonly port: string;
  readonly file?: string;
  readonly domain?: readonly string[];
  readonly roles?: string;
  readonly withoutPermission?: readonly string[];
  readonly administrator?: readonly string[];
  readonly refuse?: readonly string[];
  readonly seed: string;
  readonly lag?: string;
  readonly auditLate?: string;
  readonly latency?: string;
  readonly throttle?: string;
  readonly refill: Refill;
  readonly bindCost: BindCost;
  readonly replicas?: string;
  readonly drop?: string;
  readonly faults?: string;
  readonly signIn?: boolean;
  readonly applications?: string;
  readonly refuseSignIn?: string;
}

/** Serves the embedded directory until the process is told to stop. */
export async function embedded(
  options: EmbeddedCommandOptions,
  { output, clock, rollcall = rollcallOnPath }: World,
): Promise<ExitCode> {
  const { file } = options;
  const asked = options.faults === undefined ? undefined : faultsOption(options.faults);
  const trouble = troubleOf(options, asked);
  if (!options.signIn && (options.applications ?? options.refuseSignIn) !== undefined)
    throw new UserError(
      "--applications and --refuse-sign-in need --sign-in: without it there is no sign-in.",
    );
  const port = numberOption("--port", options.port);
  const grants = permissionOptions(options);
  const newOne = newTenantWith(options.domain ?? ["contoso.com"]);
  const release = file === undefined ? undefined : await lockTenantFile(file);
  let signIn: EmbeddedSignIn | undefined;
  const serve = async (): Promise<EmbeddedDirectory> => {
    const kept = file === undefined ? newOne() : await loadTenantFile(file, newOne);
    const tenant: TenantState = {
      ...kept,
      ...(asked?.kind === "named" && asked.federates && { federatedDomains: kept.domains }),
      ...(options.administrator && {
        administrators: [...(kept.administrators ?? []), ...options.administrator],
      }),
    };
    let root = "";
    signIn = options.signIn
      ? await startEmbeddedSignIn({
          tenant,
          clock,
          graphRoot: () => root,
          ...(grants.roles && { roles: grants.roles }),
          ...(options.applications !== undefined && { applications: options.applications }),
          ...(options.refuseSignIn !== undefined && { refuse: options.refuseSignIn }),
        })
      : undefined;
    const directory = await serveEmbedded({
      tenant,
      clock,
      port,
      ...(file !== undefined && {
        save: (served) => saveTenantFile(file, withoutRunOptions(served, kept)),
      }),
      ...grants,
      ...trouble,
      ...(signIn && { signIn: signIn.server }),
    });
    ({ root } = directory);
    return directory;
  };
  const server = await serve().catch(async (error: NodeJS.ErrnoException) => {
    await signIn?.server.close();
    await release?.();
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    throw new UserError(
      `Port ${options.port} cannot be used (${error.code}); choose another with --port.`,
    );
  });
  const lines = signIn ? await linesToPaste(signIn, server.root) : [];
  const text = [
    `Serving the tenant ${server.tenant.id} at ${server.root}${file === undefined ? ", in memory only" : `, kept in ${file}`}.`,
    ...(options.faults === undefined ? [] : [`Faults: ${JSON.stringify(trouble)}`]),
    ...withoutText(grants),
    ...(signIn
      ? [
          `Only tokens of ${signIn.server.authority} are accepted. The secret below is for this run alone.`,
          ...signIn.notes,
          "In another terminal:",
          ...lines.map((line) => `  ${line}`),
          `  ${rollcall("plan --directory graph")}`,
        ]
      : [
          "In another terminal:",
          `  ${withVariable("ROLLCALL_GRAPH_URL", server.root, rollcall("plan --directory graph"))}`,
        ]),
    "Stop with Ctrl+C.",
    "",
  ].join("\n");
  output.out(wrappedLines(text, output.style));
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await server.close();
  await signIn?.server.close();
  await release?.();
  return EXIT.done;
}

/**
 * What the tenant file keeps. The options of this run are left out: administrators that they add come last, so the file's
 * own are the first ones.
 */
function withoutRunOptions(served: TenantState, kept: TenantState): TenantState {
  const { administrators = [], federatedDomains: _, ...changed } = served;
  const own = kept.administrators && administrators.slice(0, kept.administrators.length);
  return { ...kept, ...changed, ...(own && { administrators: own }) };
}

/** Reads `--domain contoso.com --domain fabrikam.com=federated`. */
function newTenantWith(domains: readonly string[]): () => TenantState {
  const asked = domains.map((text) => {
    const [, name = "", type] =
      /^([a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)+)(?:=(managed|federated))?$/i.exec(
        text,
      ) ?? [];
    if (name === "")
      throw new UserError(
        `--domain takes a domain, such as contoso.com or contoso.com=federated, not ${JSON.stringify(text)}.`,
      );
    return { name, isFederated: type?.toLowerCase() === "federated" };
  });
  const [first, ...others] = asked.map(({ name }) => name);
  const federatedDomains = asked.filter(({ isFederated }) => isFederated).map(({ name }) => name);
  return () => ({
    ...newTenant({ domain: first ?? "contoso.com", moreDomains: others }),
    ...(federatedDomains.length > 0 && { federatedDomains }),
  });
}

function troubleOf(
  options: EmbeddedCommandOptions,
  asked: AskedFaults | undefined,
): Pick<EmbeddedOptions, "lag" | "audit" | "latency" | "throttle" | "faults" | "bindCost"> {
  const number = (name: "lag" | "latency" | "drop" | "throttle" | "replicas"): number | undefined =>
    options[name] === undefined ? undefined : numberOption(`--${name}`, options[name]);
  const seed = numberOption("--seed", options.seed);
  const lag = number("lag");
  const latency = number("latency");
  const auditLate =
    options.auditLate === undefined ? undefined : numberOption("--audit-late", options.auditLate);
  const drop = number("drop");
  const scale = number("throttle");
  const replicas = number("replicas");
  if (replicas !== undefined && lag === undefined)
    throw new UserError("--replicas needs --lag: without a lag all replicas are the same.");
  const badDay = asked?.kind === "seed" ? randomFaults(asked.seed) : undefined;
  const faults = [
    ...refuseOption(options.refuse ?? []),
    ...(drop === undefined ? [] : connectionResets(seed, drop).faults),
    ...(badDay?.faults.faults ?? []),
    ...(asked?.kind === "named" ? asked.faults : []),
  ];
  return {
    ...badDay,
    ...(lag !== undefined && {
      lag: {
        seed,
        readMilliseconds: lag,
        listMilliseconds: lag * 2,
        referenceMilliseconds: lag,
        writeMilliseconds: lag,
        advancedMilliseconds: lag * 3,
        ...(replicas !== undefined && { replicas }),
      },
    }),
    ...(auditLate !== undefined && { audit: { lateMilliseconds: auditLate } }),
    ...(latency !== undefined && { latency }),
    ...(scale !== undefined && { throttle: { seed, scale, refill: options.refill } }),
    ...(options.bindCost === "one-for-all" && { bindCost: options.bindCost }),
    ...(faults.length > 0 && {
      faults: { seed: asked?.kind === "seed" ? asked.seed : seed, faults },
    }),
  };
}

function numberOption(name: keyof typeof RANGES, text: string): number {
  const number = Number(text);
  const { least, most, whole } = RANGES[name];
  if (
    text.trim() !== "" &&
    number >= least &&
    number <= most &&
    (!whole || Number.isInteger(number))
  )
    return number;
  throw new UserError(
    `${name} must be ${whole ? "a whole number" : "a number"} from ${least} to ${most}, not ${JSON.stringify(text)}.`,
  );
}

const RANGES = {
  "--port": { least: 0, most: 65_535, whole: true },
  "--seed": { least: 0, most: 2 ** 31, whole: true },
  "--lag": { least: 0, most: 3_600_000, whole: true },
  "--replicas": { least: 1, most: 100, whole: true },
  "--audit-late": { least: 0, most: 86_400_000, whole: true },
  "--latency": { least: 0, most: 60_000, whole: true },
  "--throttle": { least: 0.001, most: 1_000, whole: false },
  // With every connection dropped, nothing would ever come of anything.
  "--drop": { least: 0, most: 0.9, whole: false },
};

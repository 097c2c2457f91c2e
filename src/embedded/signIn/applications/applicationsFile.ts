import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { JSONWebKeySet } from "jose";
import { DirectoryError } from "../../../directory/ports.ts";
import {
  parseJson,
  problemLines,
  problemText,
  type LineProblem,
} from "../../tenant/file/jsonFile.ts";
import type { Application } from "./applications.ts";
import { checkApplications } from "./checkApplications.ts";
import { fileTrouble } from "../../../files/fileTrouble.ts";

/** What a person registers beside the application that is made for a run. */
export interface Registered {
  readonly applications: readonly Application[];
  /** The keys of those who issue federated tokens, by issuer. */
  readonly issuers: Readonly<Record<string, JSONWebKeySet>>;
}

/**
 * Reads applications with their certificates, which are named by files beside this one. It holds nothing secret: of a file
 * with a certificate and a private key, only the certificate is kept.
 *
 * @throws DirectoryError that names what is wrong, with the lines
 */
export async function loadApplications(path: string): Promise<Registered> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new DirectoryError(`Cannot read the applications in ${path}: ${fileTrouble(error)}.`);
  });
  const read = parseJson(text);
  if ("problem" in read) throw refusal(path, [read.problem]);
  const problems = checkApplications(read.value);
  if (problems.length > 0) throw refusal(path, problemLines(text, problems));
  const { applications, issuers = {} } = read.value as Partial<Registered> &
    Pick<Registered, "applications">;
  return {
    issuers,
    applications: await Promise.all(
      applications.map(async ({ certificates, ...application }) => ({
        ...application,
        ...(certificates && {
          certificates: await Promise.all(
            certificates.map((file) => certificateIn(resolve(dirname(path), file), path)),
          ),
        }),
      })),
    ),
  };
}

async function certificateIn(file: string, named: string): Promise<string> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new DirectoryError(
      `${named} names the certificate ${file}, which cannot be read: ${fileTrouble(error)}.`,
    );
  });
  const pem = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/.exec(text)?.[0] ?? "";
  try {
    return new X509Certificate(pem).toString();
  } catch {
    throw new DirectoryError(`${named} names the certificate ${file}, which holds none in PEM.`);
  }
}

function refusal(path: string, problems: readonly LineProblem[]): DirectoryError {
  return new DirectoryError(
    `${path} is no file of applications:\n${problemText(path, problems)}\nCorrect it.`,
  );
}

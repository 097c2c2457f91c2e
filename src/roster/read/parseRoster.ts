import type { Configuration } from "../../model/settings/configuration.ts";
import {
  compareDiagnostics,
  compareText,
  type Diagnostic,
  type Location,
} from "../../model/diagnostic.ts";
import { nameOf, type Roster } from "../../model/user.ts";
import { shapeCheck, type Finding, type ShapeCheck } from "./checkShape.ts";
import { crossCheck, type NamedPlace } from "./crossCheck.ts";
import type { Declaration } from "./declaration.ts";
import { DefaultsByFolder } from "./defaultsByFolder.ts";
import { listedIn } from "../../relationships/index.ts";
import type { SetSettings } from "../../relationships/relationship.ts";
import { readDeclaration, type Listed } from "./readUser.ts";
import { defaultsSchema, userSchema } from "./schema.ts";
import {
  isAlmostDefaults,
  isDefaults,
  type RosterSource,
  type SourceFile,
} from "../sources/source.ts";
import { validateDefaults } from "../../validators/defaults.js";
import { validateUser } from "../../validators/user.js";
import { Offsets, PlacesInText } from "../yaml/places.ts";
import type { Entry, Tree } from "../yaml/tree.ts";
import { linesOf, readYaml, type YamlFile } from "../yaml/explained.ts";

/** What the configuration says about files. Sets of which it lists nothing may be left out. */
export type RosterRules = Pick<Configuration, "key"> & FileRules;

type FileRules = Pick<Configuration, "allow"> & Partial<SetSettings>;

/**
 * Reads all declared users and collects every mistake, with its place. Users with a mistake, or below defaults with
 * one, are left out of `users`, but their names still count where others mention them. Pure; never throws on any bytes.
 */
export function parseRoster(source: RosterSource, options: RosterRules): Roster {
  const files = source.files.toSorted((a, b) => compareText(a.path, b.path));
  const checks = checksFor(options);
  const offsets = new Offsets();
  const defaults = new DefaultsByFolder();
  const diagnostics = [...source.diagnostics];
  const userFiles: SourceFile[] = [];
  const people: Declaration[] = [];
  const leftOut = new Set<Declaration>();
  const broken = new Set<Declaration>();
  const unread: NamedPlace[] = [];

  for (const file of files) {
    if (!isDefaults(file.path) && !isAlmostDefaults(file.path)) {
      userFiles.push(file);
      continue;
    }
    const yaml = readYaml(file);
    const read = isDefaults(file.path)
      ? readTrees(yaml, yaml.documents, checks.defaults, offsets, checks.listed)
      : { declarations: [], findings: [notDefaults(yaml)] };
    const findings = [...read.findings];
    for (const { declaration } of read.declarations) {
      const first = defaults.add(folderOf(file.path), declaration);
      if (first) findings.push(secondDefaults(declaration, first));
    }
    diagnostics.push(...yaml.diagnostics, ...toDiagnostics(findings, yaml));
    if (yaml.diagnostics.length > 0 || findings.some(isError))
      defaults.markBroken(folderOf(file.path));
  }
  // What a file was parsed to goes before the next one is read.
  for (const file of userFiles) {
    const yaml = readYaml(file);
    const { trees, findings } = userTrees(yaml);
    const read = readTrees(yaml, trees, checks.user, offsets, checks.listed);
    diagnostics.push(...yaml.diagnostics);
    if (findings.length + read.findings.length > 0)
      diagnostics.push(...toDiagnostics([...findings, ...read.findings], yaml));
    const { layers, incomplete } = defaults.above(folderOf(file.path));
    for (const { declaration: own, isBroken } of read.declarations) {
      const declaration = own.over(layers);
      people.push(declaration);
      if (isBroken) broken.add(declaration);
      if (isBroken || incomplete) leftOut.add(declaration);
    }
    if (yaml.diagnostics.length > 0) unread.push(...namesInText(yaml));
  }
  const crossed = crossCheck(people, broken, unread, options.key);
  diagnostics.push(...withExcerpts(crossed.findings, files));
  return {
    users: people.filter(
      (declaration) => !leftOut.has(declaration) && !crossed.broken.has(declaration),
    ),
    diagnostics: dropRepeated(diagnostics).toSorted(compareDiagnostics),
    files: files.length,
    leftOut: [
      ...people
        .filter((declaration) => leftOut.has(declaration) || crossed.broken.has(declaration))
        .map(nameOf),
      ...unread.map(({ name }) => name),
    ],
  };
}

/** What a user declared in a folder would inherit, by field. Defaults with mistakes give what can be read of them. */
export function inheritedIn(
  folder: string,
  source: RosterSource,
  options: FileRules,
): Pick<Declaration, "fields"> {
  const checks = checksFor(options);
  const path = `${folder}/.yaml`;
  const above = source.files.filter(
    (file) => isDefaults(file.path) && path.startsWith(folderOf(file.path)),
  );
  const offsets = new Offsets();
  const layers = above
    .toSorted((a, b) => a.path.length - b.path.length)
    .map(readYaml)
    .flatMap(
      (file) =>
        readTrees(file, file.documents, checks.defaults, offsets, checks.listed).declarations,
    );
  const nothing = { kind: "map", start: 0, entries: [] } as const;
  return readDeclaration(nothing, new PlacesInText(path, ""), offsets).declaration.over(
    layers.map(({ declaration }) => declaration),
  );
}

interface Checks {
  readonly user: ShapeCheck;
  readonly defaults: ShapeCheck;
  readonly listed: Listed;
}

const made = new Map<string, Omit<Checks, "listed">>();

// Library and Action read rosters many times in a process.
function checksFor({ allow, groups = {}, licenses = [] }: FileRules): Checks {
  const listed = listedIn({ groups, licenses });
  const key = allow.toSorted().join();
  const known = made.get(key);
  if (known) return { ...known, listed };
  const checks = {
    user: shapeCheck(userSchema("strict", allow), validateUser),
    defaults: shapeCheck(defaultsSchema("strict", allow), validateDefaults),
  };
  made.set(key, checks);
  return { ...checks, listed };
}

interface Read {
  readonly declarations: readonly { declaration: Declaration; isBroken: boolean }[];
  readonly findings: readonly Finding[];
}

function readTrees(
  file: YamlFile,
  trees: readonly Tree[],
  check: ShapeCheck,
  offsets: Offsets,
  listed: Listed,
): Read {
  const findings: Finding[] = [];
  const declarations = trees.filter(isMap).map((tree) => {
    const before = findings.length;
    findings.push(...check(tree, file.places));
    const read = readDeclaration(tree, file.places, offsets, listed);
    findings.push(...read.findings);
    const isBroken = file.diagnostics.length > 0 || findings.slice(before).some(isError);
    return { declaration: read.declaration, isBroken };
  });
  for (const tree of trees) if (!isMap(tree)) findings.push(...check(tree, file.places));
  return { declarations, findings };
}

function isMap(tree: Tree): tree is Tree & { kind: "map" } {
  return tree.kind === "map";
}

/** The users of a file: one mapping, a list under `users`, or several documents of either kind. */
function userTrees(file: YamlFile): { trees: readonly Tree[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const [first, second] = file.documents;
  if (first && !second && !listIn(first)) return { trees: file.documents, findings };
  const trees = file.documents.flatMap((document): readonly Tree[] => {
    const list = listIn(document);
    if (!list || document.kind !== "map") return [document];
    for (const { key, start } of document.entries)
      if (key !== "users")
        findings.push({
          code: "unknown-property",
          message: `"${key}" is next to "users"; a file holds one user, or a list under "users"`,
          at: file.places.locate(start),
          length: key.length,
        });
    if (list.value.kind === "list") {
      if (list.value.items.length === 0)
        findings.push(nobody(list.key, file.places.locate(list.start)));
      return list.value.items;
    }
    findings.push({
      code: "wrong-type",
      message: '"users" must be a list of users, each beginning with "- "',
      at: file.places.locate(list.start),
      length: "users".length,
    });
    return [];
  });
  if (file.documents.length === 0 && file.diagnostics.length === 0)
    findings.push(nobody("", file.places.locate(0)));
  return { trees, findings };
}

function listIn(document: Tree): Entry | undefined {
  return document.kind === "map" ? document.entries.find(({ key }) => key === "users") : undefined;
}

function nobody(key: string, at: Location): Finding {
  return {
    code: "empty-file",
    message: `${key === "" ? "" : `"${key}" `}holds no user; add one, or delete the file`,
    at,
    length: Math.max(1, key.length),
  };
}

function notDefaults({ path }: YamlFile): Finding {
  return {
    code: "not-defaults",
    message: `is not read: the defaults of a folder must be called exactly _defaults.yaml; rename this file to ${folderOf(path)}_defaults.yaml, or so that it does not begin with "_default"`,
    at: { file: path, line: 1, column: 1 },
    length: 1,
  };
}

function secondDefaults({ at }: Declaration, first: Declaration): Finding {
  return {
    code: "duplicate-defaults",
    message: `the defaults of this folder are already at ${first.at.file}:${first.at.line}; put all of them there`,
    at,
    length: 1,
  };
}

function isError({ severity }: Finding): boolean {
  return severity !== "warning";
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

// A file that YAML cannot read still mentions people whom others call their manager.
function namesInText(file: YamlFile): NamedPlace[] {
  return file.lines.flatMap((line, index) => {
    const name = /^[\s-]*userPrincipalName:\s*["']?([^\s"']+)/.exec(line)?.[1];
    return name === undefined
      ? []
      : [{ name, at: { file: file.path, line: index + 1, column: 1 } }];
  });
}

function toDiagnostics(findings: readonly Finding[], { lines }: YamlFile): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, lines));
}

// By now only the texts of the files are kept. What is told of one file mostly comes in a row.
function withExcerpts(findings: readonly Finding[], files: readonly SourceFile[]): Diagnostic[] {
  const byPath = new Map(findings.length > 0 ? files.map((file) => [file.path, file]) : []);
  let path: string | undefined;
  let lines: readonly string[] = [];
  return findings.map((finding) => {
    if (finding.at.file !== path) {
      path = finding.at.file;
      const file = byPath.get(path);
      lines = file ? linesOf(file) : [];
    }
    return toDiagnostic(finding, lines);
  });
}

function toDiagnostic(
  { code, message, at, length, severity, cause }: Finding,
  lines: readonly string[],
): Diagnostic {
  const line = lines[at.line - 1];
  return {
    severity: severity ?? "error",
    code,
    message,
    at,
    ...(cause !== undefined && { cause }),
    ...(line !== undefined && { excerpt: { line, length } }),
  };
}

// A hidden character is found in the text and again in the value that it stands in.
function dropRepeated(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, at }) => {
    const key = `${code} ${at.file}:${at.line}${code === "hidden-character" ? "" : `:${at.column}`}`;
    return (
      code === "unknown-property" ||
      code === "refused-property" ||
      (!seen.has(key) && seen.add(key))
    );
  });
}

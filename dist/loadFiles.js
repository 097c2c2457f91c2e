import { i as onDisk } from "./currentFolder.js";
import { t as fileTrouble } from "./fileTrouble.js";
import { r as UserError } from "./world.js";
import { D as DEFAULT_SOURCE, a as tenantsOnDisk, b as noFiles, g as fileDiagnostic, h as LARGEST_FILE_BYTES, p as assertCheckedOut, r as sourceOfTenant, x as tooLarge, y as isRead } from "./tenants.js";
import { n as compareText, r as hasErrors, t as compareDiagnostics } from "./diagnostic.js";
import { h as DEFAULT_CONFIGURATION, l as parseConfiguration, p as keepFile, r as parseRoster, s as notRead, t as withTenantMistakes, u as documentCheck } from "./tenantIds.js";
import { C as instantOf } from "./user.js";
import { u as tooLong } from "./receipt.js";
import { sep } from "node:path";
import { access, readFile, realpath, stat } from "node:fs/promises";
import { closeSync, fstatSync, openSync, readSync, readdirSync, realpathSync, statSync } from "node:fs";
// src/report/text/style.ts
const CODES = {
	red: 31,
	green: 32,
	yellow: 33,
	cyan: 36,
	bold: 1,
	dim: 2
};
/** Wraps text, which must be escaped already, into an ANSI colour where the style allows colour. */
function paint(style, color, text) {
	return style.color && text !== "" ? `\u001b[${CODES[color]}m${text}\u001b[0m` : text;
}
// src/roster/settings/acknowledgements.ts
/** The reviewed files that lift guards. A folder that is missing or empty lifts nothing. */
function acknowledgementsIn({ files, diagnostics }) {
	const found = parseAcknowledgements(files);
	const serious = diagnostics.filter(({ code }) => code !== "not-a-folder" && code !== "no-files");
	return {
		...found,
		diagnostics: [...serious, ...found.diagnostics]
	};
}
const check = documentCheck(acknowledgementSchema);
function parseAcknowledgements(files) {
	const acknowledgements = [];
	const diagnostics = [];
	for (const file of files) {
		const { value, diagnostics: own, at } = check(file);
		diagnostics.push(...own);
		if (!value) continue;
		if (instantOf(value.expires) === void 0) diagnostics.push({
			severity: "error",
			code: "bad-date",
			message: `"expires" must be a date, such as 2026-11-30`,
			at
		});
		else acknowledgements.push({
			...value,
			limit: Number(value.limit),
			at: {
				file: file.path,
				line: at.line
			}
		});
	}
	return {
		acknowledgements,
		diagnostics: diagnostics.toSorted(compareDiagnostics)
	};
}
function acknowledgementSchema() {
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		title: "Rollcall: a reviewed file that lifts one guard",
		type: "object",
		additionalProperties: false,
		required: [
			"guard",
			"limit",
			"users",
			"expires"
		],
		properties: {
			guard: { enum: [
				...Object.keys(DEFAULT_CONFIGURATION.guards),
				"emptiedGroups",
				"unreadable"
			] },
			limit: {
				type: ["string", "integer"],
				pattern: "^[0-9]{1,9}$",
				patternErrorMessage: "must be a whole number of users, such as 20",
				description: "most users that it covers"
			},
			users: {
				type: "array",
				minItems: 1,
				items: { type: "string" },
				description: "userPrincipalNames or object ids; any subset of them passes"
			},
			properties: {
				type: "array",
				items: { type: "string" },
				description: "for the guard unreadable: properties that are known to be empty for everybody; for emptiedGroups: groups that may be left without a member, such as groups.Sales"
			},
			expires: {
				type: "string",
				pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
				patternErrorMessage: "must be a date, such as 2026-11-30",
				description: "last day on which it holds, UTC; 90 days from today at the latest"
			},
			reason: {
				type: "string",
				description: "why, for people who read this later"
			}
		}
	};
}
// src/roster/sources/loadFolder.ts
/**
* Reads every YAML file below a folder. What cannot be read is a diagnostic; nothing is thrown for it. The files are read
* one by one without leaving this thread, which takes a tenth of the processor time of promises.
*
* @throws GitError where Git keeps some of the files from the disk
*/
async function loadFolder(folder) {
	const shown = folder.replaceAll("\\", "/").replace(/\/+$/, "") || "/";
	const disk = onDisk(folder);
	const [problem] = await Promise.all([folderProblem(disk, shown), assertCheckedOut(folder, "folder")]);
	if (problem) return {
		folder: shown,
		files: [],
		diagnostics: [problem]
	};
	const root = await realpath(disk);
	const diagnostics = [];
	const files = [];
	const buffer = Buffer.allocUnsafeSlow(LARGEST_FILE_BYTES + 1);
	const onFound = (found) => {
		const read = readOne(found, buffer);
		if ("severity" in read) diagnostics.push(read);
		else files.push(read);
	};
	findFiles({
		disk,
		shown
	}, root, diagnostics, onFound);
	if (files.length === 0 && !hasErrors(diagnostics)) diagnostics.push(noFiles(shown));
	return {
		folder: shown,
		files,
		diagnostics
	};
}
async function folderProblem(folder, shown) {
	try {
		return (await stat(folder)).isDirectory() ? void 0 : fileDiagnostic(shown, "not-a-folder", "is not a folder. Name the folder with the declared users with --users.");
	} catch (error) {
		return fileDiagnostic(shown, "not-a-folder", error.code === "ENOENT" ? "does not exist here. Run this where the folder with the declared users is, or name it with --users." : `cannot be read: ${fileTrouble(error)}. Name the folder with the declared users with --users.`);
	}
}
function findFiles(folder, root, diagnostics, onFound) {
	const onFile = (file) => {
		const ignored = notRead(file.shown);
		if (ignored) diagnostics.push(ignored);
		else if (isRead(file.shown)) onFound(file);
	};
	for (const entry of entriesOf(folder, diagnostics)) {
		const child = {
			disk: `${folder.disk}${sep}${entry.name}`,
			shown: `${folder.shown}/${entry.name}`
		};
		if (entry.isSymbolicLink()) {
			const target = targetOf(child.disk);
			if (target === void 0 || !target.startsWith(root + sep)) diagnostics.push(fileDiagnostic(child.shown, "link-outside", "is a link that leaves the folder of the roster, which Rollcall does not follow"));
			else if (statSync(target).isFile()) onFile(child);
		} else if (entry.isDirectory()) findFiles(child, root, diagnostics, onFound);
		else if (entry.isFile()) onFile(child);
	}
}
function entriesOf({ disk, shown }, diagnostics) {
	try {
		return readdirSync(disk, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
	} catch (error) {
		diagnostics.push(fileDiagnostic(shown, "unreadable", `cannot be read: ${fileTrouble(error)}`));
		return [];
	}
}
function targetOf(link) {
	try {
		return realpathSync(link);
	} catch {
		return;
	}
}
/** @param buffer one byte longer than any file may be, and used again for each */
function readOne({ disk, shown }, buffer) {
	try {
		const file = openSync(disk, "r");
		try {
			let length = 0;
			for (let read = -1; read !== 0 && length < buffer.length; length += read) read = readSync(file, buffer, length, buffer.length - length, null);
			return length > 1048576 ? tooLarge(shown, fstatSync(file).size) : keepFile(shown, buffer.subarray(0, length));
		} finally {
			closeSync(file);
		}
	} catch (error) {
		return fileDiagnostic(shown, "unreadable", `cannot be read: ${fileTrouble(error)}`);
	}
}
// src/session/files/loadFiles.ts
/**
* Loads roster, configuration and acknowledgements from disk; mistakes are values.
*
* @param now given where an acknowledgement that lasts too long is a mistake
* @param rules the configuration that holds, where that is not the one on disk
*/
async function loadFiles(options, now, rules) {
	const file = await readConfiguration(options.config);
	const { configuration, diagnostics, locate } = await withTenant(parseConfiguration(file), options);
	const source = await loadFolder(options.users);
	const roster = parseRoster(source, rules ?? configuration);
	if (options.tenant === void 0 && options.acknowledgements !== DEFAULT_SOURCE.acknowledgements) await access(onDisk(options.acknowledgements)).catch(() => {
		throw new UserError(`There is no folder ${options.acknowledgements} (--acknowledgements).`);
	});
	const acknowledgements = await loadFolder(options.acknowledgements);
	const acknowledged = acknowledgementsIn(acknowledgements);
	return {
		source,
		read: {
			folders: [options.users, options.acknowledgements],
			named: [options.config],
			files: [
				...source.files,
				...acknowledgements.files,
				...file ? [file] : []
			]
		},
		roster,
		configuration,
		locate,
		acknowledgements: acknowledged.acknowledgements,
		diagnostics: [
			...diagnostics,
			...roster.diagnostics,
			...acknowledged.diagnostics,
			...now ? tooLong({
				...acknowledged,
				now
			}) : []
		]
	};
}
/** With the mistakes about the id of a tenant, of which there are several. */
async function withTenant(parsed, options) {
	if (options.tenant === void 0) return parsed;
	const { names } = await tenantsOnDisk();
	const others = names.filter((name) => name !== options.tenant);
	return withTenantMistakes(parsed, options, { others: await Promise.all(others.map(async (name) => {
		const path = sourceOfTenant(name).config;
		const bytes = await readFile(onDisk(path)).catch(() => void 0);
		return {
			path,
			...parseConfiguration(bytes && {
				path,
				bytes
			})
		};
	})) });
}
async function readConfiguration(path) {
	await assertCheckedOut(path, "file");
	try {
		return {
			path,
			bytes: await readFile(onDisk(path))
		};
	} catch (error) {
		if (error.code === "ENOENT" && path === DEFAULT_SOURCE.config) return void 0;
		throw new UserError(`Cannot read the configuration ${path}: ${fileTrouble(error)}.`);
	}
}
export { acknowledgementsIn as n, paint as r, loadFiles as t };

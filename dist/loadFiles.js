import { i as onDisk } from "./currentFolder.js";
import { a as tooLong } from "./acknowledge.js";
import { n as compareText, r as hasErrors, t as compareDiagnostics } from "./diagnostic.js";
import { C as instantOf } from "./user.js";
import { c as parseConfiguration, d as documentCheck, l as notRead, m as keepFile, r as parseRoster, t as withTenantMistakes, u as DEFAULT_CONFIGURATION } from "./tenantIds.js";
import { A as DEFAULT_SOURCE, C as noFiles, S as isRead, a as tenantsOnDisk, g as assertCheckedOutTogether, h as assertCheckedOut, r as sourceOfTenant, t as TENANTS_FOLDER, v as LARGEST_FILE_BYTES, w as tooLarge, y as fileDiagnostic } from "./tenants.js";
import { t as fileTrouble } from "./fileTrouble.js";
import { r as UserError } from "./world.js";
import { sep } from "node:path";
import { access, readFile, realpath, stat } from "node:fs/promises";
import { closeSync, fstatSync, openSync, readSync, readdirSync, realpathSync, statSync } from "node:fs";
// src/validators/acknowledgement.js
const validateAcknowledgement = validate52;
const schema19 = {
	"type": "object",
	"additionalProperties": false,
	"required": [
		"guard",
		"limit",
		"users",
		"expires"
	],
	"properties": {
		"guard": { "enum": [
			"creates",
			"updates",
			"enables",
			"disables",
			"renames",
			"adoptions",
			"signInProperties",
			"memberships",
			"membershipRemovals",
			"licensedGroups",
			"licenses",
			"emptiedGroups",
			"unreadable"
		] },
		"limit": {
			"type": ["string", "integer"],
			"pattern": "^[0-9]{1,9}$",
			"patternErrorMessage": "must be a whole number of users, such as 20"
		},
		"users": {
			"type": "array",
			"minItems": 1,
			"items": { "type": "string" }
		},
		"properties": {
			"type": "array",
			"items": { "type": "string" }
		},
		"expires": {
			"type": "string",
			"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
			"patternErrorMessage": "must be a date, such as 2026-11-30"
		},
		"reason": { "type": "string" }
	},
	"$defs": {}
};
const pattern3 = /* @__PURE__ */ new RegExp("^[0-9]{1,9}$", "u");
const pattern4 = /* @__PURE__ */ new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate52.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.guard === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "guard" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.limit === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "limit" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.users === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "users" }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.expires === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "expires" }
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "guard" || key0 === "limit" || key0 === "users" || key0 === "properties" || key0 === "expires" || key0 === "reason")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.guard !== void 0) {
			let data0 = data.guard;
			if (!(data0 === "creates" || data0 === "updates" || data0 === "enables" || data0 === "disables" || data0 === "renames" || data0 === "adoptions" || data0 === "signInProperties" || data0 === "memberships" || data0 === "membershipRemovals" || data0 === "licensedGroups" || data0 === "licenses" || data0 === "emptiedGroups" || data0 === "unreadable")) {
				const err5 = {
					instancePath: instancePath + "/guard",
					schemaPath: "#/properties/guard/enum",
					keyword: "enum",
					params: { allowedValues: schema19.properties.guard.enum }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.limit !== void 0) {
			let data1 = data.limit;
			if (typeof data1 !== "string" && !(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err6 = {
					instancePath: instancePath + "/limit",
					schemaPath: "#/properties/limit/type",
					keyword: "type",
					params: { type: schema19.properties.limit.type }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (typeof data1 === "string") {
				if (!pattern3.test(data1)) {
					const err7 = {
						instancePath: instancePath + "/limit",
						schemaPath: "#/properties/limit/pattern",
						keyword: "pattern",
						params: { reason: "must be a whole number of users, such as 20" }
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
		}
		if (data.users !== void 0) {
			let data2 = data.users;
			if (Array.isArray(data2)) {
				if (data2.length < 1) {
					const err8 = {
						instancePath: instancePath + "/users",
						schemaPath: "#/properties/users/minItems",
						keyword: "minItems",
						params: { limit: 1 }
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) if (typeof data2[i0] !== "string") {
					const err9 = {
						instancePath: instancePath + "/users/" + i0,
						schemaPath: "#/properties/users/items/type",
						keyword: "type",
						params: { type: "string" }
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/users",
					schemaPath: "#/properties/users/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.properties !== void 0) {
			let data4 = data.properties;
			if (Array.isArray(data4)) {
				const len1 = data4.length;
				for (let i1 = 0; i1 < len1; i1++) if (typeof data4[i1] !== "string") {
					const err11 = {
						instancePath: instancePath + "/properties/" + i1,
						schemaPath: "#/properties/properties/items/type",
						keyword: "type",
						params: { type: "string" }
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/properties",
					schemaPath: "#/properties/properties/type",
					keyword: "type",
					params: { type: "array" }
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.expires !== void 0) {
			let data6 = data.expires;
			if (typeof data6 === "string") {
				if (!pattern4.test(data6)) {
					const err13 = {
						instancePath: instancePath + "/expires",
						schemaPath: "#/properties/expires/pattern",
						keyword: "pattern",
						params: { reason: "must be a date, such as 2026-11-30" }
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/expires",
					schemaPath: "#/properties/expires/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.reason !== void 0) {
			if (typeof data.reason !== "string") {
				const err15 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/properties/reason/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
	} else {
		const err16 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err16];
		else vErrors.push(err16);
		errors++;
	}
	validate52.errors = vErrors;
	return errors === 0;
}
validate52.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
// src/roster/settings/acknowledgementSchema.ts
/** What an acknowledgement may say. */
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
const check = documentCheck(acknowledgementSchema, validateAcknowledgement);
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
// src/roster/sources/loadFolder.ts
/**
* Reads every YAML file below a folder. What cannot be read is a diagnostic; nothing is thrown for it. The files are read
* one by one without leaving this thread, which takes a tenth of the processor time of promises.
*
* @param assertReadable given where Git is asked about other places as well
* @throws GitError where Git keeps some of the files from the disk
*/
async function loadFolder(folder, assertReadable = assertCheckedOut) {
	const shown = folder.replaceAll("\\", "/").replace(/\/+$/, "") || "/";
	const disk = onDisk(folder);
	const [problem] = await Promise.all([folderProblem(disk, shown), assertReadable(folder, "folder")]);
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
		return fileDiagnostic(shown, "not-a-folder", error.code === "ENOENT" ? "There is no such folder here. Go to the repository of your people, or name that with -C FOLDER. If only this folder has another name, use --users." : `cannot be read: ${fileTrouble(error)}. Name the folder with the declared users with --users.`);
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
* @param assertReadable given where Git is asked about other places as well
*/
async function loadFiles(options, now, rules, assertReadable = assertCheckedOutTogether(placesOf(options))) {
	const file = await readConfiguration(options.config, assertReadable);
	const { configuration, diagnostics, locate } = await withTenant(parseConfiguration(file), options, assertReadable);
	const source = await loadFolder(options.users, assertReadable);
	const roster = parseRoster(source, rules ?? configuration);
	if (options.tenant === void 0 && options.acknowledgements !== DEFAULT_SOURCE.acknowledgements) await access(onDisk(options.acknowledgements)).catch(() => {
		throw new UserError(`There is no folder ${options.acknowledgements} (--acknowledgements).`);
	});
	const acknowledgements = await loadFolder(options.acknowledgements, assertReadable);
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
/** All that may be read for a roster, about which Git can be asked at once. */
function placesOf({ users, config, acknowledgements }) {
	return [
		TENANTS_FOLDER,
		config,
		users,
		acknowledgements
	];
}
/** With the mistakes about the id of a tenant, of which there are several. */
async function withTenant(parsed, options, assertReadable) {
	if (options.tenant === void 0) return parsed;
	const { names } = await tenantsOnDisk(assertReadable);
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
async function readConfiguration(path, assertReadable) {
	await assertReadable(path, "file");
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
export { placesOf as n, acknowledgementsIn as r, loadFiles as t };

import { r as hasErrors, t as compareDiagnostics } from "./diagnostic.js";
import { n as renderAnnotations, r as renderDiagnostics } from "./diagnostics2.js";
import { n as renderValidMarkdown, t as renderInvalidMarkdown } from "./diagnostics.js";
import { t as count } from "./wording.js";
import { n as foldName } from "./values.js";
import { N as NEEDED_TO_CREATE } from "./user.js";
import { A as DEFAULT_SOURCE, a as tenantsOnDisk, g as assertCheckedOutTogether, n as bothKinds, r as sourceOfTenant } from "./tenants.js";
import { n as placesOf, t as loadFiles } from "./loadFiles.js";
import { t as EXIT } from "./world.js";
import { t as addSummary } from "./outputs.js";
// src/report/text/valid.ts
/** "2 users in 2 files: valid.", "1 user in 1 file of 2 tenants: valid." */
function validText({ users, files }, tenants) {
	const where = tenants ? ` of ${count(tenants.length, "tenant")}` : "";
	return `${count(users.length, "user")} in ${count(files, "file")}${where}: valid.`;
}
// src/roster/read/notCreatable.ts
/**
* Warnings of users whose accounts cannot be created: they declare too little. Who declares an id has an account; whether
* the others have one, only the directory knows.
*/
function notCreatable({ users }) {
	return users.flatMap((user) => {
		const missing = NEEDED_TO_CREATE.filter((field) => user.fields[field] === void 0);
		if (user.id !== void 0 || missing.length === 0) return [];
		const names = missing.join(" and ");
		return [{
			severity: "warning",
			code: "not-creatable",
			message: `has no ${names}: an account that does not exist yet cannot be created without it. Declare ${names}, or the id of the account if there is one`,
			at: user.at,
			cause: names
		}];
	});
}
// src/session/files/loadTenants.ts
/**
* Loads what is to be validated from disk: one roster, or, where a repository has several tenants and none is named, each of them, with
* what must be unique over all.
*
* @param now given where an acknowledgement that lasts too long is a mistake
*/
async function loadToValidate(options, now) {
	const assertReadable = assertCheckedOutTogether(placesOf(options));
	const tenants = await tenantsOnDisk(assertReadable);
	if (!(options.tenant === void 0 && options.users === DEFAULT_SOURCE.users && tenants.names.length + tenants.diagnostics.length > 0)) {
		const { roster, read, diagnostics } = await loadFiles(options, now, void 0, assertReadable);
		return {
			roster,
			read: read.files,
			diagnostics: [...diagnostics, ...notCreatable(roster)]
		};
	}
	const loaded = [];
	for (const name of tenants.names) {
		const source = {
			...sourceOfTenant(name),
			...asked(options)
		};
		const { roster, read, diagnostics } = await loadFiles(source, now, void 0, assertReadable);
		loaded.push({
			name,
			roster,
			read: read.files,
			diagnostics: [...diagnostics, ...notCreatable(roster)]
		});
	}
	const diagnostics = [
		...bothKinds(tenants),
		...tenants.diagnostics,
		...loaded.flatMap((each) => each.diagnostics),
		...inSeveral(loaded)
	].toSorted(compareDiagnostics);
	return {
		roster: {
			users: loaded.flatMap(({ roster }) => roster.users),
			files: loaded.reduce((sum, { roster }) => sum + roster.files, 0),
			diagnostics
		},
		read: loaded.flatMap(({ read }) => read),
		diagnostics,
		tenants: loaded
	};
}
function asked({ directory }) {
	return directory ? { directory } : {};
}
/**
* Who is declared in several tenants. A domain is verified in one tenant only, and object ids are unique everywhere: of two
* such files one names an account that its tenant cannot have.
*/
function inSeveral(tenants) {
	const found = [];
	for (const [property, keyIn] of UNIQUE) {
		const first = /* @__PURE__ */ new Map();
		for (const { name, roster } of tenants) for (const user of roster.users) {
			const key = keyIn(user);
			if (key === void 0) continue;
			const other = first.get(key);
			if (other === void 0) first.set(key, name);
			else if (other !== name) found.push({
				severity: "error",
				code: "in-two-tenants",
				message: `has the same ${property} as a user of the tenant ${other}. ${property === "id" ? "An account is in one tenant only" : "A domain is verified in one tenant only"}: remove the user from one of them`,
				at: user.at
			});
		}
	}
	return found;
}
const UNIQUE = [["userPrincipalName", ({ fields: { userPrincipalName: name } }) => typeof name === "string" ? foldName(name) : void 0], ["id", ({ id }) => id?.toLowerCase()]];
// src/commands/action/validateRoster.ts
/**
* Checks the files of a pull request, whoever it is from: needs no credential, asks nobody, and shows every mistake
* beside its line.
*/
async function validateRoster(inputs, { output, clock }) {
	const { roster, diagnostics, tenants } = await loadToValidate(inputs.source, clock.now());
	if (diagnostics.length > 0) {
		const { files } = roster;
		output.out(renderAnnotations(diagnostics));
		output.err(renderDiagnostics(diagnostics, {
			style: output.errorStyle,
			drawing: false,
			files
		}));
	}
	if (hasErrors(diagnostics)) {
		await addSummary(renderInvalidMarkdown(diagnostics, {}));
		return EXIT.invalid;
	}
	output.out(`${validText(roster, tenants)}\n`);
	await addSummary(renderValidMarkdown({
		...roster,
		diagnostics
	}));
	return EXIT.done;
}
export { validateRoster };

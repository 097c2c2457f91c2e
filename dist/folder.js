import { n as digestOfPart } from "./digests.js";
import { t as LedgerError } from "./ports2.js";
import { i as isAbout, n as storedLease, r as storedPart, t as storedEntry } from "./stored.js";
import process from "node:process";
import { link, mkdir, open, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
// src/ledger/keepers/folder.ts
/**
* Keeps a ledger as files of one machine: `TENANT/entries/00000001.json`, `TENANT/parts/SHA-256.json` and
* `TENANT/leases/00000001.json`, of which the last one counts. A file appears whole or not at all, and is never
* written over. Personal values stand there in clear, so only the account that runs the command can read it.
*
* @param folder such as `.rollcall/ledger`
*/
function folderKeeper(folder) {
	const title = `the folder ${folder}`;
	const failing = async (work) => work.catch((error) => {
		if (error instanceof LedgerError) throw error;
		throw new LedgerError(`The ledger in ${title} cannot be used: ${error.message}.`);
	});
	const entryAt = async (tenant, sequence) => read(join(folder, tenant, "entries", numbered(sequence)), storedEntry);
	return {
		title,
		keepsPersonal: true,
		tenants: () => failing(namesIn(folder)),
		newest: (tenant) => failing((async () => {
			const last = (await numbersIn(join(folder, tenant, "entries"))).at(-1);
			return last === void 0 ? void 0 : entryAt(tenant, last);
		})()),
		async *entries(tenant) {
			const numbers = await failing(numbersIn(join(folder, tenant, "entries")));
			for (const sequence of numbers.toReversed()) yield await failing(entryAt(tenant, sequence));
		},
		async *parts({ tenant, parts }) {
			for (const digest of parts) yield await failing(partAt(folder, tenant, digest));
		},
		async *partsAbout(tenant, people) {
			for (const name of await failing(namesIn(join(folder, tenant, "parts")))) {
				const part = await failing(partAt(folder, tenant, name.replace(/\.json$/, "")));
				if (part && isAbout(part, people)) yield part;
			}
		},
		add: (entry, parts) => failing((async () => {
			await putIgnored(folder);
			const place = join(folder, entry.tenant);
			for (const part of parts) await putOnce(join(place, "parts"), partName(part), part);
			return putOnce(join(place, "entries"), numbered(entry.sequence), entry);
		})()),
		lease: (tenant) => failing(newestLease(join(folder, tenant, "leases"))),
		replaceLease: (tenant, lease, version) => failing((async () => {
			await putIgnored(folder);
			const place = join(folder, tenant, "leases");
			const next = Number(version ?? 0) + 1;
			const numbers = await numbersIn(place);
			if ((numbers.at(-1) ?? 0) >= next) return void 0;
			if (!await putOnce(place, numbered(next), lease)) return void 0;
			if ((await numbersIn(place)).at(-1) !== next) return void 0;
			for (const earlier of numbers) await rm(join(place, numbered(earlier)), { force: true });
			return String(next);
		})())
	};
}
async function newestLease(place) {
	for (let attempt = 1;; attempt += 1) {
		const last = (await numbersIn(place)).at(-1);
		if (last === void 0) return void 0;
		try {
			return {
				lease: await read(join(place, numbered(last)), storedLease),
				version: String(last)
			};
		} catch (error) {
			if (!(error.code === "ENOENT") || attempt === MOST_LOOKS) throw error;
		}
	}
}
const MOST_LOOKS = 10;
async function partAt(folder, tenant, digest) {
	return read(join(folder, tenant, "parts", `${digest}.json`), storedPart).catch((error) => {
		if (error.code === "ENOENT") return void 0;
		throw error;
	});
}
async function read(path, parse) {
	return parse(await readFile(path, "utf8"), `The file ${path} of the ledger`);
}
async function putIgnored(folder) {
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	await writeFile(join(folder, ".gitignore"), "*\n", { flag: "wx" }).catch((error) => {
		if (error.code !== "EEXIST") throw error;
	});
}
async function putOnce(place, name, value) {
	await mkdir(place, {
		recursive: true,
		mode: 448
	});
	const draft = join(place, `.${name}.${process.pid}.${drafts += 1}`);
	const file = await open(draft, "wx", 384);
	try {
		await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
		await file.sync();
	} finally {
		await file.close();
	}
	try {
		await link(draft, join(place, name));
		return true;
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		return false;
	} finally {
		await rm(draft, { force: true });
	}
}
let drafts = 0;
async function numbersIn(place) {
	return (await namesIn(place)).map((name) => Number.parseInt(name, 10)).toSorted((a, b) => a - b);
}
async function namesIn(place) {
	return (await readdir(place).catch((error) => {
		if (error.code === "ENOENT") return [];
		throw error;
	})).filter((name) => !name.startsWith("."));
}
function numbered(sequence) {
	return `${String(sequence).padStart(8, "0")}.json`;
}
function partName(part) {
	return `${digestOfPart(part)}.json`;
}
export { folderKeeper };

import { t as fileTrouble } from "./fileTrouble.js";
import { t as makeFolder } from "./makeFolder.js";
import { n as digestOfPart } from "./digests.js";
import { t as LedgerError } from "./ports2.js";
import { i as isAbout, n as storedLease, r as storedPart, t as storedEntry } from "./stored.js";
import { t as folderOf } from "./tenantFolder.js";
import { basename, dirname, join, resolve } from "node:path";
import { link, open, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { constants as constants$1 } from "node:fs";
import { randomUUID } from "node:crypto";
// src/ledger/keepers/folder.ts
const { O_NONBLOCK, O_RDONLY } = constants$1;
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
		throw new LedgerError(`The ledger in ${title} cannot be used: ${troubleIn(folder, error)}. Correct that, or set ROLLCALL_LEDGER to another folder, such as folder:/home/ana/ledger.`);
	});
	const entryAt = async (tenant, sequence) => read(join(folder, folderOf(tenant), "entries", numbered(sequence)), storedEntry);
	return {
		title,
		keepsPersonal: true,
		tenants: () => failing(namesIn(folder)),
		newest: (tenant) => failing((async () => {
			const last = (await numbersIn(join(folder, folderOf(tenant), "entries"))).at(-1);
			return last === void 0 ? void 0 : entryAt(tenant, last);
		})()),
		async *entries(tenant) {
			const place = join(folder, folderOf(tenant), "entries");
			const numbers = await failing(numbersIn(place));
			for (const sequence of numbers.toReversed()) yield await failing(entryAt(tenant, sequence));
		},
		keptParts: (tenant) => failing((async () => {
			const names = await namesIn(join(folder, folderOf(tenant), "parts"));
			return new Set(names.map((name) => name.replace(/\.json$/, "")));
		})()),
		async *parts({ tenant, parts }) {
			for (const digest of parts) yield await failing(partAt(folder, tenant, digest));
		},
		async *partsAbout(tenant, people) {
			for (const name of await failing(namesIn(join(folder, folderOf(tenant), "parts")))) {
				const part = await failing(partAt(folder, tenant, name.replace(/\.json$/, "")));
				if (part && isAbout(part, people)) yield part;
			}
		},
		add: (entry, parts) => failing((async () => {
			await putIgnored(folder);
			const place = join(folder, folderOf(entry.tenant));
			for (const part of parts) await putOnce(join(place, "parts"), partName(part), part);
			const entries = join(place, "entries");
			const name = numbered(entry.sequence);
			if (await putOnce(entries, name, entry)) return true;
			return await readFile(join(entries, name), "utf8") === textOf(entry);
		})()),
		lease: (tenant) => failing((async () => newestLease(join(folder, folderOf(tenant), "leases")))()),
		replaceLease: (tenant, lease, version) => failing((async () => {
			await putIgnored(folder);
			const place = join(folder, folderOf(tenant), "leases");
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
	return read(join(folder, folderOf(tenant), "parts", `${digest}.json`), storedPart).catch((error) => {
		if (error.code === "ENOENT") return void 0;
		throw error;
	});
}
async function read(path, parse) {
	return parse(await readFile(path, {
		encoding: "utf8",
		flag: O_RDONLY | O_NONBLOCK
	}), `The file ${path} of the ledger`);
}
async function putIgnored(folder) {
	await makeFolder(folder, 448);
	const path = join(folder, ".gitignore");
	await writeFile(path, "*\n", { flag: "wx" }).catch(async (error) => {
		if (error.code !== "EEXIST") throw error;
		if (await readFile(path, "utf8") === "") await writeFile(path, "*\n");
	});
}
async function putOnce(place, name, value) {
	await makeFolder(place, 448);
	const draft = join(place, `.${name}.${randomUUID()}`);
	const file = await open(draft, "wx", 384);
	try {
		try {
			await file.writeFile(textOf(value));
			await file.sync();
		} finally {
			await file.close();
		}
		await link(draft, join(place, name));
		return true;
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
		return false;
	} finally {
		await rm(draft, { force: true });
	}
}
function textOf(value) {
	return `${JSON.stringify(value, null, 2)}\n`;
}
async function numbersIn(place) {
	return (await namesIn(place)).flatMap((name) => /^\d{8,15}\.json$/.test(name) ? [Number.parseInt(name, 10)] : []).toSorted((a, b) => a - b);
}
async function namesIn(place) {
	return (await readdir(place).catch((error) => {
		if (error.code === "ENOENT") return [];
		throw error;
	})).filter((name) => !name.startsWith("."));
}
function troubleIn(folder, error) {
	const { path, syscall } = error;
	const isRead = /^(?:open|read|scandir|stat)/.test(syscall ?? "") && !isDraft(path);
	const trouble = fileTrouble(error, isRead ? "reading" : "writing");
	const place = isDraft(path) ? dirname(path) : path;
	return place === void 0 || resolve(place) === resolve(folder) ? trouble : `${place}: ${trouble}`;
}
function isDraft(path) {
	return path !== void 0 && basename(path).startsWith(".");
}
function numbered(sequence) {
	return `${String(sequence).padStart(8, "0")}.json`;
}
function partName(part) {
	return `${digestOfPart(part)}.json`;
}
export { folderKeeper };

import { t as GitHubError } from "./gitHubError.js";
import { D as listed } from "./tenants.js";
import { n as compareText } from "./diagnostic.js";
import { t as count } from "./wording.js";
import { O as memberOfField, f as setOf, k as propertyOfField, s as SETS } from "./user.js";
import { o as blockedHere, s as changesToApply } from "./outputs.js";
import { n as rollcallOnPath } from "./rollcall.js";
import { createHash } from "node:crypto";
import { createRequire } from "module";
// node_modules/fflate/esm/index.mjs
var require = createRequire("/");
var _a;
try {
	_a = require("worker_threads"), _a.Worker, _a.isMarkedAsUntransferable;
} catch (e) {}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	2,
	2,
	3,
	3,
	3,
	3,
	4,
	4,
	4,
	4,
	5,
	5,
	5,
	5,
	0,
	0,
	0,
	0
]);
var fdeb = new u8([
	0,
	0,
	0,
	0,
	1,
	1,
	2,
	2,
	3,
	3,
	4,
	4,
	5,
	5,
	6,
	6,
	7,
	7,
	8,
	8,
	9,
	9,
	10,
	10,
	11,
	11,
	12,
	12,
	13,
	13,
	0,
	0
]);
var clim = new u8([
	16,
	17,
	18,
	0,
	8,
	7,
	9,
	6,
	10,
	5,
	11,
	4,
	12,
	3,
	13,
	2,
	14,
	1,
	15
]);
var freb = function(eb, start) {
	var b = new u16(31);
	for (var i = 0; i < 31; ++i) b[i] = start += 1 << eb[i - 1];
	var r = new i32(b[30]);
	for (var i = 1; i < 30; ++i) for (var j = b[i]; j < b[i + 1]; ++j) r[j] = j - b[i] << 5 | i;
	return {
		b,
		r
	};
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
_b.r;
var rev = new u16(32768);
for (var i = 0; i < 32768; ++i) {
	var x = (i & 43690) >> 1 | (i & 21845) << 1;
	x = (x & 52428) >> 2 | (x & 13107) << 2;
	x = (x & 61680) >> 4 | (x & 3855) << 4;
	rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var hMap = (function(cd, mb, r) {
	var s = cd.length;
	var i = 0;
	var l = new u16(mb);
	for (; i < s; ++i) if (cd[i]) ++l[cd[i] - 1];
	var le = new u16(mb);
	for (i = 1; i < mb; ++i) le[i] = le[i - 1] + l[i - 1] << 1;
	var co;
	if (r) {
		co = new u16(1 << mb);
		var rvb = 15 - mb;
		for (i = 0; i < s; ++i) if (cd[i]) {
			var sv = i << 4 | cd[i];
			var r_1 = mb - cd[i];
			var v = le[cd[i] - 1]++ << r_1;
			for (var m = v | (1 << r_1) - 1; v <= m; ++v) co[rev[v] >> rvb] = sv;
		}
	} else {
		co = new u16(s);
		for (i = 0; i < s; ++i) if (cd[i]) co[i] = rev[le[cd[i] - 1]++] >> 15 - cd[i];
	}
	return co;
});
var flt = new u8(288);
for (var i = 0; i < 144; ++i) flt[i] = 8;
for (var i = 144; i < 256; ++i) flt[i] = 9;
for (var i = 256; i < 280; ++i) flt[i] = 7;
for (var i = 280; i < 288; ++i) flt[i] = 8;
var fdt = new u8(32);
for (var i = 0; i < 32; ++i) fdt[i] = 5;
var flrm = /*#__PURE__*/ hMap(flt, 9, 1);
var fdrm = /*#__PURE__*/ hMap(fdt, 5, 1);
var max = function(a) {
	var m = a[0];
	for (var i = 1; i < a.length; ++i) if (a[i] > m) m = a[i];
	return m;
};
var bits = function(d, p, m) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
	return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
	if (s == null || s < 0) s = 0;
	if (e == null || e > v.length) e = v.length;
	return new u8(v.subarray(s, e));
};
var ec = [
	"unexpected EOF",
	"invalid block type",
	"invalid length/literal",
	"invalid distance",
	"stream finished",
	"no stream handler",
	,
	"no callback",
	"invalid UTF-8 data",
	"extra field too long",
	"date not in range 1980-2099",
	"filename too long",
	"stream finishing",
	"invalid zip data"
];
var err = function(ind, msg, nt) {
	var e = new Error(msg || ec[ind]);
	e.code = ind;
	if (Error.captureStackTrace) Error.captureStackTrace(e, err);
	if (!nt) throw e;
	return e;
};
var inflt = function(dat, st, buf, dict) {
	var sl = dat.length, dl = dict ? dict.length : 0;
	if (!sl || st.f && !st.l) return buf || new u8(0);
	var noBuf = !buf;
	var resize = noBuf || st.i != 2;
	var noSt = st.i;
	if (noBuf) buf = new u8(sl * 3);
	var cbuf = function(l) {
		var bl = buf.length;
		if (l > bl) {
			var nbuf = new u8(Math.max(bl * 2, l));
			nbuf.set(buf);
			buf = nbuf;
		}
	};
	var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
	var tbts = sl * 8;
	do {
		if (!lm) {
			final = bits(dat, pos, 1);
			var type = bits(dat, pos + 1, 3);
			pos += 3;
			if (!type) {
				var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
				if (t > sl) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + l);
				buf.set(dat.subarray(s, t), bt);
				st.b = bt += l, st.p = pos = t * 8, st.f = final;
				continue;
			} else if (type == 1) lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
			else if (type == 2) {
				var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
				var tl = hLit + bits(dat, pos + 5, 31) + 1;
				pos += 14;
				var ldt = new u8(tl);
				var clt = new u8(19);
				for (var i = 0; i < hcLen; ++i) clt[clim[i]] = bits(dat, pos + i * 3, 7);
				pos += hcLen * 3;
				var clb = max(clt), clbmsk = (1 << clb) - 1;
				var clm = hMap(clt, clb, 1);
				for (var i = 0; i < tl;) {
					var r = clm[bits(dat, pos, clbmsk)];
					pos += r & 15;
					var s = r >> 4;
					if (s < 16) ldt[i++] = s;
					else {
						var c = 0, n = 0;
						if (s == 16) n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
						else if (s == 17) n = 3 + bits(dat, pos, 7), pos += 3;
						else if (s == 18) n = 11 + bits(dat, pos, 127), pos += 7;
						while (n--) ldt[i++] = c;
					}
				}
				var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
				lbt = max(lt);
				dbt = max(dt);
				lm = hMap(lt, lbt, 1);
				dm = hMap(dt, dbt, 1);
			} else err(1);
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
		}
		if (resize) cbuf(bt + 131072);
		var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
		var lpos = pos;
		for (;; lpos = pos) {
			var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
			pos += c & 15;
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
			if (!c) err(2);
			if (sym < 256) buf[bt++] = sym;
			else if (sym == 256) {
				lpos = pos, lm = null;
				break;
			} else {
				var add = sym - 254;
				if (sym > 264) {
					var i = sym - 257, b = fleb[i];
					add = bits(dat, pos, (1 << b) - 1) + fl[i];
					pos += b;
				}
				var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
				if (!d) err(3);
				pos += d & 15;
				var dt = fd[dsym];
				if (dsym > 3) {
					var b = fdeb[dsym];
					dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
				}
				if (pos > tbts) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + 131072);
				var end = bt + add;
				if (bt < dt) {
					var shift = dl - dt, dend = Math.min(dt, end);
					if (shift + bt < 0) err(3);
					for (; bt < dend; ++bt) buf[bt] = dict[shift + bt];
				}
				for (; bt < end; ++bt) buf[bt] = buf[bt - dt];
			}
		}
		st.l = lm, st.p = lpos, st.b = bt, st.f = final;
		if (lm) final = 1, st.m = lbt, st.d = dm, st.n = dbt;
	} while (!final);
	return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /*#__PURE__*/ new u8(0);
var b2 = function(d, b) {
	return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
	return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
	return b4(d, b) + b4(d, b + 4) * 4294967296;
};
function inflateSync(data, opts) {
	return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /*#__PURE__*/ new TextDecoder();
try {
	td.decode(et, { stream: true });
} catch (e) {}
var dutf8 = function(d) {
	for (var r = "", i = 0;;) {
		var c = d[i++];
		var eb = (c > 127) + (c > 223) + (c > 239);
		if (i + eb > d.length) return {
			s: r,
			r: slc(d, i - 1)
		};
		if (!eb) r += String.fromCharCode(c);
		else if (eb == 3) c = ((c & 15) << 18 | (d[i++] & 63) << 12 | (d[i++] & 63) << 6 | d[i++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
		else if (eb & 1) r += String.fromCharCode((c & 31) << 6 | d[i++] & 63);
		else r += String.fromCharCode((c & 15) << 12 | (d[i++] & 63) << 6 | d[i++] & 63);
	}
};
/**
* Converts a Uint8Array to a string
* @param dat The data to decode to string
* @param latin1 Whether or not to interpret the data as Latin-1. This should
*               not need to be true unless encoding to binary string.
* @returns The original UTF-8/Latin-1 string
*/
function strFromU8(dat, latin1) {
	if (latin1) {
		var r = "";
		for (var i = 0; i < dat.length; i += 16384) r += String.fromCharCode.apply(null, dat.subarray(i, i + 16384));
		return r;
	} else if (td) return td.decode(dat);
	else {
		var _a = dutf8(dat), s = _a.s, r = _a.r;
		if (r.length) err(8);
		return s;
	}
}
var slzh = function(d, b) {
	return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
	var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
	var _a = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a[0], su = _a[1], off = _a[2];
	return [
		b2(d, b + 10),
		sc,
		su,
		fn,
		es + efl + b2(d, b + 32),
		off
	];
};
var z64hs = function(d, b, l, z, sc, su, off) {
	var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
	var nf = nsc + nsu + noff;
	if (z && nf) {
		for (; b + 4 < e; b += 4 + b2(d, b + 2)) if (b2(d, b) == 1) return [
			nsc ? b8(d, b + 4 + 8 * nsu) : sc,
			nsu ? b8(d, b + 4) : su,
			noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
			1
		];
		if (z < 2) err(13);
	}
	return [
		sc,
		su,
		off,
		0
	];
};
/**
* Synchronously decompresses a ZIP archive. Prefer using `unzip` for better
* performance with more than one file.
* @param data The raw compressed ZIP file
* @param opts The ZIP extraction options
* @returns The decompressed files
*/
function unzipSync(data, opts) {
	var files = {};
	var e = data.length - 22;
	for (; b4(data, e) != 101010256; --e) if (!e || data.length - e > 65558) err(13);
	var c = b2(data, e + 8);
	if (!c) return {};
	var o = b4(data, e + 16);
	var z = b4(data, e - 20) == 117853008;
	if (z) {
		var ze = b4(data, e - 12);
		z = b4(data, ze) == 101075792;
		if (z) {
			c = b4(data, ze + 32);
			o = b4(data, ze + 48);
		}
	}
	var fltr = opts && opts.filter;
	for (var i = 0; i < c; ++i) {
		var _a = zh(data, o, z), c_2 = _a[0], sc = _a[1], su = _a[2], fn = _a[3], no = _a[4], off = _a[5], b = slzh(data, off);
		o = no;
		if (!fltr || fltr({
			name: fn,
			size: sc,
			originalSize: su,
			compression: c_2
		})) {
			if (!c_2) files[fn] = slc(data, b, b + sc);
			else if (c_2 == 8) files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
			else err(14, "unknown compression type " + c_2);
		}
	}
	return files;
}
// src/github/job/artifacts.ts
/**
* The artifacts of a run, over all its attempts; those that have expired are listed, and cannot be read.
*
* @see https://docs.github.com/rest/actions/artifacts#list-workflow-run-artifacts
*/
async function artifactsOfRun({ octokit, repository }, runId) {
	return (await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
		...repository,
		run_id: runId,
		per_page: 100
	})).map(({ id, name, digest, expired }) => ({
		id,
		name,
		digest: digest ?? void 0,
		isExpired: expired
	}));
}
const LARGEST_ZIP_BYTES = 104857600;
const LARGEST_FILE_BYTES = 524288e3;
/** The newest of `findArtifacts`. */
async function findArtifact(github, name, provenance) {
	for await (const artifact of findArtifacts(github, name, provenance)) return artifact;
}
/**
* The artifacts of a name that the given workflow made on the given branch, newest first unless commits say otherwise. Whoever may push can upload
* an artifact of any name from a workflow of their own; its run then has another path, event or branch. A tag may be
* called like a branch: where the workflow runs for tags too, its commit must be looked at besides.
*
* @see https://docs.github.com/rest/actions/artifacts#list-artifacts-for-a-repository
*/
async function* findArtifacts({ octokit, repository }, name, provenance) {
	const artifacts = await octokit.paginate(octokit.rest.actions.listArtifactsForRepo, {
		...repository,
		name,
		per_page: 100
	});
	const ranks = new Map([...provenance.commits ?? []].map((commit, index) => [commit, index]));
	const rank = ({ workflow_run: from }) => ranks.get(from?.head_sha ?? "") ?? ranks.size;
	const newestFirst = artifacts.filter((artifact) => artifact.name === name && !artifact.expired).filter((artifact) => !provenance.commits || rank(artifact) < ranks.size).toSorted((left, right) => rank(left) - rank(right) || (right.created_at ?? "").localeCompare(left.created_at ?? "") || right.id - left.id);
	for (const { id, digest, created_at: createdAt, workflow_run: from } of newestFirst) {
		if (from?.id === void 0) continue;
		if (provenance.runId !== void 0 && from.id !== provenance.runId) continue;
		if (from.head_branch !== provenance.branch) continue;
		const { data: run } = await octokit.rest.actions.getWorkflowRun({
			...repository,
			run_id: from.id
		});
		if (run.path.replace(/@.*$/s, "") === provenance.workflowPath && provenance.events.includes(run.event) && run.head_branch === provenance.branch && (provenance.commits?.has(run.head_sha) ?? true) && run.repository.id === provenance.repositoryId && run.head_repository?.id === provenance.repositoryId) yield {
			id,
			name,
			digest: digest ?? void 0,
			runCommit: run.head_sha,
			createdAt: createdAt ?? ""
		};
	}
}
/**
* The files of an artifact, as text by name.
*
* @throws GitHubError when it is too large, damaged, or not what was uploaded
*/
async function readArtifact({ octokit, repository }, artifact) {
	const { data } = await octokit.rest.actions.downloadArtifact({
		...repository,
		artifact_id: artifact.id,
		archive_format: "zip"
	});
	const zip = new Uint8Array(data);
	const wrong = (why) => new GitHubError(`The artifact ${artifact.name} ${why}.`);
	if (zip.length > LARGEST_ZIP_BYTES) throw wrong("is too large");
	const digest = `sha256:${createHash("sha256").update(zip).digest("hex")}`;
	if (artifact.digest !== void 0 && artifact.digest !== digest) throw wrong("is not what was uploaded: its digest differs");
	try {
		const files = unzipSync(zip, { filter: ({ originalSize }) => originalSize <= LARGEST_FILE_BYTES });
		const decoder = new TextDecoder("utf-8", { fatal: true });
		return new Map(Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)]));
	} catch {
		throw wrong("cannot be unpacked");
	}
}
// src/report/facts/plan.ts
/** In the order in which they are told: what could hurt most comes first. */
const KINDS = [
	"disable",
	"enable",
	"adopt",
	"create",
	"update"
];
/** What became of a user, by the kind of the change. */
const DONE = {
	disable: "disabled",
	enable: "enabled",
	adopt: "adopted",
	create: "created",
	update: "updated"
};
/** The changes that applying makes, with those first that a reviewer should not overlook. */
function changesByRisk(plan) {
	return changesToApply(plan).toSorted((left, right) => risk(left) - risk(right) || compareText(left.userPrincipalName, right.userPrincipalName));
}
/** What a reviewer asks about new accounts: who can sign in with them, and why some would be disabled. */
function aboutNewAccounts(plan) {
	const creates = changesToApply(plan).filter(({ kind }) => kind === "create");
	const disabled = creates.filter(isDisabled).length;
	return [...creates.length > disabled ? ["No one can sign in with a new account before it has a first credential."] : [], ...disabled > 0 ? [`${createdDisabled(disabled)}. If a person needs no account, delete their file, and their row in the table if there is one.`] : []];
}
/** What it means that so many accounts would be created disabled, without a full stop. */
function createdDisabled(accounts) {
	return `${count(accounts, "account")} would be created disabled: no one can sign in with ${accounts === 1 ? "it" : "them"}. That is usual where a table keeps people who left`;
}
/** Whether an account would be created, or becomes, disabled. */
function isDisabled({ fields }) {
	return fields.some(({ field, to }) => field === "accountEnabled" && to === false);
}
/** What differs in the directory without a cause in these commits, and stays as it is. */
function driftLeftAlone(plan) {
	return plan.correctsDrift ? [] : plan.changes.filter((change) => change.cause === "drift");
}
/** What follows from observe mode, in whole sentences. */
const OBSERVING = "The configuration says mode: observe, so nothing is written. To write, remove that line, then start the apply workflow manually: it applies the changes that were merged in the meantime.";
/** What the embedded directory is called: one that is kept, and one that lives as long as a job on GitHub. */
const EMBEDDED_DIRECTORY = "the embedded directory";
const JOB_DIRECTORY = "the embedded directory of this job";
/** What follows for a user who is blocked and changed all the same. */
const EDITED = "These commits change this user; that change is not made.";
/** Blocked users, those together for which the same is said, in the order in which they come. */
function blockedGroups(users) {
	return [...Map.groupBy(users, ({ reason, message, candidates, userPrincipalName }) => JSON.stringify([
		reason,
		message,
		candidates.length > 0 && userPrincipalName
	])).values()].flatMap(([first, ...more]) => first ? [[first, ...more]] : []);
}
/** The command that shows what correcting drift would do; on GitHub without the way to the program. */
function driftCommand({ base }, rollcall = rollcallOnPath) {
	return rollcall(`plan --base ${base !== void 0 && /^[0-9a-f]{40,64}$/.test(base) ? shortCommit(base) : "REF"} --drift`);
}
function isRename(change) {
	return change.kind !== "create" && renaming(change) !== void 0;
}
/** A field of an existing user that decides who can sign in or reset a password. */
function isOfSignIn(change, { field }) {
	return change.kind !== "create" && propertyOfField(field)?.signIn === true;
}
/** A field of an existing user that decides who can sign in, or that the configuration calls sensitive. */
function isSensitive(change, field) {
	return isOfSignIn(change, field) || change.kind !== "create" && field.sensitive === true;
}
/** What a reviewer reads beside such a field; undefined for any other. */
function sensitivity(change, field) {
	if (isOfSignIn(change, field)) return "sensitive, sent on its own";
	return isSensitive(change, field) ? "sensitive" : void 0;
}
/** What follows from a step in the directory; not escaped. */
function consequences({ to, until, grants = [], decides = [] }) {
	return [
		...until === void 0 ? [] : [`until ${until}`],
		...grants.length > 0 ? [`${to === null ? "removes" : "gives"} ${listed([...grants])}`] : [],
		...decides.length > 0 ? [`may change who is in ${listed([...decides])}, within hours`] : []
	];
}
/** Whether a user loses a licence, with what is kept in it, and gets none in its place. */
function losesLicence({ fields }) {
	const licences = fields.filter(({ field, grants }) => setOf(field)?.as === "assigned" || grants !== void 0);
	return licences.length > 0 && licences.every(({ to }) => to === null);
}
const MOST_NAMED = 3;
/**
* What a change gives and takes of each set: by name where these are few, as "groups: +Sales, −Board", else by number; not
* escaped.
*/
function setsInFewWords(change) {
	return SETS.flatMap(({ name, one }) => {
		const own = change.fields.filter(({ field }) => setOf(field)?.name === name);
		if (own.length === 0) return [];
		const [gains, losses] = [own.filter(({ to }) => to !== null), own.filter(({ to }) => to === null)];
		if (own.length <= MOST_NAMED) {
			const called = ({ field }) => field.slice(name.length + 1);
			return [`${name}: ${[...gains.map((field) => `${field.from === null ? "+" : ""}${called(field)}`), ...losses.map((field) => `−${called(field)}`)].join(", ")}`];
		}
		return [...gains.length > 0 ? [`+${count(gains.length, one)}`] : [], ...losses.length > 0 ? [`−${count(losses.length, one)}`] : []];
	});
}
/** A change that a reviewer is warned of by name. */
function isRisky(change) {
	if (change.kind === "create") return false;
	return change.kind !== "update" || change.adopts === true || isRename(change) || losesLicence(change) || change.fields.some((field) => isSensitive(change, field));
}
/** Whether there is nothing to tell but that nothing differs. */
function isQuiet(plan) {
	const { changes, blocked, released, refusals, lifted, diagnostics, rules = [], open } = plan;
	return !open && [
		changes,
		blocked,
		released,
		refusals,
		lifted,
		diagnostics,
		rules
	].every((list) => list.length === 0);
}
/** How a field is called in front of people: an extension attribute by its own name. */
function fieldLabel(field) {
	return memberOfField(field) ?? field;
}
/** The fields that are shown: the name of a new user is its heading already. */
function shownFields(change) {
	return change.kind === "create" ? change.fields.filter(({ field, to }) => field !== "userPrincipalName" || to !== change.userPrincipalName) : change.fields;
}
/** Why a reviewer should look twice; nothing for an ordinary change. Contains no text from outside. */
function warningsOf(change) {
	if (change.kind === "create") return [];
	return [
		...change.kind === "disable" ? ["can no longer sign in"] : [],
		...change.kind === "enable" ? ["can sign in again"] : [],
		...change.kind === "adopt" || change.adopts ? ["already has an account, which becomes managed by this file"] : [],
		...isRename(change) ? ["signs in with a new name"] : [],
		...losesLicence(change) ? ["loses a licence, and in time what is kept with it"] : [],
		...change.cause === "drift" ? ["corrects a change made outside Git"] : []
	];
}
/** What is said when nothing would be applied. */
function nothingText(plan) {
	if (plan.refusals.length > 0) return "No changes.";
	const blocked = blockedHere(plan).length;
	if (blocked > 0) return `No changes: ${count(blocked, "user is", "users are")} blocked.`;
	if (plan.open) return "No changes beyond what was merged before.";
	if (plan.released.length > 0 || plan.rules || plan.blocked.length > 0) return "No changes to the directory.";
	return driftLeftAlone(plan).length > 0 ? "No changes: these commits ask for nothing new." : "No changes: the directory is as declared.";
}
/** What happens to an account whose file is gone; follows the name. */
function releasedText(user) {
	return `the account stays ${user.accountEnabled === null ? "as it is" : user.accountEnabled ? "enabled" : "disabled"} and becomes unmanaged.${user.accountEnabled === false ? "" : " To disable it, keep the file with accountEnabled: false."}`;
}
/** That a guard is lifted; by which file follows. */
function liftedText({ guard, users, expires }) {
	return `The guard ${guard} (${count(users, "user")}) is lifted until ${expires}`;
}
/** The line that settles a blocked user, where there is exactly one right answer. */
function lineToPaste(user) {
	const [only, ...others] = user.candidates;
	return user.reason === "adopt-needs-id" && only?.id && others.length === 0 ? `id: ${only.id}` : void 0;
}
/** The first seven characters of a commit's full name; any other name whole. */
function shortCommit(name) {
	return /^[0-9a-f]{40,64}$/.test(name) ? name.slice(0, 7) : name;
}
function risk(change) {
	if (change.kind === "disable" || change.kind === "enable" || change.kind === "adopt") return KINDS.indexOf(change.kind);
	if (isRename(change)) return KINDS.length;
	if (change.fields.some((field) => isSensitive(change, field))) return KINDS.length + 1;
	return KINDS.length + (change.kind === "create" ? 2 : 3);
}
function renaming(change) {
	return change.fields.find(({ field }) => field === "userPrincipalName");
}
export { findArtifacts as A, sensitivity as C, warningsOf as D, shownFields as E, artifactsOfRun as O, releasedText as S, shortCommit as T, isRisky as _, KINDS as a, lineToPaste as b, blockedGroups as c, driftCommand as d, driftLeftAlone as f, isRename as g, isQuiet as h, JOB_DIRECTORY as i, readArtifact as j, findArtifact as k, changesByRisk as l, isOfSignIn as m, EDITED as n, OBSERVING as o, fieldLabel as p, EMBEDDED_DIRECTORY as r, aboutNewAccounts as s, DONE as t, consequences as u, isSensitive as v, setsInFewWords as w, nothingText as x, liftedText as y };

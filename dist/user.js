import { n as digits } from "./wording.js";
import { a as isObjectId, n as foldName, o as isPersonReference } from "./values.js";
// src/model/properties/properties.ts
const PLAIN = {
	type: "string",
	create: true,
	update: true,
	clear: true,
	compare: "exact",
	joiners: false,
	personal: false,
	signIn: false,
	request: "plain",
	permission: "User.ReadWrite.All",
	byDefault: false,
	filter: "advanced",
	writableWhenSynced: false,
	roster: "managed"
};
function row(name, summary, differences = {}) {
	return {
		name,
		summary,
		...PLAIN,
		...differences
	};
}
function readOnly(name, summary, differences = {}) {
	return row(name, summary, {
		type: "other",
		create: false,
		update: false,
		clear: false,
		filter: "none",
		roster: { refused: "is read-only in Graph" },
		...differences
	});
}
function refused(name, reason, differences = {}) {
	return row(name, reason, {
		type: "other",
		filter: "none",
		roster: { refused: reason },
		...differences
	});
}
function sharePoint(name) {
	return readOnly(name, "kept in SharePoint, not in the directory", {
		notListed: true,
		roster: { refused: "is kept in SharePoint: Graph writes it only for a signed-in person, in a separate request, and never lists it" }
	});
}
const TEXT = { joiners: true };
const ADDRESS = {
	...TEXT,
	personal: true
};
const PHONE = {
	personal: true,
	signIn: true,
	request: "phone",
	permission: "User-Phone.ReadWrite.All"
};
/** Every property of Graph's user that has a meaning here, in the order in which it is shown. */
const PROPERTIES = [
	row("userPrincipalName", "the name to sign in with; its domain must be verified in the tenant", {
		maxLength: 113,
		rule: "userPrincipalName",
		clear: false,
		compare: "ignoreCase",
		signIn: true,
		request: "name",
		byDefault: true,
		filter: "default"
	}),
	row("accountEnabled", "whether the account may sign in", {
		type: "boolean",
		clear: false,
		request: "account",
		permission: "User.EnableDisableAccount.All",
		filter: "equality"
	}),
	row("displayName", "the name shown in address lists", {
		...TEXT,
		maxLength: 256,
		rule: "required",
		clear: false,
		byDefault: true,
		filter: "default"
	}),
	row("givenName", "first name", {
		...TEXT,
		maxLength: 64,
		byDefault: true,
		filter: "default"
	}),
	row("surname", "family name", {
		...TEXT,
		maxLength: 64,
		byDefault: true,
		filter: "default"
	}),
	row("mailNickname", "the mail alias, the part before the @", {
		maxLength: 64,
		rule: "mailNickname",
		clear: false,
		filter: "default"
	}),
	row("mail", "the primary mail address; Exchange owns it once there is a mailbox", {
		rule: "mail",
		clear: false,
		compare: "ignoreCase",
		byDefault: true,
		filter: "default"
	}),
	row("employeeId", "the number or code that the organisation gave the person", {
		maxLength: 16,
		filter: "default"
	}),
	row("employeeType", "employee, contractor, consultant, vendor, …", {
		...TEXT,
		maxLength: 64
	}),
	row("employeeHireDate", "the hire date, past or future", {
		type: "dateTime",
		compare: "instant",
		request: "hireDate"
	}),
	row("employeeLeaveDateTime", "the leave date", {
		type: "dateTime",
		compare: "instant",
		request: "lifecycle",
		permission: "User-LifeCycleInfo.ReadWrite.All",
		readPermission: "User-LifeCycleInfo.Read.All",
		filter: "none"
	}),
	row("employeeOrgData", "costCenter and division", {
		...TEXT,
		type: "employeeOrgData",
		compare: "members"
	}),
	row("jobTitle", "job title", {
		...TEXT,
		maxLength: 128,
		byDefault: true,
		filter: "default"
	}),
	row("department", "department", {
		...TEXT,
		maxLength: 64,
		filter: "default"
	}),
	row("companyName", "company", {
		...TEXT,
		maxLength: 64
	}),
	row("officeLocation", "office", {
		...TEXT,
		byDefault: true
	}),
	row("businessPhones", "office phone, at most one", {
		type: "strings",
		maxItems: 1,
		compare: "list",
		byDefault: true,
		...PHONE
	}),
	row("mobilePhone", "mobile phone", {
		maxLength: 64,
		byDefault: true,
		...PHONE
	}),
	row("faxNumber", "fax number", { personal: true }),
	row("otherMails", "other mail addresses, including private ones", {
		type: "strings",
		maxItems: 250,
		maxLength: 250,
		rule: "mail",
		compare: "addresses",
		personal: true,
		signIn: true,
		request: "otherMails",
		permission: "User-Mail.ReadWrite.All",
		filter: "default"
	}),
	row("streetAddress", "street and number", {
		maxLength: 1024,
		...ADDRESS
	}),
	row("postalCode", "postal code", {
		maxLength: 40,
		...ADDRESS,
		joiners: false
	}),
	row("city", "city", {
		maxLength: 128,
		filter: "default",
		...ADDRESS
	}),
	row("state", "state or province", {
		maxLength: 128,
		filter: "default",
		...ADDRESS
	}),
	row("country", "country or region", {
		maxLength: 128,
		filter: "default",
		...ADDRESS
	}),
	row("usageLocation", "country of use as an ISO 3166-1 code; needed before any licence", {
		maxLength: 2,
		rule: "country",
		clear: false,
		filter: "default",
		writableWhenSynced: true
	}),
	row("preferredLanguage", "language, such as en-US", {
		rule: "language",
		byDefault: true
	}),
	row("ageGroup", "age group, for consent of minors", {
		values: [
			"Minor",
			"NotAdult",
			"Adult"
		],
		filter: "none"
	}),
	row("consentProvidedForMinor", "whether consent was given for a minor", {
		values: [
			"Granted",
			"Denied",
			"NotRequired"
		],
		filter: "none"
	}),
	row("onPremisesExtensionAttributes", "extensionAttribute1 to extensionAttribute15", {
		...TEXT,
		type: "extensionAttributes",
		compare: "members"
	}),
	row("userType", "Member or Guest", {
		values: ["Member", "Guest"],
		clear: false,
		roster: "configured",
		request: "policy",
		filter: "equality"
	}),
	row("passwordPolicies", "None, DisablePasswordExpiration, DisableStrongPassword, or both", {
		values: [
			"None",
			"DisablePasswordExpiration",
			"DisableStrongPassword",
			"DisablePasswordExpiration, DisableStrongPassword"
		],
		roster: "configured",
		request: "policy",
		filter: "none"
	}),
	row("preferredDataLocation", "where a multi-geo tenant keeps the data; not confirmed for v1.0", {
		roster: "configured",
		request: "dataLocation",
		filter: "none"
	}),
	refused("passwordProfile", "would let anyone who knows the password sign in as the user; Rollcall makes a random one at creation"),
	refused("identities", "decides who can sign in as the user"),
	refused("authorizationInfo", "holds certificates that sign in as the user"),
	refused("onPremisesImmutableId", "links the account to another directory, whose users could then sign in as it", {
		type: "string",
		filter: "default"
	}),
	refused("customSecurityAttributes", "is guarded by a separate role (Attribute Assignment Administrator)", { create: false }),
	refused("showInAddressList", "cannot be relied on in Graph v1.0; set it in Exchange", { type: "boolean" }),
	readOnly("id", "the object id", {
		type: "string",
		byDefault: true,
		filter: "equality"
	}),
	readOnly("createdDateTime", "when the account was created", {
		type: "dateTime",
		compare: "instant",
		filter: "default"
	}),
	readOnly("deletedDateTime", "when the account was deleted", { type: "dateTime" }),
	readOnly("creationType", "how the account came to be", { type: "string" }),
	readOnly("externalUserState", "whether a guest accepted", { type: "string" }),
	readOnly("externalUserStateChangeDateTime", "when a guest's state changed", { type: "dateTime" }),
	readOnly("proxyAddresses", "mail addresses of the mailbox; write `mail`", {
		type: "strings",
		compare: "set",
		filter: "default"
	}),
	readOnly("imAddresses", "chat addresses", { type: "strings" }),
	readOnly("isManagementRestricted", "member of a restricted administrative unit", { type: "boolean" }),
	readOnly("lastPasswordChangeDateTime", "when the password was last changed", { type: "dateTime" }),
	readOnly("legalAgeGroupClassification", "computed from ageGroup and consent", { type: "string" }),
	readOnly("onPremisesSyncEnabled", "whether the user is synced from on-premises", {
		type: "boolean",
		filter: "equality"
	}),
	readOnly("onPremisesDistinguishedName", "name in the directory synced from", { type: "string" }),
	readOnly("onPremisesDomainName", "domain synced from", { type: "string" }),
	readOnly("onPremisesLastSyncDateTime", "last sync", { type: "dateTime" }),
	readOnly("onPremisesSamAccountName", "account name in the directory synced from", { type: "string" }),
	readOnly("onPremisesSecurityIdentifier", "SID in the directory synced from", { type: "string" }),
	readOnly("onPremisesUserPrincipalName", "userPrincipalName in the directory synced from", { type: "string" }),
	readOnly("securityIdentifier", "SID", { type: "string" }),
	readOnly("signInSessionsValidFromDateTime", "sessions before it are void", { type: "dateTime" }),
	readOnly("signInActivity", "last sign-ins"),
	readOnly("assignedLicenses", "licences"),
	readOnly("assignedPlans", "plans"),
	readOnly("licenseAssignmentStates", "licences and where they come from"),
	readOnly("provisionedPlans", "plans"),
	readOnly("onPremisesProvisioningErrors", "sync errors"),
	readOnly("serviceProvisioningErrors", "service errors"),
	readOnly("preferredName", "not supported by Graph", { type: "string" }),
	readOnly("mailboxSettings", "settings of the mailbox"),
	...[
		"aboutMe",
		"birthday",
		"hireDate",
		"interests",
		"mySite",
		"pastProjects",
		"responsibilities",
		"schools",
		"skills"
	].map(sharePoint)
];
const byName = new Map(PROPERTIES.map((property) => [property.name, property]));
/** `extension_<application id without dashes>_<name>`: a value that an application registered for users. */
const DIRECTORY_EXTENSION = /^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$/;
const DIRECTORY_EXTENSION_ROW = row("extension_", "a directory extension registered by an application", {
	...TEXT,
	maxLength: 256,
	filter: "default"
});
/** The row of a property by Graph's exact spelling, directory extensions included. */
function propertyNamed(name) {
	const known = byName.get(name);
	if (known) return known;
	return DIRECTORY_EXTENSION.test(name) ? {
		...DIRECTORY_EXTENSION_ROW,
		name
	} : void 0;
}
const EXTENSION_ATTRIBUTES = Array.from({ length: 15 }, (_, index) => `extensionAttribute${index + 1}`);
const ORG_DATA_MEMBERS = ["costCenter", "division"];
/**
* What a new user must declare; Rollcall adds the rest that Graph asks for (mailNickname, accountEnabled, a password).
*
* @see https://learn.microsoft.com/graph/api/user-post-users (request body)
*/
const NEEDED_TO_CREATE = ["displayName", "userPrincipalName"];
// src/model/properties/fields.ts
const EXTENSION_PREFIX = "onPremisesExtensionAttributes.";
/** The property that a field belongs to; undefined for a relationship. */
function propertyOfField(field) {
	return propertyNamed(field.startsWith(EXTENSION_PREFIX) ? "onPremisesExtensionAttributes" : field);
}
/** The member inside a property that Graph merges member by member. */
function memberOfField(field) {
	return field.startsWith(EXTENSION_PREFIX) ? field.slice(30) : void 0;
}
function extensionAttributeField(member) {
	return EXTENSION_PREFIX + member;
}
/** The field of one element of a set, such as `groups.Sales`. */
function elementField(set, name) {
	return `${set}.${name}`;
}
/** The set or property that a field belongs to: what stands before the first dot. */
function wholeOfField(field) {
	const dot = field.indexOf(".");
	return dot < 0 ? field : field.slice(0, dot);
}
const order = new Map(PROPERTIES.flatMap((property) => property.type === "extensionAttributes" ? EXTENSION_ATTRIBUTES.map(extensionAttributeField) : [property.name]).map((field, index) => [field, index]));
/** The order of the property table, then everything else by name. */
function compareFields(left, right) {
	return (order.get(left) ?? Number.MAX_SAFE_INTEGER) - (order.get(right) ?? Number.MAX_SAFE_INTEGER) || (left < right ? -1 : left > right ? 1 : 0);
}
// src/model/properties/countries.ts
/** The 249 officially assigned alpha-2 codes of ISO 3166-1, which `usageLocation` takes. */
const COUNTRY_CODES = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split(" ");
// src/model/properties/countryNames.ts
/**
* The ISO 3166-1 code that is meant by a country's name in a language of Europe, by its code of three letters, or by a
* usual abbreviation such as UK. Exact but for case, marks and blanks.
*
* @returns undefined for what is no country's name; the code itself for a code in any case
* @see https://unicode.org/cldr (names), https://www.iso.org/obp/ui (codes of three letters)
*/
function countryCodeOf(name) {
	known ??= names();
	return known.get(plain(name));
}
let known;
const LANGUAGES = [
	"en",
	"de",
	"fr",
	"es",
	"nl",
	"sv",
	"nb",
	"da",
	"fi",
	"it",
	"pt",
	"pl",
	"cs"
];
/** What Unicode's data does not call them, or what is no name of ISO's. */
const ALIASES = {
	GB: "UK,Great Britain,Britain,England,Scotland,Wales,Northern Ireland,U.K.",
	US: "United States of America,U.S.,U.S.A.,America,VSA",
	GR: "EL",
	CZ: "Czech Republic,Tschechische Republik",
	NL: "The Netherlands,Holland",
	TR: "Turkey",
	KR: "Republic of Korea,Korea",
	RU: "Russian Federation",
	IE: "Republic of Ireland,Eire",
	AE: "UAE",
	CI: "Ivory Coast",
	VN: "Viet Nam",
	IR: "Islamic Republic of Iran",
	MK: "Macedonia"
};
/** In the order of `COUNTRY_CODES`. */
const THREE_LETTERS = "AND ARE AFG ATG AIA ALB ARM AGO ATA ARG ASM AUT AUS ABW ALA AZE BIH BRB BGD BEL BFA BGR BHR BDI BEN BLM BMU BRN BOL BES BRA BHS BTN BVT BWA BLR BLZ CAN CCK COD CAF COG CHE CIV COK CHL CMR CHN COL CRI CUB CPV CUW CXR CYP CZE DEU DJI DNK DMA DOM DZA ECU EST EGY ESH ERI ESP ETH FIN FJI FLK FSM FRO FRA GAB GBR GRD GEO GUF GGY GHA GIB GRL GMB GIN GLP GNQ GRC SGS GTM GUM GNB GUY HKG HMD HND HRV HTI HUN IDN IRL ISR IMN IND IOT IRQ IRN ISL ITA JEY JAM JOR JPN KEN KGZ KHM KIR COM KNA PRK KOR KWT CYM KAZ LAO LBN LCA LIE LKA LBR LSO LTU LUX LVA LBY MAR MCO MDA MNE MAF MDG MHL MKD MLI MMR MNG MAC MNP MTQ MRT MSR MLT MUS MDV MWI MEX MYS MOZ NAM NCL NER NFK NGA NIC NLD NOR NPL NRU NIU NZL OMN PAN PER PYF PNG PHL PAK POL SPM PCN PRI PSE PRT PLW PRY QAT REU ROU SRB RUS RWA SAU SLB SYC SDN SWE SGP SHN SVN SJM SVK SLE SMR SEN SOM SUR SSD STP SLV SXM SYR SWZ TCA TCD ATF TGO THA TJK TKL TLS TKM TUN TON TUR TTO TUV TWN TZA UKR UGA UMI USA URY UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM MYT ZAF ZMB ZWE";
function names() {
	const codes = new Map(COUNTRY_CODES.map((code) => [plain(code), code]));
	const add = (name, code) => {
		if (name !== void 0 && !codes.has(plain(name))) codes.set(plain(name), code);
	};
	THREE_LETTERS.split(" ").forEach((letters, index) => add(letters, COUNTRY_CODES[index] ?? ""));
	for (const language of LANGUAGES) {
		const display = new Intl.DisplayNames(language, {
			type: "region",
			fallback: "none"
		});
		for (const code of COUNTRY_CODES) add(display.of(code), code);
	}
	for (const [code, aliases] of Object.entries(ALIASES)) for (const alias of aliases.split(",")) add(alias, code);
	return codes;
}
function plain(name) {
	return name.normalize("NFKD").replace(/[\p{M}\s.'’()-]/gu, "").toLowerCase();
}
// src/model/properties/rules.ts
/**
* Holds one text (of a list: one item) against length, choice and rule of its property.
*
* @see https://learn.microsoft.com/graph/api/user-update (lengths and characters)
*/
function checkText(property, text) {
	if (text === "") return {
		code: "empty-value",
		message: property.clear ? "is empty; write null to clear it" : "is empty, and cannot be cleared: remove the line to leave it unmanaged"
	};
	if (property.maxLength !== void 0 && text.length > property.maxLength && property.rule !== "country") return {
		code: "too-long",
		message: `has ${digits(text.length)} characters; Graph takes at most ${digits(property.maxLength)}`,
		...isNameRule(property.rule) && ONLY_NEW
	};
	if (property.values && !property.values.includes(text)) return {
		code: "unknown-value",
		message: `must be one of: ${property.values.join(", ")}`
	};
	return property.rule && RULES[property.rule](text);
}
/** Holds an ISO 8601 date, with or without a time, against the calendar. */
function checkDate(text) {
	return instantOf(text) === void 0 ? {
		code: "bad-date",
		message: "is not a date; write year, month and day, such as 2026-11-30 or 2026-11-30T08:00:00Z"
	} : void 0;
}
/**
* Milliseconds since 1970 of an ISO 8601 date; a date alone is midnight UTC, as Graph stores it.
*
* @returns undefined for anything else, days such as February 30 included
*/
function instantOf(text) {
	const parts = DATE.exec(text);
	if (!parts) return void 0;
	const [, year, month, day] = parts;
	const date = /* @__PURE__ */ new Date(`${year}-${month}-${day}T00:00:00Z`);
	if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return void 0;
	const instant = Date.parse(text);
	return Number.isNaN(instant) ? void 0 : instant;
}
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
const COUNTRIES = new Set(COUNTRY_CODES);
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const MAIL = /^[^\s@"<>()[\],;:\\]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;
const NAME_LIMITS = {
	local: 64,
	domain: 48
};
const GOOD_NAME = /^[A-Za-z0-9'.\-_!#^~]{0,63}[A-Za-z0-9'\-_!#^~]@[A-Za-z0-9.-]{1,48}$/;
/** What RULES take, for programs that know regular expressions alone, such as editors; `country` is a choice. */
const RULE_PATTERNS = {
	required: String.raw`\S`,
	userPrincipalName: GOOD_NAME.source,
	mailNickname: String.raw`^(?![\s\S]*[@()\\[\]";:<>,])[\x21-\x7e]*$`,
	language: LANGUAGE.source,
	mail: `^(?=[\\x21-\\x7e]+$)${MAIL.source.slice(1)}`
};
const DAY = (() => {
	return `(?:${String.raw`\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`}|${String.raw`(?:\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`})`;
})();
const TIME = String.raw`(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,7})?)?|24:00(?::00(?:\.0{1,7})?)?)`;
const ZONE = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
/** A day, with the lengths of months. */
const DAY_PATTERN = `^${DAY}$`;
/** What {@link instantOf} takes. */
const DATE_PATTERN = `^${DAY}(?:T${TIME}${ZONE})?$`;
/** One name, one @ and one domain: what even an account that is there already has. */
const ANY_NAME_PATTERN = "^[^@]+@[^@]+$";
const ONLY_NEW = { onlyNew: true };
function isNameRule(rule) {
	return rule === "userPrincipalName" || rule === "mailNickname";
}
const RULES = {
	required: (text) => text.trim() === "" ? {
		code: "empty-value",
		message: "is empty or only spaces; every user needs one"
	} : void 0,
	userPrincipalName: checkUserPrincipalName,
	mailNickname: (text) => {
		const bad = /[^\x21-\x7e]|[@()\\[\]";:<>,]/.exec(text);
		return bad ? {
			...badCharacter(bad[0]),
			...ONLY_NEW
		} : void 0;
	},
	country: (text) => COUNTRIES.has(text) ? void 0 : {
		code: "unknown-country",
		message: COUNTRIES.has(text.toUpperCase()) ? `must be in capitals: ${text.toUpperCase()}` : `is not a country code of ISO 3166-1, such as NO or GB${codeHint(text)}`
	},
	language: (text) => LANGUAGE.test(text) ? void 0 : {
		code: "bad-language",
		message: "is not a language tag, such as en-US"
	},
	mail: (text) => {
		if (!MAIL.test(text)) return {
			code: "bad-mail",
			message: "is not a mail address"
		};
		const bad = /[^\x21-\x7e]/.exec(text);
		return bad ? badCharacter(bad[0]) : void 0;
	}
};
/** @see https://learn.microsoft.com/entra/identity/authentication/concept-sspr-policy (characters and lengths) */
function checkUserPrincipalName(text) {
	if (GOOD_NAME.test(text)) return void 0;
	const [local = "", domain = "", ...more] = text.split("@");
	if (more.length > 0 || local === "" || domain === "") return {
		code: "bad-name",
		message: "must be a name, an @ and a domain"
	};
	const bad = /[^A-Za-z0-9'.\-_!#^~]/.exec(local) ?? /[^A-Za-z0-9.-]/.exec(domain);
	if (bad) return {
		...badCharacter(bad[0]),
		...ONLY_NEW
	};
	if (local.endsWith(".")) return {
		code: "bad-name",
		message: "must not have a dot right before the @",
		...ONLY_NEW
	};
	if (local.length > NAME_LIMITS.local) return {
		code: "too-long",
		message: `has ${local.length} characters before the @; Graph takes at most ${NAME_LIMITS.local}`,
		...ONLY_NEW
	};
	if (domain.length > NAME_LIMITS.domain) return {
		code: "too-long",
		message: `has ${domain.length} characters after the @; Graph takes at most ${NAME_LIMITS.domain}`,
		...ONLY_NEW
	};
}
function codeHint(text) {
	const code = countryCodeOf(text);
	return code === void 0 ? "" : `; write ${code} for ${JSON.stringify(text)}`;
}
function badCharacter(character) {
	const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
	return {
		code: "bad-character",
		message: `has ${character === " " ? "a space" : `"${character}"`} (U+${code}), which Graph does not take there`
	};
}
// src/relationships/groups.ts
/**
* The groups of which a user is a direct member.
*
* @see https://learn.microsoft.com/graph/api/group-post-members
*/
const groups = {
	kind: "set",
	name: "groups",
	one: "group",
	as: "member",
	together: false,
	inList: false,
	summary: "groups that the configuration lists, of which the user is a member",
	permission: "GroupMember.ReadWrite.All",
	call: "POST groups/{}/members/$ref",
	audited: {
		set: ["Add member to group"],
		taken: ["Remove member from group"]
	},
	reading: {
		path: "/groups/{id}/members",
		permission: "GroupMember.Read.All"
	},
	entry: {
		key: "name",
		more: { until: "day" }
	},
	listed: (configuration) => Object.keys(configuration.groups),
	objectionTo: () => void 0,
	managed: (live, { groups: reading }) => {
		const names = new Map(reading?.all?.flatMap(({ name, found }) => found ? [[found.id, name]] : []));
		return [...new Map(live.map((holding) => [holding.id, holding])).values()].flatMap((holding) => {
			const name = names.get(holding.id ?? "");
			return name === void 0 ? [] : [{
				...holding,
				name
			}];
		});
	},
	canTake: ({ id }, { groups: reading }) => reading?.all?.some(({ found }) => found?.id === id && found?.refused === void 0) ?? false,
	resolve: (declared, { surroundings: { groups: reading } }) => {
		if (!reading || reading.unreadable !== void 0) return {
			reason: "unreadable",
			message: reading?.unreadable ?? "groups were not read"
		};
		const group = reading.all.find(({ name }) => name === declared.name);
		if (!group?.found) return {
			reason: "group-not-found",
			message: whyNotFound(declared, group)
		};
		const { id, displayName, refused, hidden } = group.found;
		if (refused !== void 0) return {
			reason: hidden ? "unreadable" : "group-not-writable",
			message: `the group ${displayName} ${refused}`
		};
		return {
			...declared,
			id
		};
	},
	mayMean: (name, live, { surroundings }) => name === live.name || (surroundings.groups?.all ?? []).some((group) => group.name === name && live.id !== null && group.candidates.includes(live.id))
};
function whyNotFound({ name }, group) {
	const candidates = group?.candidates ?? [];
	if (candidates.length > 1) return `${candidates.length} groups are called ${JSON.stringify(name)}: ${candidates.join(", ")}. Write the id of the right one in the configuration, under groups`;
	return `no group ${candidates.length === 1 ? `with the id ${candidates[0]}` : `is called ${JSON.stringify(name)}`}${candidates.length === 1 ? " exists" : ""}. Correct its entry under groups in the configuration, or remove it`;
}
// src/relationships/licenses.ts
/**
* The licences that are assigned to a user directly, by the part number of their SKU.
*
* @see https://learn.microsoft.com/graph/api/user-assignlicense
*/
const licenses = {
	kind: "set",
	name: "licenses",
	one: "licence",
	as: "assigned",
	together: true,
	inList: true,
	summary: "licences that the configuration lists, by the part number of the SKU, such as SPE_E3",
	permission: "LicenseAssignment.ReadWrite.All",
	call: "POST users/{}/assignLicense",
	audited: {
		set: ["Change user license", "Update user"],
		taken: ["Change user license", "Update user"]
	},
	reading: {
		path: "/subscribedSkus",
		permission: "LicenseAssignment.Read.All"
	},
	entry: {
		key: "sku",
		more: { without: "names" }
	},
	listed: (configuration) => configuration.licenses,
	objectionTo: (name) => /^[A-Za-z0-9_-]+$/.test(name) ? void 0 : `"${name}" is not the part number of a SKU. Write the skuPartNumber, such as SPE_E3, not the name of the product`,
	managed: (live, _, configuration) => live.filter(({ by, name }) => by === void 0 && configuration.licenses.includes(name)),
	canTake: () => true,
	resolve: (declared, { surroundings: { skus: reading } }) => {
		if (!reading || reading.unreadable !== void 0) return {
			reason: "unreadable",
			message: reading?.unreadable ?? "licences were not read"
		};
		const sku = reading.all.find(({ name }) => name === declared.name);
		if (!sku) return {
			reason: "license-not-found",
			message: `the tenant has no SKU ${declared.name}. Correct it in the configuration, under licenses, and in the files`
		};
		if (sku.refused !== void 0) return {
			reason: "license-not-assignable",
			message: `${sku.name} ${sku.refused}`
		};
		return withPlans(declared, sku);
	},
	mayMean: (name, live) => name === live.name
};
function withPlans(declared, sku) {
	const unknown = declared.without?.filter((plan) => !sku.plans.some(({ name }) => name === plan));
	if (unknown && unknown.length > 0) return {
		reason: "license-not-assignable",
		message: `${sku.name} has no service plan ${unknown.join(", ")}. It has ${sku.plans.map(({ name }) => name).join(", ")}`
	};
	return {
		...declared,
		id: sku.id
	};
}
// src/relationships/people.ts
/** What is wrong with a text by which a file refers to a person, before anything is known of others; undefined: nothing. */
function objectionToPerson(declared) {
	if (isObjectId(declared)) return void 0;
	const problem = checkText(propertyNamed("userPrincipalName"), declared);
	return problem && !problem.onlyNew && !isCalling(problem) ? problem : void 0;
}
function isCalling({ code }) {
	return code === "bad-name" || code === "bad-character";
}
// src/relationships/relationship.ts
function isUnresolved(found) {
	return typeof found === "object" && found !== null && "reason" in found && "message" in found;
}
// src/relationships/manager.ts
/**
* A user's manager. Set by reference, after both users exist.
*
* @see https://learn.microsoft.com/graph/api/user-post-manager
*/
const manager = {
	kind: "person",
	name: "manager",
	summary: "the manager, by userPrincipalName or object id",
	permission: "User.ReadWrite.All",
	call: "PUT users/{}/manager/$ref",
	audited: {
		set: ["Set user manager", "Update user"],
		taken: [
			"Remove user manager",
			"Set user manager",
			"Update user"
		]
	},
	objectionTo: objectionToPerson,
	resolve: (declared, self, findPerson) => {
		if (typeof declared !== "string") throw new Error("A manager is declared as a text");
		const found = findPerson(declared);
		if (isUnresolved(found)) return {
			reason: found.reason === "person-blocked" ? "manager-blocked" : "manager-not-found",
			message: found.message
		};
		if (self === void 0 || found.id !== self) return found;
		return {
			reason: "own-manager",
			message: `${declared} is this user, and no user can be their own manager`
		};
	},
	asDeclared: (live, self, names) => {
		const id = isPersonReference(live) ? live.id : null;
		if (id === null) return {};
		if (id === self) return { reason: "is this user, and no user can be their own manager" };
		const name = names.get(id);
		if (name !== void 0) return { value: name };
		return isObjectId(id) ? { value: id.toLowerCase() } : { reason: "has no object id of the usual form" };
	},
	phrase: (shown) => `reports to ${shown}`,
	read: {
		expand: "manager($select=id)",
		path: (userId) => `/users/${encodeURIComponent(userId)}/manager?$select=id`,
		fromAnswer: (answer) => {
			const id = answer?.id;
			return typeof id === "string" ? {
				id,
				userPrincipalName: id
			} : null;
		}
	},
	write: (userId, target, graphRoot) => {
		const path = `/users/${encodeURIComponent(userId)}/manager/$ref`;
		return target === null ? {
			method: "DELETE",
			path
		} : {
			method: "PUT",
			path,
			body: { "@odata.id": `${graphRoot}/users/${target}` }
		};
	}
};
// src/relationships/sponsors.ts
/**
* The people who answer for a user's access and information, as for that of a guest. Groups can be sponsors too: those are not
* managed. Set by reference, one at a time, after both users exist.
*
* @see https://learn.microsoft.com/graph/api/user-post-sponsors
*/
const sponsors = {
	kind: "set",
	name: "sponsors",
	one: "sponsor",
	as: "sponsor",
	together: false,
	inList: false,
	summary: "the people who sponsor the user, by userPrincipalName or object id",
	permission: "User.ReadWrite.All",
	call: "POST users/{}/sponsors/$ref",
	audited: {
		set: ["Add user sponsor", "Update user"],
		taken: ["Remove user sponsor", "Update user"]
	},
	reading: {
		path: "/users/{id}/sponsors",
		permission: "User.Read.All"
	},
	entry: {
		key: "user",
		more: {}
	},
	objectionTo: (name) => {
		const problem = objectionToPerson(name);
		return problem && `${JSON.stringify(name)} ${problem.message}`;
	},
	managed: (live) => live,
	canTake: () => true,
	resolve: (declared, { findPerson, self }) => {
		const found = findPerson(declared.name);
		if (isUnresolved(found)) return found;
		if (self !== void 0 && found.id === self) return {
			reason: "own-person",
			message: `${declared.name} is this user, who cannot be their own sponsor`
		};
		return {
			...declared,
			id: found.id
		};
	},
	mayMean: (name, live, { findPerson }) => {
		if (foldName(name) === foldName(live.name) || foldName(name) === foldName(live.id ?? "")) return true;
		const found = findPerson(name);
		return isUnresolved(found) ? found.reason === "person-blocked" : found.id === live.id;
	},
	people: {
		path: (userId) => `/users/${encodeURIComponent(userId)}/sponsors?$select=id`,
		write: (userId, target, act, graphRoot) => {
			const list = `/users/${objectId(userId)}/sponsors`;
			return act === "remove" ? {
				method: "DELETE",
				path: `${list}/${objectId(target)}/$ref`
			} : {
				method: "POST",
				path: `${list}/$ref`,
				body: { "@odata.id": `${graphRoot}/users/${objectId(target)}` }
			};
		},
		nameOf: (id, names) => names.get(id) ?? id.toLowerCase()
	}
};
/** @throws Error for what could lead to more than one person. */
function objectId(text) {
	if (!isObjectId(text)) throw new Error("A sponsor is written by the object ids of both users");
	return text;
}
// src/relationships/index.ts
/** Those that hold one person. */
const PERSON_RELATIONSHIPS = [manager];
/** Those that hold several objects, each a field of its own. */
const SETS = [
	groups,
	licenses,
	sponsors
];
/** Every relationship that a roster may declare. */
const RELATIONSHIPS = [...PERSON_RELATIONSHIPS, ...SETS];
/** What files may name as elements of each set, as far as the configuration lists it. */
function listedIn(configuration) {
	return Object.fromEntries(SETS.flatMap(({ name, listed }) => listed ? [[name, listed(configuration)]] : []));
}
function relationshipNamed(name) {
	return RELATIONSHIPS.find((relationship) => relationship.name === name);
}
/** The relationship that a field is, or is an element of. */
function relationshipOf(field) {
	return relationshipNamed(wholeOfField(field));
}
function personRelationship(field) {
	return PERSON_RELATIONSHIPS.find(({ name }) => name === field);
}
const setsByName = new Map(SETS.map((set) => [set.name, set]));
/** The set that a field is, or is an element of. */
function setOf(field) {
	return setsByName.get(wholeOfField(field));
}
// src/model/user.ts
/** The name under which a declared user is spoken of, whatever it is keyed by. */
function nameOf(user) {
	return text(user.fields["userPrincipalName"]) ?? text(user.fields["employeeId"]) ?? user.id ?? "?";
}
/**
* What people call a user: the live name where the directory has one, else the declared one, so that somebody who gets
* another name is still known by the old one.
*/
function displayNameOf(actual, desired) {
	return text(actual?.fields["displayName"]) || text(desired?.fields["displayName"]) || void 0;
}
/** The same as a member that is left out where there is none. */
function namedAs(displayName) {
	return displayName === void 0 ? {} : { displayName };
}
function referenceTo(user) {
	const { id, userPrincipalName } = user;
	return {
		id,
		userPrincipalName,
		...namedAs(displayNameOf(user))
	};
}
function text(value) {
	return typeof value === "string" ? value : void 0;
}
export { wholeOfField as A, instantOf as C, extensionAttributeField as D, elementField as E, PROPERTIES as F, propertyNamed as I, EXTENSION_ATTRIBUTES as M, NEEDED_TO_CREATE as N, memberOfField as O, ORG_DATA_MEMBERS as P, checkText as S, compareFields as T, ANY_NAME_PATTERN as _, PERSON_RELATIONSHIPS as a, RULE_PATTERNS as b, listedIn as c, relationshipOf as d, setOf as f, groups as g, licenses as h, referenceTo as i, DIRECTORY_EXTENSION as j, propertyOfField as k, personRelationship as l, isUnresolved as m, nameOf as n, RELATIONSHIPS as o, sponsors as p, namedAs as r, SETS as s, displayNameOf as t, relationshipNamed as u, DATE_PATTERN as v, COUNTRY_CODES as w, checkDate as x, DAY_PATTERN as y };

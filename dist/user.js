// src/model/values.ts
function isPersonReference(value) {
	return typeof value === "object" && value !== null && "userPrincipalName" in value && "id" in value;
}
/**
* The form in which names are compared: Unicode NFC, without case.
* Graph compares userPrincipalName without case, so "Ana@" and "ana@" are one user.
*/
function foldName(name) {
	let isFolded = true;
	for (let index = 0; isFolded && index < name.length; index += 1) {
		const code = name.charCodeAt(index);
		isFolded = code < FIRST_BEYOND_ASCII && (code < CAPITAL_A || code > CAPITAL_Z);
	}
	return isFolded ? name : name.normalize("NFC").toLowerCase();
}
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const FIRST_BEYOND_ASCII = 128;
// src/model/properties.ts
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
	return readOnly(name, "kept in SharePoint, not in the directory", { roster: { refused: "is kept in SharePoint: Graph writes it only for a signed-in person, in a request of its own, and never lists it" } });
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
	row("employeeHireDate", "the date of joining, now or to come", {
		type: "dateTime",
		compare: "instant",
		request: "hireDate"
	}),
	row("employeeLeaveDateTime", "the date of leaving", {
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
	row("otherMails", "further mail addresses, private ones too", {
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
	refused("customSecurityAttributes", "is guarded by a role of its own (Attribute Assignment Administrator)", { create: false }),
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
// src/model/countries.ts
/** The 249 officially assigned alpha-2 codes of ISO 3166-1, which `usageLocation` takes. */
const COUNTRY_CODES = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split(" ");
// src/model/countryNames.ts
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
// src/model/rules.ts
/**
* Holds one text (of a list: one item) against length, choice and rule of its property.
*
* @see https://learn.microsoft.com/graph/api/user-update (lengths and characters)
*/
function checkText(property, text) {
	if (text === "") return {
		code: "empty-value",
		message: property.clear ? "is empty; write null to clear it" : "is empty, and cannot be cleared: take the line out to leave it unmanaged"
	};
	if (property.maxLength !== void 0 && text.length > property.maxLength && property.rule !== "country") return {
		code: "too-long",
		message: `has ${text.length} characters; Graph takes at most ${property.maxLength}`,
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
		message: "is not a date; write it as 2026-11-30 or 2026-11-30T08:00:00Z"
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
const ONLY_NEW = { onlyNew: true };
function isNameRule(rule) {
	return rule === "userPrincipalName" || rule === "mailNickname";
}
const RULES = {
	required: (text) => text.trim() === "" ? {
		code: "empty-value",
		message: "is blank; everybody needs one"
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
		message: "must be one name, one @ and one domain"
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
export { checkDate as a, COUNTRY_CODES as c, NEEDED_TO_CREATE as d, ORG_DATA_MEMBERS as f, isPersonReference as g, foldName as h, referenceTo as i, DIRECTORY_EXTENSION as l, propertyNamed as m, nameOf as n, checkText as o, PROPERTIES as p, namedAs as r, instantOf as s, displayNameOf as t, EXTENSION_ATTRIBUTES as u };

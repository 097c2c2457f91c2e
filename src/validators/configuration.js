// Made by `npm run generate` with ajv.
"use strict";
export const validateConfiguration = validate52;
const schema19 = {"type":"object","additionalProperties":false,"properties":{"mode":{"enum":["apply","observe"]},"directory":{"enum":["graph","embedded"]},"requireApproval":{"type":"boolean"},"tenant":{"type":"string","pattern":"^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$","patternErrorMessage":"must be the id of the tenant, such as 5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10, and no domain: the Entra admin center shows it under \"Overview\", \"az account show\" as tenantId"},"key":{"enum":["userPrincipalName","employeeId"]},"allow":{"type":"array","items":{"enum":["userType","passwordPolicies","preferredDataLocation"]}},"sensitive":{"type":"array","items":{"type":"string","pattern":"^(?:userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|employeeOrgData\\.division|onPremisesExtensionAttributes\\.extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|manager|groups(?:\\..+)?|licenses(?:\\..+)?|sponsors(?:\\..+)?|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100})$","patternErrorMessage":"must be properties that a roster can declare, such as [department, onPremisesExtensionAttributes.extensionAttribute1]"}},"protected":{"type":"array","items":{"type":"string","pattern":"^(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|(?=.*[@*])\\S+)$","patternErrorMessage":"must be an object id, a userPrincipalName, or a pattern such as emergency-*@contoso.com, without spaces: anything else protects no account"}},"groups":{"type":"object","propertyNames":{"pattern":"^(?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}]{1,256}$","patternErrorMessage":"must be the name of a group: 1 to 256 characters, none of them invisible, and no space at the beginning or the end"},"additionalProperties":{"type":["object","null"],"additionalProperties":false,"properties":{"id":{"type":"string","pattern":"^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$","patternErrorMessage":"must be the object id of the group, such as 4b0c2d1e-8f3a-4c5d-9e6b-7a8f9c0d1e2f"},"members":{"enum":["ours","roster"]}}}},"licenses":{"type":"array","items":{"type":"string","pattern":"^[A-Za-z0-9_-]+$","patternErrorMessage":"must be part numbers of SKUs, such as SPE_E3, and not names of products: Graph calls them skuPartNumber"}},"apply":{"type":"object","additionalProperties":false,"properties":{"canary":{"type":["string","integer"],"pattern":"^[1-9][0-9]{0,8}$","patternErrorMessage":"must be a whole number of users, such as 10","minimum":1},"stopAtErrors":{"type":"object","additionalProperties":false,"required":["percent"],"properties":{"percent":{"type":["string","integer"],"pattern":"^(?:[0-9]{1,2}|100)$","patternErrorMessage":"must be a whole number from 0 to 100, such as 20","minimum":0,"maximum":100},"floor":{"type":["string","integer"],"pattern":"^[0-9]{1,9}$","patternErrorMessage":"must be a whole number of users, such as 10","minimum":0}}}}},"quota":{"type":"object","additionalProperties":false,"properties":{"percent":{"type":["string","integer"],"pattern":"^(?:[1-9][0-9]?|100)$","patternErrorMessage":"must be a whole number from 1 to 100, such as 80","minimum":1,"maximum":100}}},"newUsers":{"type":"object","additionalProperties":false,"properties":{"credential":{"enum":["none","temporaryAccessPass"]},"recipients":{"type":"array","items":{"type":"string"}},"lifetimeInMinutes":{"type":["string","integer"],"pattern":"^(?:[1-9][0-9]|[1-9][0-9]{2,3}|[1-3][0-9]{4}|4[0-2][0-9]{3}|43[01][0-9]{2}|43200)$","patternErrorMessage":"must be a whole number of minutes from 10 to 43200, such as 480","minimum":10,"maximum":43200},"isUsableOnce":{"type":"boolean"},"startDateTime":{"enum":["now","employeeHireDate"]}}},"scope":{"type":"object","additionalProperties":false,"properties":{"userType":{"type":"array","minItems":1,"items":{"enum":["Member","Guest"]}},"accountEnabled":{"type":"boolean"},"domains":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/shared1"}},"exclude":{"type":"object","additionalProperties":false,"properties":{"users":{"type":"array","items":{"type":"string","pattern":"^(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|(?=.*[@*])\\S+)$","patternErrorMessage":"must be an object id, a userPrincipalName, or a pattern such as emergency-*@contoso.com, without spaces: anything else excludes no account"}},"properties":{"type":"object","additionalProperties":false,"properties":{"userPrincipalName":{"$ref":"#/$defs/shared2"},"displayName":{"$ref":"#/$defs/shared2"},"givenName":{"$ref":"#/$defs/shared2"},"surname":{"$ref":"#/$defs/shared2"},"mailNickname":{"$ref":"#/$defs/shared2"},"mail":{"$ref":"#/$defs/shared2"},"employeeId":{"$ref":"#/$defs/shared2"},"employeeType":{"$ref":"#/$defs/shared2"},"jobTitle":{"$ref":"#/$defs/shared2"},"department":{"$ref":"#/$defs/shared2"},"companyName":{"$ref":"#/$defs/shared2"},"officeLocation":{"$ref":"#/$defs/shared2"},"businessPhones":{"$ref":"#/$defs/shared2"},"mobilePhone":{"$ref":"#/$defs/shared2"},"faxNumber":{"$ref":"#/$defs/shared2"},"otherMails":{"$ref":"#/$defs/shared2"},"streetAddress":{"$ref":"#/$defs/shared2"},"postalCode":{"$ref":"#/$defs/shared2"},"city":{"$ref":"#/$defs/shared2"},"state":{"$ref":"#/$defs/shared2"},"country":{"$ref":"#/$defs/shared2"},"usageLocation":{"$ref":"#/$defs/shared2"},"preferredLanguage":{"$ref":"#/$defs/shared2"},"ageGroup":{"$ref":"#/$defs/shared2"},"consentProvidedForMinor":{"$ref":"#/$defs/shared2"},"userType":{"$ref":"#/$defs/shared2"},"passwordPolicies":{"$ref":"#/$defs/shared2"},"preferredDataLocation":{"$ref":"#/$defs/shared2"},"onPremisesImmutableId":{"$ref":"#/$defs/shared2"}}}}}}},"names":{"type":"object","additionalProperties":false,"properties":{"userPrincipalName":{"type":"string","pattern":"^(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$","patternErrorMessage":"must be a pattern in quotes, such as \"{givenName}.{surname}@contoso.com\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}"},"whenTaken":{"type":"array","items":{"type":"string","pattern":"^(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*$","patternErrorMessage":"must be a pattern without @, in quotes, such as \"{givenName}.{surname}{number}\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}"}},"mailNickname":{"type":"string","pattern":"^(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*$","patternErrorMessage":"must be a pattern without @, in quotes, such as \"{givenName:1}{surname}\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}"},"displayName":{"type":"string","pattern":"^.*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\}).*$","patternErrorMessage":"must be a pattern in quotes, such as \"{surname}, {givenName}\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}"},"replace":{"type":"object","additionalProperties":{"type":"string","pattern":"^[A-Za-z0-9-]*$","patternErrorMessage":"must be plain letters, such as oe"}}}},"tables":{"type":"object","additionalProperties":false,"properties":{"dates":{"$ref":"#/$defs/shared3"},"nothing":{"type":"array","items":{"type":"string"}},"empty":{"enum":["keep","clear"]},"unknownManagers":{"enum":["refuse","leave"]},"domain":{"$ref":"#/$defs/shared1"},"encoding":{"$ref":"#/$defs/shared4"},"separator":{"enum":["comma","semicolon","tab","pipe"]},"sheet":{"type":"string"},"headings":{"$ref":"#/$defs/shared5"},"columns":{"$ref":"#/$defs/shared6"},"sources":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"dates":{"$ref":"#/$defs/shared3"},"nothing":{"type":"array","items":{"type":"string"}},"empty":{"enum":["keep","clear"]},"unknownManagers":{"enum":["refuse","leave"]},"domain":{"$ref":"#/$defs/shared1"},"encoding":{"$ref":"#/$defs/shared4"},"separator":{"enum":["comma","semicolon","tab","pipe"]},"sheet":{"type":"string"},"headings":{"$ref":"#/$defs/shared5"},"columns":{"$ref":"#/$defs/shared6"}}}}}},"editor":{"type":"object","additionalProperties":false,"properties":{"schemas":{"type":"string","pattern":"^(?:[A-Za-z0-9._-]+/)*[A-Za-z0-9._-]+$","patternErrorMessage":"must be a folder, counted from this file, such as .vscode/rollcall or ../../.vscode/rollcall, without spaces"}}},"guards":{"type":"object","additionalProperties":false,"properties":{"creates":{"$ref":"#/$defs/shared7"},"updates":{"$ref":"#/$defs/shared7"},"enables":{"$ref":"#/$defs/shared7"},"disables":{"$ref":"#/$defs/shared7"},"renames":{"$ref":"#/$defs/shared7"},"adoptions":{"$ref":"#/$defs/shared7"},"signInProperties":{"$ref":"#/$defs/shared7"},"memberships":{"$ref":"#/$defs/shared7"},"membershipRemovals":{"$ref":"#/$defs/shared7"},"licensedGroups":{"$ref":"#/$defs/shared7"},"licenses":{"$ref":"#/$defs/shared7"}}}},"$defs":{"shared1":{"type":"string","pattern":"^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$","patternErrorMessage":"must be a domain, such as contoso.com, without an @"},"shared2":{"type":["string","boolean","null","array"],"minItems":1,"items":{"type":["string","boolean","null"]}},"shared3":{"type":"string","pattern":"^(?:[dD]{1,2}[./ -][mM]{1,3}[./ -][yY][yY][yY][yY]|[mM]{1,3}[./ -][dD]{1,2}[./ -][yY][yY][yY][yY]|[yY][yY][yY][yY][./ -][mM]{1,2}[./ -][dD]{1,2}|[yY][yY][yY][yY][mM][mM][dD][dD]|[dD][dD][mM][mM][yY][yY][yY][yY]|[mM][mM][dD][dD][yY][yY][yY][yY])$","patternErrorMessage":"must be a date format such as dd.mm.yyyy, mm/dd/yyyy, dd-mmm-yyyy or yyyymmdd"},"shared4":{"enum":["utf-8","utf-16le","utf-16be","windows-1250","windows-1251","windows-1252","windows-1253","windows-1254","windows-1255","windows-1256","windows-1257","windows-1258","iso-8859-2","iso-8859-15","macintosh","koi8-r","shift_jis","gb18030","big5","euc-kr"]},"shared5":{"type":["string","integer"],"pattern":"^[1-9][0-9]{0,5}$","patternErrorMessage":"must be the number of a row, such as 3","minimum":1},"shared6":{"type":"object","additionalProperties":{"$ref":"#/$defs/shared8"}},"shared7":{"type":"object","additionalProperties":false,"properties":{"count":{"$ref":"#/$defs/shared9"},"percent":{"$ref":"#/$defs/shared10"},"floor":{"$ref":"#/$defs/shared9"}}},"shared8":{"type":["string","object"],"pattern":"^(?:ignore|reference|surnamePrefix|surname, givenName|not accountEnabled|id|formerly|manager|groups|licenses|sponsors|userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|costCenter|employeeOrgData\\.division|division|onPremisesExtensionAttributes\\.extensionAttribute1|extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|extensionAttribute15|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:groups|licenses|sponsors)\\..+)$","patternErrorMessage":"must be a property such as jobTitle, a member such as costCenter or extensionAttribute1, manager, groups, groups.Sales, id, formerly, \"surname, givenName\", not accountEnabled, reference or ignore","minProperties":1,"maxProperties":1,"additionalProperties":false,"patternProperties":{"^(?:id|formerly|manager|groups|licenses|sponsors|userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|costCenter|employeeOrgData\\.division|division|onPremisesExtensionAttributes\\.extensionAttribute1|extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|extensionAttribute15|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:groups|licenses|sponsors)\\..+)$":{"$ref":"#/$defs/shared11"}}},"shared9":{"type":["string","integer"],"pattern":"^[0-9]{1,9}$","patternErrorMessage":"must be a whole number of users, such as 20","minimum":0},"shared10":{"type":["string","number"],"pattern":"^(?:[0-9]{1,2}(?:\\.[0-9]+)?|100(?:\\.0+)?)$","patternErrorMessage":"must be a number from 0 to 100, such as 2.5","minimum":0,"maximum":100},"shared11":{"type":"object","additionalProperties":{"type":["string","boolean","null"]}}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$", "u");
const pattern4 = new RegExp("^(?:userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|employeeOrgData\\.division|onPremisesExtensionAttributes\\.extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|manager|groups(?:\\..+)?|licenses(?:\\..+)?|sponsors(?:\\..+)?|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100})$", "u");
const pattern5 = new RegExp("^(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|(?=.*[@*])\\S+)$", "u");
const pattern6 = new RegExp("^(?!\\s)(?!.*\\s$)[^\\p{Cc}\\p{Cf}]{1,256}$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9_-]+$", "u");
const pattern9 = new RegExp("^[1-9][0-9]{0,8}$", "u");
const pattern10 = new RegExp("^(?:[0-9]{1,2}|100)$", "u");
const pattern11 = new RegExp("^[0-9]{1,9}$", "u");
const pattern12 = new RegExp("^(?:[1-9][0-9]?|100)$", "u");
const pattern13 = new RegExp("^(?:[1-9][0-9]|[1-9][0-9]{2,3}|[1-3][0-9]{4}|4[0-2][0-9]{3}|43[01][0-9]{2}|43200)$", "u");
const pattern16 = new RegExp("^(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$", "u");
const pattern17 = new RegExp("^(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})(?:[A-Za-z0-9._-]|\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\})*$", "u");
const pattern19 = new RegExp("^.*(?:\\{(?:givenName|middleName|surname)(?::[1-9][0-9]?)?\\}|\\{number\\}).*$", "u");
const pattern20 = new RegExp("^[A-Za-z0-9-]*$", "u");
const pattern26 = new RegExp("^(?:[A-Za-z0-9._-]+/)*[A-Za-z0-9._-]+$", "u");
const schema20 = {"type":"string","pattern":"^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$","patternErrorMessage":"must be a domain, such as contoso.com, without an @"};
const pattern14 = new RegExp("^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$", "u");

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern14.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{reason: "must be a domain, such as contoso.com, without an @"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema21 = {"type":["string","boolean","null","array"],"minItems":1,"items":{"type":["string","boolean","null"]}};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((((typeof data !== "string") && (typeof data !== "boolean")) && (data !== null)) && (!(Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema21.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
if(data.length < 1){
const err1 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(((typeof data0 !== "string") && (typeof data0 !== "boolean")) && (data0 !== null)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: schema21.items.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema22 = {"type":"string","pattern":"^(?:[dD]{1,2}[./ -][mM]{1,3}[./ -][yY][yY][yY][yY]|[mM]{1,3}[./ -][dD]{1,2}[./ -][yY][yY][yY][yY]|[yY][yY][yY][yY][./ -][mM]{1,2}[./ -][dD]{1,2}|[yY][yY][yY][yY][mM][mM][dD][dD]|[dD][dD][mM][mM][yY][yY][yY][yY]|[mM][mM][dD][dD][yY][yY][yY][yY])$","patternErrorMessage":"must be a date format such as dd.mm.yyyy, mm/dd/yyyy, dd-mmm-yyyy or yyyymmdd"};
const pattern21 = new RegExp("^(?:[dD]{1,2}[./ -][mM]{1,3}[./ -][yY][yY][yY][yY]|[mM]{1,3}[./ -][dD]{1,2}[./ -][yY][yY][yY][yY]|[yY][yY][yY][yY][./ -][mM]{1,2}[./ -][dD]{1,2}|[yY][yY][yY][yY][mM][mM][dD][dD]|[dD][dD][mM][mM][yY][yY][yY][yY]|[mM][mM][dD][dD][yY][yY][yY][yY])$", "u");

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern21.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{reason: "must be a date format such as dd.mm.yyyy, mm/dd/yyyy, dd-mmm-yyyy or yyyymmdd"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema23 = {"enum":["utf-8","utf-16le","utf-16be","windows-1250","windows-1251","windows-1252","windows-1253","windows-1254","windows-1255","windows-1256","windows-1257","windows-1258","iso-8859-2","iso-8859-15","macintosh","koi8-r","shift_jis","gb18030","big5","euc-kr"]};

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((((((((((((((((((((data === "utf-8") || (data === "utf-16le")) || (data === "utf-16be")) || (data === "windows-1250")) || (data === "windows-1251")) || (data === "windows-1252")) || (data === "windows-1253")) || (data === "windows-1254")) || (data === "windows-1255")) || (data === "windows-1256")) || (data === "windows-1257")) || (data === "windows-1258")) || (data === "iso-8859-2")) || (data === "iso-8859-15")) || (data === "macintosh")) || (data === "koi8-r")) || (data === "shift_jis")) || (data === "gb18030")) || (data === "big5")) || (data === "euc-kr"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema23.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}
validate88.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema24 = {"type":["string","integer"],"pattern":"^[1-9][0-9]{0,5}$","patternErrorMessage":"must be the number of a row, such as 3","minimum":1};
const pattern22 = new RegExp("^[1-9][0-9]{0,5}$", "u");

function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema24.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data < 1 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(typeof data === "string"){
if(!pattern22.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{reason: "must be the number of a row, such as 3"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema25 = {"type":"object","additionalProperties":{"$ref":"#/$defs/shared8"}};
const schema26 = {"type":["string","object"],"pattern":"^(?:ignore|reference|surnamePrefix|surname, givenName|not accountEnabled|id|formerly|manager|groups|licenses|sponsors|userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|costCenter|employeeOrgData\\.division|division|onPremisesExtensionAttributes\\.extensionAttribute1|extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|extensionAttribute15|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:groups|licenses|sponsors)\\..+)$","patternErrorMessage":"must be a property such as jobTitle, a member such as costCenter or extensionAttribute1, manager, groups, groups.Sales, id, formerly, \"surname, givenName\", not accountEnabled, reference or ignore","minProperties":1,"maxProperties":1,"additionalProperties":false,"patternProperties":{"^(?:id|formerly|manager|groups|licenses|sponsors|userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|costCenter|employeeOrgData\\.division|division|onPremisesExtensionAttributes\\.extensionAttribute1|extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|extensionAttribute15|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:groups|licenses|sponsors)\\..+)$":{"$ref":"#/$defs/shared11"}}};
const pattern23 = new RegExp("^(?:ignore|reference|surnamePrefix|surname, givenName|not accountEnabled|id|formerly|manager|groups|licenses|sponsors|userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|costCenter|employeeOrgData\\.division|division|onPremisesExtensionAttributes\\.extensionAttribute1|extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|extensionAttribute15|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:groups|licenses|sponsors)\\..+)$", "u");
const pattern24 = new RegExp("^(?:id|formerly|manager|groups|licenses|sponsors|userPrincipalName|accountEnabled|displayName|givenName|surname|mailNickname|mail|employeeId|employeeType|employeeHireDate|employeeLeaveDateTime|employeeOrgData|jobTitle|department|companyName|officeLocation|businessPhones|mobilePhone|faxNumber|otherMails|streetAddress|postalCode|city|state|country|usageLocation|preferredLanguage|ageGroup|consentProvidedForMinor|onPremisesExtensionAttributes|userType|passwordPolicies|preferredDataLocation|employeeOrgData\\.costCenter|costCenter|employeeOrgData\\.division|division|onPremisesExtensionAttributes\\.extensionAttribute1|extensionAttribute1|onPremisesExtensionAttributes\\.extensionAttribute2|extensionAttribute2|onPremisesExtensionAttributes\\.extensionAttribute3|extensionAttribute3|onPremisesExtensionAttributes\\.extensionAttribute4|extensionAttribute4|onPremisesExtensionAttributes\\.extensionAttribute5|extensionAttribute5|onPremisesExtensionAttributes\\.extensionAttribute6|extensionAttribute6|onPremisesExtensionAttributes\\.extensionAttribute7|extensionAttribute7|onPremisesExtensionAttributes\\.extensionAttribute8|extensionAttribute8|onPremisesExtensionAttributes\\.extensionAttribute9|extensionAttribute9|onPremisesExtensionAttributes\\.extensionAttribute10|extensionAttribute10|onPremisesExtensionAttributes\\.extensionAttribute11|extensionAttribute11|onPremisesExtensionAttributes\\.extensionAttribute12|extensionAttribute12|onPremisesExtensionAttributes\\.extensionAttribute13|extensionAttribute13|onPremisesExtensionAttributes\\.extensionAttribute14|extensionAttribute14|onPremisesExtensionAttributes\\.extensionAttribute15|extensionAttribute15|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:groups|licenses|sponsors)\\..+)$", "u");
const schema27 = {"type":"object","additionalProperties":{"type":["string","boolean","null"]}};

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(((typeof data0 !== "string") && (typeof data0 !== "boolean")) && (data0 !== null)){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: schema27.additionalProperties.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate93.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema26.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern23.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{reason: "must be a property such as jobTitle, a member such as costCenter or extensionAttribute1, manager, groups, groups.Sales, id, formerly, \"surname, givenName\", not accountEnabled, reference or ignore"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err2 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(Object.keys(data).length < 1){
const err3 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(pattern24.test(key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key1 in data){
if(pattern24.test(key1)){
if(!(validate94(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
}
}
}
validate93.errors = vErrors;
return errors === 0;
}
validate93.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate93(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema28 = {"type":"object","additionalProperties":false,"properties":{"count":{"$ref":"#/$defs/shared9"},"percent":{"$ref":"#/$defs/shared10"},"floor":{"$ref":"#/$defs/shared9"}}};
const schema29 = {"type":["string","integer"],"pattern":"^[0-9]{1,9}$","patternErrorMessage":"must be a whole number of users, such as 20","minimum":0};

function validate104(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data))))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema29.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(typeof data === "string"){
if(!pattern11.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{reason: "must be a whole number of users, such as 20"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema30 = {"type":["string","number"],"pattern":"^(?:[0-9]{1,2}(?:\\.[0-9]+)?|100(?:\\.0+)?)$","patternErrorMessage":"must be a number from 0 to 100, such as 2.5","minimum":0,"maximum":100};
const pattern28 = new RegExp("^(?:[0-9]{1,2}(?:\\.[0-9]+)?|100(?:\\.0+)?)$", "u");

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate106.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema30.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 100 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(typeof data === "string"){
if(!pattern28.test(data)){
const err3 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{reason: "must be a number from 0 to 100, such as 2.5"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
validate106.errors = vErrors;
return errors === 0;
}
validate106.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate103.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "count") || (key0 === "percent")) || (key0 === "floor"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.count !== undefined){
if(!(validate104(data.count, {instancePath:instancePath+"/count",parentData:data,parentDataProperty:"count",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
if(data.percent !== undefined){
if(!(validate106(data.percent, {instancePath:instancePath+"/percent",parentData:data,parentDataProperty:"percent",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.floor !== undefined){
if(!(validate104(data.floor, {instancePath:instancePath+"/floor",parentData:data,parentDataProperty:"floor",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate103.errors = vErrors;
return errors === 0;
}
validate103.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(!((data0 === "apply") || (data0 === "observe"))){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema19.properties.mode.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.directory !== undefined){
let data1 = data.directory;
if(!((data1 === "graph") || (data1 === "embedded"))){
const err2 = {instancePath:instancePath+"/directory",schemaPath:"#/properties/directory/enum",keyword:"enum",params:{allowedValues: schema19.properties.directory.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.requireApproval !== undefined){
if(typeof data.requireApproval !== "boolean"){
const err3 = {instancePath:instancePath+"/requireApproval",schemaPath:"#/properties/requireApproval/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tenant !== undefined){
let data3 = data.tenant;
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
const err4 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/pattern",keyword:"pattern",params:{reason: "must be the id of the tenant, such as 5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10, and no domain: the Entra admin center shows it under \"Overview\", \"az account show\" as tenantId"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.key !== undefined){
let data4 = data.key;
if(!((data4 === "userPrincipalName") || (data4 === "employeeId"))){
const err6 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/enum",keyword:"enum",params:{allowedValues: schema19.properties.key.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.allow !== undefined){
let data5 = data.allow;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(!(((data6 === "userType") || (data6 === "passwordPolicies")) || (data6 === "preferredDataLocation"))){
const err7 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/properties/allow/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.allow.items.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.sensitive !== undefined){
let data7 = data.sensitive;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err9 = {instancePath:instancePath+"/sensitive/" + i1,schemaPath:"#/properties/sensitive/items/pattern",keyword:"pattern",params:{reason: "must be properties that a roster can declare, such as [department, onPremisesExtensionAttributes.extensionAttribute1]"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/sensitive/" + i1,schemaPath:"#/properties/sensitive/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/sensitive",schemaPath:"#/properties/sensitive/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.protected !== undefined){
let data9 = data.protected;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(!pattern5.test(data10)){
const err12 = {instancePath:instancePath+"/protected/" + i2,schemaPath:"#/properties/protected/items/pattern",keyword:"pattern",params:{reason: "must be an object id, a userPrincipalName, or a pattern such as emergency-*@contoso.com, without spaces: anything else protects no account"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/protected/" + i2,schemaPath:"#/properties/protected/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/protected",schemaPath:"#/properties/protected/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.groups !== undefined){
let data11 = data.groups;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key1 in data11){
const _errs22 = errors;
if(typeof key1 === "string"){
if(!pattern6.test(key1)){
const err15 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/propertyNames/pattern",keyword:"pattern",params:{reason: "must be the name of a group: 1 to 256 characters, none of them invisible, and no space at the beginning or the end"},propertyName:key1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var valid7 = _errs22 === errors;
if(!valid7){
const err16 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
for(const key2 in data11){
let data12 = data11[key2];
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
const err17 = {instancePath:instancePath+"/groups/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/type",keyword:"type",params:{type: schema19.properties.groups.additionalProperties.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key3 in data12){
if(!((key3 === "id") || (key3 === "members"))){
const err18 = {instancePath:instancePath+"/groups/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/groups/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data12.id !== undefined){
let data13 = data12.id;
if(typeof data13 === "string"){
if(!pattern3.test(data13)){
const err19 = {instancePath:instancePath+"/groups/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/groups/additionalProperties/properties/id/pattern",keyword:"pattern",params:{reason: "must be the object id of the group, such as 4b0c2d1e-8f3a-4c5d-9e6b-7a8f9c0d1e2f"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/groups/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/groups/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.members !== undefined){
let data14 = data12.members;
if(!((data14 === "ours") || (data14 === "roster"))){
const err21 = {instancePath:instancePath+"/groups/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/members",schemaPath:"#/properties/groups/additionalProperties/properties/members/enum",keyword:"enum",params:{allowedValues: schema19.properties.groups.additionalProperties.properties.members.enum}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.licenses !== undefined){
let data15 = data.licenses;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(typeof data16 === "string"){
if(!pattern8.test(data16)){
const err23 = {instancePath:instancePath+"/licenses/" + i3,schemaPath:"#/properties/licenses/items/pattern",keyword:"pattern",params:{reason: "must be part numbers of SKUs, such as SPE_E3, and not names of products: Graph calls them skuPartNumber"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/licenses/" + i3,schemaPath:"#/properties/licenses/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/licenses",schemaPath:"#/properties/licenses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.apply !== undefined){
let data17 = data.apply;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key4 in data17){
if(!((key4 === "canary") || (key4 === "stopAtErrors"))){
const err26 = {instancePath:instancePath+"/apply",schemaPath:"#/properties/apply/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data17.canary !== undefined){
let data18 = data17.canary;
if((typeof data18 !== "string") && (!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18))))){
const err27 = {instancePath:instancePath+"/apply/canary",schemaPath:"#/properties/apply/properties/canary/type",keyword:"type",params:{type: schema19.properties.apply.properties.canary.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 1 || isNaN(data18)){
const err28 = {instancePath:instancePath+"/apply/canary",schemaPath:"#/properties/apply/properties/canary/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(typeof data18 === "string"){
if(!pattern9.test(data18)){
const err29 = {instancePath:instancePath+"/apply/canary",schemaPath:"#/properties/apply/properties/canary/pattern",keyword:"pattern",params:{reason: "must be a whole number of users, such as 10"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data17.stopAtErrors !== undefined){
let data19 = data17.stopAtErrors;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.percent === undefined){
const err30 = {instancePath:instancePath+"/apply/stopAtErrors",schemaPath:"#/properties/apply/properties/stopAtErrors/required",keyword:"required",params:{missingProperty: "percent"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key5 in data19){
if(!((key5 === "percent") || (key5 === "floor"))){
const err31 = {instancePath:instancePath+"/apply/stopAtErrors",schemaPath:"#/properties/apply/properties/stopAtErrors/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data19.percent !== undefined){
let data20 = data19.percent;
if((typeof data20 !== "string") && (!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20))))){
const err32 = {instancePath:instancePath+"/apply/stopAtErrors/percent",schemaPath:"#/properties/apply/properties/stopAtErrors/properties/percent/type",keyword:"type",params:{type: schema19.properties.apply.properties.stopAtErrors.properties.percent.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 100 || isNaN(data20)){
const err33 = {instancePath:instancePath+"/apply/stopAtErrors/percent",schemaPath:"#/properties/apply/properties/stopAtErrors/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err34 = {instancePath:instancePath+"/apply/stopAtErrors/percent",schemaPath:"#/properties/apply/properties/stopAtErrors/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(typeof data20 === "string"){
if(!pattern10.test(data20)){
const err35 = {instancePath:instancePath+"/apply/stopAtErrors/percent",schemaPath:"#/properties/apply/properties/stopAtErrors/properties/percent/pattern",keyword:"pattern",params:{reason: "must be a whole number from 0 to 100, such as 20"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data19.floor !== undefined){
let data21 = data19.floor;
if((typeof data21 !== "string") && (!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21))))){
const err36 = {instancePath:instancePath+"/apply/stopAtErrors/floor",schemaPath:"#/properties/apply/properties/stopAtErrors/properties/floor/type",keyword:"type",params:{type: schema19.properties.apply.properties.stopAtErrors.properties.floor.type}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
const err37 = {instancePath:instancePath+"/apply/stopAtErrors/floor",schemaPath:"#/properties/apply/properties/stopAtErrors/properties/floor/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(typeof data21 === "string"){
if(!pattern11.test(data21)){
const err38 = {instancePath:instancePath+"/apply/stopAtErrors/floor",schemaPath:"#/properties/apply/properties/stopAtErrors/properties/floor/pattern",keyword:"pattern",params:{reason: "must be a whole number of users, such as 10"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
}
else {
const err39 = {instancePath:instancePath+"/apply/stopAtErrors",schemaPath:"#/properties/apply/properties/stopAtErrors/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/apply",schemaPath:"#/properties/apply/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.quota !== undefined){
let data22 = data.quota;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key6 in data22){
if(!(key6 === "percent")){
const err41 = {instancePath:instancePath+"/quota",schemaPath:"#/properties/quota/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data22.percent !== undefined){
let data23 = data22.percent;
if((typeof data23 !== "string") && (!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23))))){
const err42 = {instancePath:instancePath+"/quota/percent",schemaPath:"#/properties/quota/properties/percent/type",keyword:"type",params:{type: schema19.properties.quota.properties.percent.type}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 100 || isNaN(data23)){
const err43 = {instancePath:instancePath+"/quota/percent",schemaPath:"#/properties/quota/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data23 < 1 || isNaN(data23)){
const err44 = {instancePath:instancePath+"/quota/percent",schemaPath:"#/properties/quota/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(typeof data23 === "string"){
if(!pattern12.test(data23)){
const err45 = {instancePath:instancePath+"/quota/percent",schemaPath:"#/properties/quota/properties/percent/pattern",keyword:"pattern",params:{reason: "must be a whole number from 1 to 100, such as 80"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
else {
const err46 = {instancePath:instancePath+"/quota",schemaPath:"#/properties/quota/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.newUsers !== undefined){
let data24 = data.newUsers;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key7 in data24){
if(!(((((key7 === "credential") || (key7 === "recipients")) || (key7 === "lifetimeInMinutes")) || (key7 === "isUsableOnce")) || (key7 === "startDateTime"))){
const err47 = {instancePath:instancePath+"/newUsers",schemaPath:"#/properties/newUsers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data24.credential !== undefined){
let data25 = data24.credential;
if(!((data25 === "none") || (data25 === "temporaryAccessPass"))){
const err48 = {instancePath:instancePath+"/newUsers/credential",schemaPath:"#/properties/newUsers/properties/credential/enum",keyword:"enum",params:{allowedValues: schema19.properties.newUsers.properties.credential.enum}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data24.recipients !== undefined){
let data26 = data24.recipients;
if(Array.isArray(data26)){
const len4 = data26.length;
for(let i4=0; i4<len4; i4++){
if(typeof data26[i4] !== "string"){
const err49 = {instancePath:instancePath+"/newUsers/recipients/" + i4,schemaPath:"#/properties/newUsers/properties/recipients/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/newUsers/recipients",schemaPath:"#/properties/newUsers/properties/recipients/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data24.lifetimeInMinutes !== undefined){
let data28 = data24.lifetimeInMinutes;
if((typeof data28 !== "string") && (!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28))))){
const err51 = {instancePath:instancePath+"/newUsers/lifetimeInMinutes",schemaPath:"#/properties/newUsers/properties/lifetimeInMinutes/type",keyword:"type",params:{type: schema19.properties.newUsers.properties.lifetimeInMinutes.type}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 43200 || isNaN(data28)){
const err52 = {instancePath:instancePath+"/newUsers/lifetimeInMinutes",schemaPath:"#/properties/newUsers/properties/lifetimeInMinutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 43200}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data28 < 10 || isNaN(data28)){
const err53 = {instancePath:instancePath+"/newUsers/lifetimeInMinutes",schemaPath:"#/properties/newUsers/properties/lifetimeInMinutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(typeof data28 === "string"){
if(!pattern13.test(data28)){
const err54 = {instancePath:instancePath+"/newUsers/lifetimeInMinutes",schemaPath:"#/properties/newUsers/properties/lifetimeInMinutes/pattern",keyword:"pattern",params:{reason: "must be a whole number of minutes from 10 to 43200, such as 480"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
if(data24.isUsableOnce !== undefined){
if(typeof data24.isUsableOnce !== "boolean"){
const err55 = {instancePath:instancePath+"/newUsers/isUsableOnce",schemaPath:"#/properties/newUsers/properties/isUsableOnce/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data24.startDateTime !== undefined){
let data30 = data24.startDateTime;
if(!((data30 === "now") || (data30 === "employeeHireDate"))){
const err56 = {instancePath:instancePath+"/newUsers/startDateTime",schemaPath:"#/properties/newUsers/properties/startDateTime/enum",keyword:"enum",params:{allowedValues: schema19.properties.newUsers.properties.startDateTime.enum}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/newUsers",schemaPath:"#/properties/newUsers/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.scope !== undefined){
let data31 = data.scope;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key8 in data31){
if(!((((key8 === "userType") || (key8 === "accountEnabled")) || (key8 === "domains")) || (key8 === "exclude"))){
const err58 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data31.userType !== undefined){
let data32 = data31.userType;
if(Array.isArray(data32)){
if(data32.length < 1){
const err59 = {instancePath:instancePath+"/scope/userType",schemaPath:"#/properties/scope/properties/userType/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
const len5 = data32.length;
for(let i5=0; i5<len5; i5++){
let data33 = data32[i5];
if(!((data33 === "Member") || (data33 === "Guest"))){
const err60 = {instancePath:instancePath+"/scope/userType/" + i5,schemaPath:"#/properties/scope/properties/userType/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.scope.properties.userType.items.enum}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/scope/userType",schemaPath:"#/properties/scope/properties/userType/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data31.accountEnabled !== undefined){
if(typeof data31.accountEnabled !== "boolean"){
const err62 = {instancePath:instancePath+"/scope/accountEnabled",schemaPath:"#/properties/scope/properties/accountEnabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data31.domains !== undefined){
let data35 = data31.domains;
if(Array.isArray(data35)){
if(data35.length < 1){
const err63 = {instancePath:instancePath+"/scope/domains",schemaPath:"#/properties/scope/properties/domains/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
const len6 = data35.length;
for(let i6=0; i6<len6; i6++){
if(!(validate53(data35[i6], {instancePath:instancePath+"/scope/domains/" + i6,parentData:data35,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err64 = {instancePath:instancePath+"/scope/domains",schemaPath:"#/properties/scope/properties/domains/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data31.exclude !== undefined){
let data37 = data31.exclude;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key9 in data37){
if(!((key9 === "users") || (key9 === "properties"))){
const err65 = {instancePath:instancePath+"/scope/exclude",schemaPath:"#/properties/scope/properties/exclude/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data37.users !== undefined){
let data38 = data37.users;
if(Array.isArray(data38)){
const len7 = data38.length;
for(let i7=0; i7<len7; i7++){
let data39 = data38[i7];
if(typeof data39 === "string"){
if(!pattern5.test(data39)){
const err66 = {instancePath:instancePath+"/scope/exclude/users/" + i7,schemaPath:"#/properties/scope/properties/exclude/properties/users/items/pattern",keyword:"pattern",params:{reason: "must be an object id, a userPrincipalName, or a pattern such as emergency-*@contoso.com, without spaces: anything else excludes no account"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/scope/exclude/users/" + i7,schemaPath:"#/properties/scope/properties/exclude/properties/users/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/scope/exclude/users",schemaPath:"#/properties/scope/properties/exclude/properties/users/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data37.properties !== undefined){
let data40 = data37.properties;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key10 in data40){
if(!(func1.call(schema19.properties.scope.properties.exclude.properties.properties.properties, key10))){
const err69 = {instancePath:instancePath+"/scope/exclude/properties",schemaPath:"#/properties/scope/properties/exclude/properties/properties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data40.userPrincipalName !== undefined){
if(!(validate55(data40.userPrincipalName, {instancePath:instancePath+"/scope/exclude/properties/userPrincipalName",parentData:data40,parentDataProperty:"userPrincipalName",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.displayName !== undefined){
if(!(validate55(data40.displayName, {instancePath:instancePath+"/scope/exclude/properties/displayName",parentData:data40,parentDataProperty:"displayName",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.givenName !== undefined){
if(!(validate55(data40.givenName, {instancePath:instancePath+"/scope/exclude/properties/givenName",parentData:data40,parentDataProperty:"givenName",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.surname !== undefined){
if(!(validate55(data40.surname, {instancePath:instancePath+"/scope/exclude/properties/surname",parentData:data40,parentDataProperty:"surname",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.mailNickname !== undefined){
if(!(validate55(data40.mailNickname, {instancePath:instancePath+"/scope/exclude/properties/mailNickname",parentData:data40,parentDataProperty:"mailNickname",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.mail !== undefined){
if(!(validate55(data40.mail, {instancePath:instancePath+"/scope/exclude/properties/mail",parentData:data40,parentDataProperty:"mail",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.employeeId !== undefined){
if(!(validate55(data40.employeeId, {instancePath:instancePath+"/scope/exclude/properties/employeeId",parentData:data40,parentDataProperty:"employeeId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.employeeType !== undefined){
if(!(validate55(data40.employeeType, {instancePath:instancePath+"/scope/exclude/properties/employeeType",parentData:data40,parentDataProperty:"employeeType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.jobTitle !== undefined){
if(!(validate55(data40.jobTitle, {instancePath:instancePath+"/scope/exclude/properties/jobTitle",parentData:data40,parentDataProperty:"jobTitle",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.department !== undefined){
if(!(validate55(data40.department, {instancePath:instancePath+"/scope/exclude/properties/department",parentData:data40,parentDataProperty:"department",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.companyName !== undefined){
if(!(validate55(data40.companyName, {instancePath:instancePath+"/scope/exclude/properties/companyName",parentData:data40,parentDataProperty:"companyName",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.officeLocation !== undefined){
if(!(validate55(data40.officeLocation, {instancePath:instancePath+"/scope/exclude/properties/officeLocation",parentData:data40,parentDataProperty:"officeLocation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.businessPhones !== undefined){
if(!(validate55(data40.businessPhones, {instancePath:instancePath+"/scope/exclude/properties/businessPhones",parentData:data40,parentDataProperty:"businessPhones",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.mobilePhone !== undefined){
if(!(validate55(data40.mobilePhone, {instancePath:instancePath+"/scope/exclude/properties/mobilePhone",parentData:data40,parentDataProperty:"mobilePhone",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.faxNumber !== undefined){
if(!(validate55(data40.faxNumber, {instancePath:instancePath+"/scope/exclude/properties/faxNumber",parentData:data40,parentDataProperty:"faxNumber",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.otherMails !== undefined){
if(!(validate55(data40.otherMails, {instancePath:instancePath+"/scope/exclude/properties/otherMails",parentData:data40,parentDataProperty:"otherMails",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.streetAddress !== undefined){
if(!(validate55(data40.streetAddress, {instancePath:instancePath+"/scope/exclude/properties/streetAddress",parentData:data40,parentDataProperty:"streetAddress",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.postalCode !== undefined){
if(!(validate55(data40.postalCode, {instancePath:instancePath+"/scope/exclude/properties/postalCode",parentData:data40,parentDataProperty:"postalCode",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.city !== undefined){
if(!(validate55(data40.city, {instancePath:instancePath+"/scope/exclude/properties/city",parentData:data40,parentDataProperty:"city",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.state !== undefined){
if(!(validate55(data40.state, {instancePath:instancePath+"/scope/exclude/properties/state",parentData:data40,parentDataProperty:"state",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.country !== undefined){
if(!(validate55(data40.country, {instancePath:instancePath+"/scope/exclude/properties/country",parentData:data40,parentDataProperty:"country",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.usageLocation !== undefined){
if(!(validate55(data40.usageLocation, {instancePath:instancePath+"/scope/exclude/properties/usageLocation",parentData:data40,parentDataProperty:"usageLocation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.preferredLanguage !== undefined){
if(!(validate55(data40.preferredLanguage, {instancePath:instancePath+"/scope/exclude/properties/preferredLanguage",parentData:data40,parentDataProperty:"preferredLanguage",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.ageGroup !== undefined){
if(!(validate55(data40.ageGroup, {instancePath:instancePath+"/scope/exclude/properties/ageGroup",parentData:data40,parentDataProperty:"ageGroup",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.consentProvidedForMinor !== undefined){
if(!(validate55(data40.consentProvidedForMinor, {instancePath:instancePath+"/scope/exclude/properties/consentProvidedForMinor",parentData:data40,parentDataProperty:"consentProvidedForMinor",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.userType !== undefined){
if(!(validate55(data40.userType, {instancePath:instancePath+"/scope/exclude/properties/userType",parentData:data40,parentDataProperty:"userType",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.passwordPolicies !== undefined){
if(!(validate55(data40.passwordPolicies, {instancePath:instancePath+"/scope/exclude/properties/passwordPolicies",parentData:data40,parentDataProperty:"passwordPolicies",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.preferredDataLocation !== undefined){
if(!(validate55(data40.preferredDataLocation, {instancePath:instancePath+"/scope/exclude/properties/preferredDataLocation",parentData:data40,parentDataProperty:"preferredDataLocation",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data40.onPremisesImmutableId !== undefined){
if(!(validate55(data40.onPremisesImmutableId, {instancePath:instancePath+"/scope/exclude/properties/onPremisesImmutableId",parentData:data40,parentDataProperty:"onPremisesImmutableId",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
}
else {
const err70 = {instancePath:instancePath+"/scope/exclude/properties",schemaPath:"#/properties/scope/properties/exclude/properties/properties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/scope/exclude",schemaPath:"#/properties/scope/properties/exclude/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.names !== undefined){
let data70 = data.names;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
for(const key11 in data70){
if(!(((((key11 === "userPrincipalName") || (key11 === "whenTaken")) || (key11 === "mailNickname")) || (key11 === "displayName")) || (key11 === "replace"))){
const err73 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data70.userPrincipalName !== undefined){
let data71 = data70.userPrincipalName;
if(typeof data71 === "string"){
if(!pattern16.test(data71)){
const err74 = {instancePath:instancePath+"/names/userPrincipalName",schemaPath:"#/properties/names/properties/userPrincipalName/pattern",keyword:"pattern",params:{reason: "must be a pattern in quotes, such as \"{givenName}.{surname}@contoso.com\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/names/userPrincipalName",schemaPath:"#/properties/names/properties/userPrincipalName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data70.whenTaken !== undefined){
let data72 = data70.whenTaken;
if(Array.isArray(data72)){
const len8 = data72.length;
for(let i8=0; i8<len8; i8++){
let data73 = data72[i8];
if(typeof data73 === "string"){
if(!pattern17.test(data73)){
const err76 = {instancePath:instancePath+"/names/whenTaken/" + i8,schemaPath:"#/properties/names/properties/whenTaken/items/pattern",keyword:"pattern",params:{reason: "must be a pattern without @, in quotes, such as \"{givenName}.{surname}{number}\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/names/whenTaken/" + i8,schemaPath:"#/properties/names/properties/whenTaken/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/names/whenTaken",schemaPath:"#/properties/names/properties/whenTaken/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data70.mailNickname !== undefined){
let data74 = data70.mailNickname;
if(typeof data74 === "string"){
if(!pattern17.test(data74)){
const err79 = {instancePath:instancePath+"/names/mailNickname",schemaPath:"#/properties/names/properties/mailNickname/pattern",keyword:"pattern",params:{reason: "must be a pattern without @, in quotes, such as \"{givenName:1}{surname}\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/names/mailNickname",schemaPath:"#/properties/names/properties/mailNickname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data70.displayName !== undefined){
let data75 = data70.displayName;
if(typeof data75 === "string"){
if(!pattern19.test(data75)){
const err81 = {instancePath:instancePath+"/names/displayName",schemaPath:"#/properties/names/properties/displayName/pattern",keyword:"pattern",params:{reason: "must be a pattern in quotes, such as \"{surname}, {givenName}\"; its places are {givenName}, {middleName} and {surname}, or their first letters, as {givenName:1}, and {number}"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/names/displayName",schemaPath:"#/properties/names/properties/displayName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data70.replace !== undefined){
let data76 = data70.replace;
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
for(const key12 in data76){
let data77 = data76[key12];
if(typeof data77 === "string"){
if(!pattern20.test(data77)){
const err83 = {instancePath:instancePath+"/names/replace/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/names/properties/replace/additionalProperties/pattern",keyword:"pattern",params:{reason: "must be plain letters, such as oe"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/names/replace/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/names/properties/replace/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/names/replace",schemaPath:"#/properties/names/properties/replace/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.tables !== undefined){
let data78 = data.tables;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
for(const key13 in data78){
if(!(func1.call(schema19.properties.tables.properties, key13))){
const err87 = {instancePath:instancePath+"/tables",schemaPath:"#/properties/tables/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data78.dates !== undefined){
if(!(validate85(data78.dates, {instancePath:instancePath+"/tables/dates",parentData:data78,parentDataProperty:"dates",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
if(data78.nothing !== undefined){
let data80 = data78.nothing;
if(Array.isArray(data80)){
const len9 = data80.length;
for(let i9=0; i9<len9; i9++){
if(typeof data80[i9] !== "string"){
const err88 = {instancePath:instancePath+"/tables/nothing/" + i9,schemaPath:"#/properties/tables/properties/nothing/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/tables/nothing",schemaPath:"#/properties/tables/properties/nothing/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data78.empty !== undefined){
let data82 = data78.empty;
if(!((data82 === "keep") || (data82 === "clear"))){
const err90 = {instancePath:instancePath+"/tables/empty",schemaPath:"#/properties/tables/properties/empty/enum",keyword:"enum",params:{allowedValues: schema19.properties.tables.properties.empty.enum}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data78.unknownManagers !== undefined){
let data83 = data78.unknownManagers;
if(!((data83 === "refuse") || (data83 === "leave"))){
const err91 = {instancePath:instancePath+"/tables/unknownManagers",schemaPath:"#/properties/tables/properties/unknownManagers/enum",keyword:"enum",params:{allowedValues: schema19.properties.tables.properties.unknownManagers.enum}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data78.domain !== undefined){
if(!(validate53(data78.domain, {instancePath:instancePath+"/tables/domain",parentData:data78,parentDataProperty:"domain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data78.encoding !== undefined){
if(!(validate88(data78.encoding, {instancePath:instancePath+"/tables/encoding",parentData:data78,parentDataProperty:"encoding",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
}
if(data78.separator !== undefined){
let data86 = data78.separator;
if(!((((data86 === "comma") || (data86 === "semicolon")) || (data86 === "tab")) || (data86 === "pipe"))){
const err92 = {instancePath:instancePath+"/tables/separator",schemaPath:"#/properties/tables/properties/separator/enum",keyword:"enum",params:{allowedValues: schema19.properties.tables.properties.separator.enum}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data78.sheet !== undefined){
if(typeof data78.sheet !== "string"){
const err93 = {instancePath:instancePath+"/tables/sheet",schemaPath:"#/properties/tables/properties/sheet/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data78.headings !== undefined){
if(!(validate90(data78.headings, {instancePath:instancePath+"/tables/headings",parentData:data78,parentDataProperty:"headings",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
}
if(data78.columns !== undefined){
if(!(validate92(data78.columns, {instancePath:instancePath+"/tables/columns",parentData:data78,parentDataProperty:"columns",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data78.sources !== undefined){
let data90 = data78.sources;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
for(const key14 in data90){
let data91 = data90[key14];
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
for(const key15 in data91){
if(!(func1.call(schema19.properties.tables.properties.sources.additionalProperties.properties, key15))){
const err94 = {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tables/properties/sources/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data91.dates !== undefined){
if(!(validate85(data91.dates, {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/dates",parentData:data91,parentDataProperty:"dates",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
if(data91.nothing !== undefined){
let data93 = data91.nothing;
if(Array.isArray(data93)){
const len10 = data93.length;
for(let i10=0; i10<len10; i10++){
if(typeof data93[i10] !== "string"){
const err95 = {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/nothing/" + i10,schemaPath:"#/properties/tables/properties/sources/additionalProperties/properties/nothing/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/nothing",schemaPath:"#/properties/tables/properties/sources/additionalProperties/properties/nothing/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data91.empty !== undefined){
let data95 = data91.empty;
if(!((data95 === "keep") || (data95 === "clear"))){
const err97 = {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/empty",schemaPath:"#/properties/tables/properties/sources/additionalProperties/properties/empty/enum",keyword:"enum",params:{allowedValues: schema19.properties.tables.properties.sources.additionalProperties.properties.empty.enum}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data91.unknownManagers !== undefined){
let data96 = data91.unknownManagers;
if(!((data96 === "refuse") || (data96 === "leave"))){
const err98 = {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/unknownManagers",schemaPath:"#/properties/tables/properties/sources/additionalProperties/properties/unknownManagers/enum",keyword:"enum",params:{allowedValues: schema19.properties.tables.properties.sources.additionalProperties.properties.unknownManagers.enum}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data91.domain !== undefined){
if(!(validate53(data91.domain, {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",parentData:data91,parentDataProperty:"domain",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data91.encoding !== undefined){
if(!(validate88(data91.encoding, {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/encoding",parentData:data91,parentDataProperty:"encoding",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
}
if(data91.separator !== undefined){
let data99 = data91.separator;
if(!((((data99 === "comma") || (data99 === "semicolon")) || (data99 === "tab")) || (data99 === "pipe"))){
const err99 = {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/separator",schemaPath:"#/properties/tables/properties/sources/additionalProperties/properties/separator/enum",keyword:"enum",params:{allowedValues: schema19.properties.tables.properties.sources.additionalProperties.properties.separator.enum}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data91.sheet !== undefined){
if(typeof data91.sheet !== "string"){
const err100 = {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/sheet",schemaPath:"#/properties/tables/properties/sources/additionalProperties/properties/sheet/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data91.headings !== undefined){
if(!(validate90(data91.headings, {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/headings",parentData:data91,parentDataProperty:"headings",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
}
if(data91.columns !== undefined){
if(!(validate92(data91.columns, {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/columns",parentData:data91,parentDataProperty:"columns",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
}
else {
const err101 = {instancePath:instancePath+"/tables/sources/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tables/properties/sources/additionalProperties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/tables/sources",schemaPath:"#/properties/tables/properties/sources/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/tables",schemaPath:"#/properties/tables/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.editor !== undefined){
let data103 = data.editor;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
for(const key16 in data103){
if(!(key16 === "schemas")){
const err104 = {instancePath:instancePath+"/editor",schemaPath:"#/properties/editor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data103.schemas !== undefined){
let data104 = data103.schemas;
if(typeof data104 === "string"){
if(!pattern26.test(data104)){
const err105 = {instancePath:instancePath+"/editor/schemas",schemaPath:"#/properties/editor/properties/schemas/pattern",keyword:"pattern",params:{reason: "must be a folder, counted from this file, such as .vscode/rollcall or ../../.vscode/rollcall, without spaces"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/editor/schemas",schemaPath:"#/properties/editor/properties/schemas/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/editor",schemaPath:"#/properties/editor/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.guards !== undefined){
let data105 = data.guards;
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
for(const key17 in data105){
if(!(func1.call(schema19.properties.guards.properties, key17))){
const err108 = {instancePath:instancePath+"/guards",schemaPath:"#/properties/guards/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data105.creates !== undefined){
if(!(validate103(data105.creates, {instancePath:instancePath+"/guards/creates",parentData:data105,parentDataProperty:"creates",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data105.updates !== undefined){
if(!(validate103(data105.updates, {instancePath:instancePath+"/guards/updates",parentData:data105,parentDataProperty:"updates",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data105.enables !== undefined){
if(!(validate103(data105.enables, {instancePath:instancePath+"/guards/enables",parentData:data105,parentDataProperty:"enables",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data105.disables !== undefined){
if(!(validate103(data105.disables, {instancePath:instancePath+"/guards/disables",parentData:data105,parentDataProperty:"disables",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data105.renames !== undefined){
if(!(validate103(data105.renames, {instancePath:instancePath+"/guards/renames",parentData:data105,parentDataProperty:"renames",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data105.adoptions !== undefined){
if(!(validate103(data105.adoptions, {instancePath:instancePath+"/guards/adoptions",parentData:data105,parentDataProperty:"adoptions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data105.signInProperties !== undefined){
if(!(validate103(data105.signInProperties, {instancePath:instancePath+"/guards/signInProperties",parentData:data105,parentDataProperty:"signInProperties",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data105.memberships !== undefined){
if(!(validate103(data105.memberships, {instancePath:instancePath+"/guards/memberships",parentData:data105,parentDataProperty:"memberships",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data105.membershipRemovals !== undefined){
if(!(validate103(data105.membershipRemovals, {instancePath:instancePath+"/guards/membershipRemovals",parentData:data105,parentDataProperty:"membershipRemovals",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data105.licensedGroups !== undefined){
if(!(validate103(data105.licensedGroups, {instancePath:instancePath+"/guards/licensedGroups",parentData:data105,parentDataProperty:"licensedGroups",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
if(data105.licenses !== undefined){
if(!(validate103(data105.licenses, {instancePath:instancePath+"/guards/licenses",parentData:data105,parentDataProperty:"licenses",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err109 = {instancePath:instancePath+"/guards",schemaPath:"#/properties/guards/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


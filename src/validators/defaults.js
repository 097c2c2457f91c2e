// Made by `npm run generate` with ajv.
"use strict";
export const validateDefaults = validate52;
const schema19 = {"type":"object","additionalProperties":false,"patternProperties":{"^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$":{"type":["string","boolean","null"]}},"properties":{"accountEnabled":{"type":["boolean","null"]},"givenName":{"type":["string","null"]},"surname":{"type":["string","null"]},"employeeType":{"type":["string","null"]},"employeeHireDate":{"type":["string","null"]},"employeeLeaveDateTime":{"type":["string","null"]},"employeeOrgData":{"type":["object","null"],"additionalProperties":false,"properties":{"costCenter":{"type":["string","null"]},"division":{"type":["string","null"]}}},"jobTitle":{"type":["string","null"]},"department":{"type":["string","null"]},"companyName":{"type":["string","null"]},"officeLocation":{"type":["string","null"]},"businessPhones":{"type":["array","null"],"items":{"type":"string"}},"mobilePhone":{"type":["string","null"]},"faxNumber":{"type":["string","null"]},"otherMails":{"type":["array","null"],"items":{"type":"string"}},"streetAddress":{"type":["string","null"]},"postalCode":{"type":["string","null"]},"city":{"type":["string","null"]},"state":{"type":["string","null"]},"country":{"type":["string","null"]},"usageLocation":{"type":["string","null"]},"preferredLanguage":{"type":["string","null"]},"ageGroup":{"type":["string","null"]},"consentProvidedForMinor":{"type":["string","null"]},"onPremisesExtensionAttributes":{"type":["object","null"],"additionalProperties":false,"properties":{"extensionAttribute1":{"type":["string","null"]},"extensionAttribute2":{"type":["string","null"]},"extensionAttribute3":{"type":["string","null"]},"extensionAttribute4":{"type":["string","null"]},"extensionAttribute5":{"type":["string","null"]},"extensionAttribute6":{"type":["string","null"]},"extensionAttribute7":{"type":["string","null"]},"extensionAttribute8":{"type":["string","null"]},"extensionAttribute9":{"type":["string","null"]},"extensionAttribute10":{"type":["string","null"]},"extensionAttribute11":{"type":["string","null"]},"extensionAttribute12":{"type":["string","null"]},"extensionAttribute13":{"type":["string","null"]},"extensionAttribute14":{"type":["string","null"]},"extensionAttribute15":{"type":["string","null"]}}},"userType":{"type":["string","null"]},"passwordPolicies":{"type":["string","null"]},"preferredDataLocation":{"type":["string","null"]},"manager":{"type":["string","null"]},"groups":{"type":"array","items":{"type":["string","object"],"required":["name"],"additionalProperties":false,"properties":{"name":{"type":"string"},"until":{"type":"string"}}}},"licenses":{"type":"array","items":{"type":["string","object"],"required":["sku"],"additionalProperties":false,"properties":{"sku":{"type":"string"},"without":{"type":"array","items":{"type":"string"}}}}},"sponsors":{"type":"array","items":{"type":"string"}}},"$defs":{}};
const func1 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$", "u");

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
if(!((func1.call(schema19.properties, key0)) || (pattern3.test(key0)))){
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
if(data.accountEnabled !== undefined){
let data0 = data.accountEnabled;
if((typeof data0 !== "boolean") && (data0 !== null)){
const err1 = {instancePath:instancePath+"/accountEnabled",schemaPath:"#/properties/accountEnabled/type",keyword:"type",params:{type: schema19.properties.accountEnabled.type}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.givenName !== undefined){
let data1 = data.givenName;
if((typeof data1 !== "string") && (data1 !== null)){
const err2 = {instancePath:instancePath+"/givenName",schemaPath:"#/properties/givenName/type",keyword:"type",params:{type: schema19.properties.givenName.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.surname !== undefined){
let data2 = data.surname;
if((typeof data2 !== "string") && (data2 !== null)){
const err3 = {instancePath:instancePath+"/surname",schemaPath:"#/properties/surname/type",keyword:"type",params:{type: schema19.properties.surname.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.employeeType !== undefined){
let data3 = data.employeeType;
if((typeof data3 !== "string") && (data3 !== null)){
const err4 = {instancePath:instancePath+"/employeeType",schemaPath:"#/properties/employeeType/type",keyword:"type",params:{type: schema19.properties.employeeType.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.employeeHireDate !== undefined){
let data4 = data.employeeHireDate;
if((typeof data4 !== "string") && (data4 !== null)){
const err5 = {instancePath:instancePath+"/employeeHireDate",schemaPath:"#/properties/employeeHireDate/type",keyword:"type",params:{type: schema19.properties.employeeHireDate.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.employeeLeaveDateTime !== undefined){
let data5 = data.employeeLeaveDateTime;
if((typeof data5 !== "string") && (data5 !== null)){
const err6 = {instancePath:instancePath+"/employeeLeaveDateTime",schemaPath:"#/properties/employeeLeaveDateTime/type",keyword:"type",params:{type: schema19.properties.employeeLeaveDateTime.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.employeeOrgData !== undefined){
let data6 = data.employeeOrgData;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
const err7 = {instancePath:instancePath+"/employeeOrgData",schemaPath:"#/properties/employeeOrgData/type",keyword:"type",params:{type: schema19.properties.employeeOrgData.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!((key1 === "costCenter") || (key1 === "division"))){
const err8 = {instancePath:instancePath+"/employeeOrgData",schemaPath:"#/properties/employeeOrgData/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data6.costCenter !== undefined){
let data7 = data6.costCenter;
if((typeof data7 !== "string") && (data7 !== null)){
const err9 = {instancePath:instancePath+"/employeeOrgData/costCenter",schemaPath:"#/properties/employeeOrgData/properties/costCenter/type",keyword:"type",params:{type: schema19.properties.employeeOrgData.properties.costCenter.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.division !== undefined){
let data8 = data6.division;
if((typeof data8 !== "string") && (data8 !== null)){
const err10 = {instancePath:instancePath+"/employeeOrgData/division",schemaPath:"#/properties/employeeOrgData/properties/division/type",keyword:"type",params:{type: schema19.properties.employeeOrgData.properties.division.type}};
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
}
if(data.jobTitle !== undefined){
let data9 = data.jobTitle;
if((typeof data9 !== "string") && (data9 !== null)){
const err11 = {instancePath:instancePath+"/jobTitle",schemaPath:"#/properties/jobTitle/type",keyword:"type",params:{type: schema19.properties.jobTitle.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.department !== undefined){
let data10 = data.department;
if((typeof data10 !== "string") && (data10 !== null)){
const err12 = {instancePath:instancePath+"/department",schemaPath:"#/properties/department/type",keyword:"type",params:{type: schema19.properties.department.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.companyName !== undefined){
let data11 = data.companyName;
if((typeof data11 !== "string") && (data11 !== null)){
const err13 = {instancePath:instancePath+"/companyName",schemaPath:"#/properties/companyName/type",keyword:"type",params:{type: schema19.properties.companyName.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.officeLocation !== undefined){
let data12 = data.officeLocation;
if((typeof data12 !== "string") && (data12 !== null)){
const err14 = {instancePath:instancePath+"/officeLocation",schemaPath:"#/properties/officeLocation/type",keyword:"type",params:{type: schema19.properties.officeLocation.type}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.businessPhones !== undefined){
let data13 = data.businessPhones;
if((!(Array.isArray(data13))) && (data13 !== null)){
const err15 = {instancePath:instancePath+"/businessPhones",schemaPath:"#/properties/businessPhones/type",keyword:"type",params:{type: schema19.properties.businessPhones.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
if(typeof data13[i0] !== "string"){
const err16 = {instancePath:instancePath+"/businessPhones/" + i0,schemaPath:"#/properties/businessPhones/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
if(data.mobilePhone !== undefined){
let data15 = data.mobilePhone;
if((typeof data15 !== "string") && (data15 !== null)){
const err17 = {instancePath:instancePath+"/mobilePhone",schemaPath:"#/properties/mobilePhone/type",keyword:"type",params:{type: schema19.properties.mobilePhone.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.faxNumber !== undefined){
let data16 = data.faxNumber;
if((typeof data16 !== "string") && (data16 !== null)){
const err18 = {instancePath:instancePath+"/faxNumber",schemaPath:"#/properties/faxNumber/type",keyword:"type",params:{type: schema19.properties.faxNumber.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.otherMails !== undefined){
let data17 = data.otherMails;
if((!(Array.isArray(data17))) && (data17 !== null)){
const err19 = {instancePath:instancePath+"/otherMails",schemaPath:"#/properties/otherMails/type",keyword:"type",params:{type: schema19.properties.otherMails.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
if(typeof data17[i1] !== "string"){
const err20 = {instancePath:instancePath+"/otherMails/" + i1,schemaPath:"#/properties/otherMails/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
if(data.streetAddress !== undefined){
let data19 = data.streetAddress;
if((typeof data19 !== "string") && (data19 !== null)){
const err21 = {instancePath:instancePath+"/streetAddress",schemaPath:"#/properties/streetAddress/type",keyword:"type",params:{type: schema19.properties.streetAddress.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.postalCode !== undefined){
let data20 = data.postalCode;
if((typeof data20 !== "string") && (data20 !== null)){
const err22 = {instancePath:instancePath+"/postalCode",schemaPath:"#/properties/postalCode/type",keyword:"type",params:{type: schema19.properties.postalCode.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.city !== undefined){
let data21 = data.city;
if((typeof data21 !== "string") && (data21 !== null)){
const err23 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: schema19.properties.city.type}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.state !== undefined){
let data22 = data.state;
if((typeof data22 !== "string") && (data22 !== null)){
const err24 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: schema19.properties.state.type}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.country !== undefined){
let data23 = data.country;
if((typeof data23 !== "string") && (data23 !== null)){
const err25 = {instancePath:instancePath+"/country",schemaPath:"#/properties/country/type",keyword:"type",params:{type: schema19.properties.country.type}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.usageLocation !== undefined){
let data24 = data.usageLocation;
if((typeof data24 !== "string") && (data24 !== null)){
const err26 = {instancePath:instancePath+"/usageLocation",schemaPath:"#/properties/usageLocation/type",keyword:"type",params:{type: schema19.properties.usageLocation.type}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.preferredLanguage !== undefined){
let data25 = data.preferredLanguage;
if((typeof data25 !== "string") && (data25 !== null)){
const err27 = {instancePath:instancePath+"/preferredLanguage",schemaPath:"#/properties/preferredLanguage/type",keyword:"type",params:{type: schema19.properties.preferredLanguage.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.ageGroup !== undefined){
let data26 = data.ageGroup;
if((typeof data26 !== "string") && (data26 !== null)){
const err28 = {instancePath:instancePath+"/ageGroup",schemaPath:"#/properties/ageGroup/type",keyword:"type",params:{type: schema19.properties.ageGroup.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.consentProvidedForMinor !== undefined){
let data27 = data.consentProvidedForMinor;
if((typeof data27 !== "string") && (data27 !== null)){
const err29 = {instancePath:instancePath+"/consentProvidedForMinor",schemaPath:"#/properties/consentProvidedForMinor/type",keyword:"type",params:{type: schema19.properties.consentProvidedForMinor.type}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.onPremisesExtensionAttributes !== undefined){
let data28 = data.onPremisesExtensionAttributes;
if((!(data28 && typeof data28 == "object" && !Array.isArray(data28))) && (data28 !== null)){
const err30 = {instancePath:instancePath+"/onPremisesExtensionAttributes",schemaPath:"#/properties/onPremisesExtensionAttributes/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.type}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key2 in data28){
if(!(func1.call(schema19.properties.onPremisesExtensionAttributes.properties, key2))){
const err31 = {instancePath:instancePath+"/onPremisesExtensionAttributes",schemaPath:"#/properties/onPremisesExtensionAttributes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data28.extensionAttribute1 !== undefined){
let data29 = data28.extensionAttribute1;
if((typeof data29 !== "string") && (data29 !== null)){
const err32 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute1",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute1/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute1.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data28.extensionAttribute2 !== undefined){
let data30 = data28.extensionAttribute2;
if((typeof data30 !== "string") && (data30 !== null)){
const err33 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute2",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute2/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute2.type}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data28.extensionAttribute3 !== undefined){
let data31 = data28.extensionAttribute3;
if((typeof data31 !== "string") && (data31 !== null)){
const err34 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute3",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute3/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute3.type}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data28.extensionAttribute4 !== undefined){
let data32 = data28.extensionAttribute4;
if((typeof data32 !== "string") && (data32 !== null)){
const err35 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute4",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute4/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute4.type}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data28.extensionAttribute5 !== undefined){
let data33 = data28.extensionAttribute5;
if((typeof data33 !== "string") && (data33 !== null)){
const err36 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute5",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute5/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute5.type}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data28.extensionAttribute6 !== undefined){
let data34 = data28.extensionAttribute6;
if((typeof data34 !== "string") && (data34 !== null)){
const err37 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute6",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute6/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute6.type}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data28.extensionAttribute7 !== undefined){
let data35 = data28.extensionAttribute7;
if((typeof data35 !== "string") && (data35 !== null)){
const err38 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute7",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute7/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute7.type}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data28.extensionAttribute8 !== undefined){
let data36 = data28.extensionAttribute8;
if((typeof data36 !== "string") && (data36 !== null)){
const err39 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute8",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute8/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute8.type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data28.extensionAttribute9 !== undefined){
let data37 = data28.extensionAttribute9;
if((typeof data37 !== "string") && (data37 !== null)){
const err40 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute9",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute9/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute9.type}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data28.extensionAttribute10 !== undefined){
let data38 = data28.extensionAttribute10;
if((typeof data38 !== "string") && (data38 !== null)){
const err41 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute10",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute10/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute10.type}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data28.extensionAttribute11 !== undefined){
let data39 = data28.extensionAttribute11;
if((typeof data39 !== "string") && (data39 !== null)){
const err42 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute11",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute11/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute11.type}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data28.extensionAttribute12 !== undefined){
let data40 = data28.extensionAttribute12;
if((typeof data40 !== "string") && (data40 !== null)){
const err43 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute12",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute12/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute12.type}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data28.extensionAttribute13 !== undefined){
let data41 = data28.extensionAttribute13;
if((typeof data41 !== "string") && (data41 !== null)){
const err44 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute13",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute13/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute13.type}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data28.extensionAttribute14 !== undefined){
let data42 = data28.extensionAttribute14;
if((typeof data42 !== "string") && (data42 !== null)){
const err45 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute14",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute14/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute14.type}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data28.extensionAttribute15 !== undefined){
let data43 = data28.extensionAttribute15;
if((typeof data43 !== "string") && (data43 !== null)){
const err46 = {instancePath:instancePath+"/onPremisesExtensionAttributes/extensionAttribute15",schemaPath:"#/properties/onPremisesExtensionAttributes/properties/extensionAttribute15/type",keyword:"type",params:{type: schema19.properties.onPremisesExtensionAttributes.properties.extensionAttribute15.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
}
if(data.userType !== undefined){
let data44 = data.userType;
if((typeof data44 !== "string") && (data44 !== null)){
const err47 = {instancePath:instancePath+"/userType",schemaPath:"#/properties/userType/type",keyword:"type",params:{type: schema19.properties.userType.type}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.passwordPolicies !== undefined){
let data45 = data.passwordPolicies;
if((typeof data45 !== "string") && (data45 !== null)){
const err48 = {instancePath:instancePath+"/passwordPolicies",schemaPath:"#/properties/passwordPolicies/type",keyword:"type",params:{type: schema19.properties.passwordPolicies.type}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.preferredDataLocation !== undefined){
let data46 = data.preferredDataLocation;
if((typeof data46 !== "string") && (data46 !== null)){
const err49 = {instancePath:instancePath+"/preferredDataLocation",schemaPath:"#/properties/preferredDataLocation/type",keyword:"type",params:{type: schema19.properties.preferredDataLocation.type}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.manager !== undefined){
let data47 = data.manager;
if((typeof data47 !== "string") && (data47 !== null)){
const err50 = {instancePath:instancePath+"/manager",schemaPath:"#/properties/manager/type",keyword:"type",params:{type: schema19.properties.manager.type}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.groups !== undefined){
let data48 = data.groups;
if(Array.isArray(data48)){
const len2 = data48.length;
for(let i2=0; i2<len2; i2++){
let data49 = data48[i2];
if((typeof data49 !== "string") && (!(data49 && typeof data49 == "object" && !Array.isArray(data49)))){
const err51 = {instancePath:instancePath+"/groups/" + i2,schemaPath:"#/properties/groups/items/type",keyword:"type",params:{type: schema19.properties.groups.items.type}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.name === undefined){
const err52 = {instancePath:instancePath+"/groups/" + i2,schemaPath:"#/properties/groups/items/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key3 in data49){
if(!((key3 === "name") || (key3 === "until"))){
const err53 = {instancePath:instancePath+"/groups/" + i2,schemaPath:"#/properties/groups/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data49.name !== undefined){
if(typeof data49.name !== "string"){
const err54 = {instancePath:instancePath+"/groups/" + i2+"/name",schemaPath:"#/properties/groups/items/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data49.until !== undefined){
if(typeof data49.until !== "string"){
const err55 = {instancePath:instancePath+"/groups/" + i2+"/until",schemaPath:"#/properties/groups/items/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
}
else {
const err56 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.licenses !== undefined){
let data52 = data.licenses;
if(Array.isArray(data52)){
const len3 = data52.length;
for(let i3=0; i3<len3; i3++){
let data53 = data52[i3];
if((typeof data53 !== "string") && (!(data53 && typeof data53 == "object" && !Array.isArray(data53)))){
const err57 = {instancePath:instancePath+"/licenses/" + i3,schemaPath:"#/properties/licenses/items/type",keyword:"type",params:{type: schema19.properties.licenses.items.type}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.sku === undefined){
const err58 = {instancePath:instancePath+"/licenses/" + i3,schemaPath:"#/properties/licenses/items/required",keyword:"required",params:{missingProperty: "sku"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key4 in data53){
if(!((key4 === "sku") || (key4 === "without"))){
const err59 = {instancePath:instancePath+"/licenses/" + i3,schemaPath:"#/properties/licenses/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data53.sku !== undefined){
if(typeof data53.sku !== "string"){
const err60 = {instancePath:instancePath+"/licenses/" + i3+"/sku",schemaPath:"#/properties/licenses/items/properties/sku/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data53.without !== undefined){
let data55 = data53.without;
if(Array.isArray(data55)){
const len4 = data55.length;
for(let i4=0; i4<len4; i4++){
if(typeof data55[i4] !== "string"){
const err61 = {instancePath:instancePath+"/licenses/" + i3+"/without/" + i4,schemaPath:"#/properties/licenses/items/properties/without/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/licenses/" + i3+"/without",schemaPath:"#/properties/licenses/items/properties/without/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
}
}
else {
const err63 = {instancePath:instancePath+"/licenses",schemaPath:"#/properties/licenses/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.sponsors !== undefined){
let data57 = data.sponsors;
if(Array.isArray(data57)){
const len5 = data57.length;
for(let i5=0; i5<len5; i5++){
if(typeof data57[i5] !== "string"){
const err64 = {instancePath:instancePath+"/sponsors/" + i5,schemaPath:"#/properties/sponsors/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/sponsors",schemaPath:"#/properties/sponsors/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
for(const key5 in data){
if(pattern3.test(key5)){
let data59 = data[key5];
if(((typeof data59 !== "string") && (typeof data59 !== "boolean")) && (data59 !== null)){
const err66 = {instancePath:instancePath+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/patternProperties/%5Eextension_%5B0-9a-f%5D%7B32%7D_%5BA-Za-z0-9_%5D%7B1%2C100%7D%24/type",keyword:"type",params:{type: schema19.patternProperties["^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$"].type}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
}
else {
const err67 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


// Made by `npm run generate` with ajv.
"use strict";
export const validateReceiptRecord = validate52;
const schema19 = {"type":"object","properties":{"formatVersion":{"type":"integer"},"tool":{"type":"object","properties":{"name":{"const":"rollcall"},"version":{"type":"string"}},"required":["name","version"]},"tenant":{"type":"object","properties":{"id":{"type":"string"},"domain":{"type":"string"}},"required":["id","domain"]},"directory":{"type":"string","enum":["graph","embedded"]},"previous":{"type":["string","null"]},"salt":{"type":"string"},"startedAt":{"type":"string"},"finishedAt":{"type":"string"},"planDigest":{"type":"string"},"complete":{"type":"boolean"},"totals":{"type":"object","properties":{"applied":{"type":"integer","minimum":0},"failed":{"type":"integer","minimum":0},"skipped":{"type":"integer","minimum":0},"notAttempted":{"type":"integer","minimum":0},"unconfirmed":{"type":"integer","minimum":0}},"required":["applied","failed","skipped","notAttempted","unconfirmed"]},"outcomes":{"type":"array","items":{"$ref":"#/$defs/outcome"}},"commit":{"type":"string"},"principal":{"type":"object","properties":{"kind":{"type":"string","enum":["application","person"]},"appId":{"type":"string"},"objectId":{"type":"string"},"displayName":{"type":"string"}},"required":["kind","appId"]},"run":{"type":"object","properties":{"id":{"type":"integer","minimum":0},"attempt":{"type":"integer","minimum":0},"url":{"type":"string"},"event":{"type":"string"},"approvedBy":{"type":"array","items":{"type":"string"}}},"required":["id","attempt","url","event"]},"pullRequests":{"type":"array","items":{"anyOf":[{"type":"integer"},{"type":"object","properties":{"number":{"type":"integer","minimum":0},"headCommit":{"type":"string"},"reviewers":{"type":"array","items":{"type":"object","properties":{"login":{"type":"string"},"commit":{"type":"string"},"at":{"type":"string"}},"required":["login","commit","at"]}},"author":{"type":"string"},"planDigest":{"type":"string"}},"required":["number","headCommit","reviewers"]}]}},"begins":{"type":"string"},"approvalRequired":{"const":false},"actor":{"type":"string"},"host":{"type":"string"},"blocked":{"type":"array","items":{"$ref":"#/$defs/blockedUser"}},"pullRequest":{"type":"integer"}},"required":["tenant","startedAt","outcomes"],"$defs":{"place":{"type":"object","properties":{"file":{"type":"string"},"line":{"type":"integer","minimum":0}},"required":["file","line"]},"field":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_]*(\\.[\\s\\S]*)?$"},"person":{"type":"object","properties":{"id":{"type":["string","null"]},"userPrincipalName":{"type":"string"},"displayName":{"type":"string"}},"required":["id","userPrincipalName"]},"holding":{"type":"object","properties":{"as":{"type":"string","enum":["member","assigned","sponsor"]},"id":{"type":["string","null"]},"name":{"type":"string"},"without":{"type":"array","items":{"type":"string"}},"by":{"type":"string"},"until":{"type":"string"}},"required":["as","id","name"]},"blockedUser":{"type":"object","properties":{"userPrincipalName":{"type":"string"},"at":{"$ref":"#/$defs/place"},"reason":{"type":"string","enum":["ambiguous-match","id-not-found","id-name-conflict","already-matched","adopt-needs-id","undeclared-rename","other-employee-id","name-taken","deleted-user","unverified-domain","federated-domain","synced-from-on-premises","missing-for-create","manager-not-found","manager-blocked","own-manager","person-not-found","person-blocked","own-person","group-not-found","group-not-writable","license-not-found","license-not-assignable","no-usage-location","no-seat","drift-enable","drift-create","base-invalid","unreadable"]},"message":{"type":"string"},"candidates":{"type":"array","items":{"$ref":"#/$defs/person"}},"displayName":{"type":"string"},"before":{"const":true},"edited":{"const":true}},"required":["userPrincipalName","at","reason","message","candidates"]},"value":{"anyOf":[{"type":["string","null"]},{"type":"boolean"},{"type":"array","items":{"type":"string"}},{"$ref":"#/$defs/person"},{"$ref":"#/$defs/holding"},{"type":"object"}]},"outcome":{"type":"object","properties":{"kind":{"type":"string","enum":["create","update","enable","disable","adopt"]},"userPrincipalName":{"type":"string"},"status":{"type":"string","enum":["applied","failed","skipped","not-attempted"]},"displayName":{"type":"string"},"id":{"type":"string"},"begunAt":{"type":"string"},"disabled":{"const":true},"confirmed":{"type":"boolean"},"differs":{"type":"array","items":{"type":"object","properties":{"field":{"$ref":"#/$defs/field"},"to":{"$ref":"#/$defs/shared1"},"shown":{"$ref":"#/$defs/shared1"},"old":{"const":true}},"required":["field","to","shown"]}},"reason":{"type":"string"},"done":{"type":"array","items":{"$ref":"#/$defs/field"}},"refused":{"type":"array","items":{"$ref":"#/$defs/field"}},"reviews":{"type":"array","items":{"type":"string"}},"writes":{"type":"array","items":{"type":"object","properties":{"at":{"type":"string"},"requestId":{"type":"string"},"clientRequestId":{"type":"string"},"fields":{"type":"array","items":{"type":"object","properties":{"field":{"$ref":"#/$defs/field"},"from":{"$ref":"#/$defs/shared1"},"to":{"$ref":"#/$defs/shared1"}},"required":["field","from","to"]}}},"required":["at","requestId","clientRequestId","fields"]}},"error":{"type":"object","properties":{"status":{"type":"integer","minimum":0},"code":{"type":"string"},"message":{"type":"string"},"requestId":{"type":"string"},"field":{"$ref":"#/$defs/field"}},"required":["status","code","message","requestId"]}},"required":["kind","userPrincipalName","status"]},"shared1":{"anyOf":[{"$ref":"#/$defs/value"},{"$ref":"#/$defs/shared2"}]},"shared2":{"type":"object","properties":{"hmac":{"type":"string"}},"required":["hmac"]}}};
const schema20 = {"type":"object","properties":{"kind":{"type":"string","enum":["create","update","enable","disable","adopt"]},"userPrincipalName":{"type":"string"},"status":{"type":"string","enum":["applied","failed","skipped","not-attempted"]},"displayName":{"type":"string"},"id":{"type":"string"},"begunAt":{"type":"string"},"disabled":{"const":true},"confirmed":{"type":"boolean"},"differs":{"type":"array","items":{"type":"object","properties":{"field":{"$ref":"#/$defs/field"},"to":{"$ref":"#/$defs/shared1"},"shown":{"$ref":"#/$defs/shared1"},"old":{"const":true}},"required":["field","to","shown"]}},"reason":{"type":"string"},"done":{"type":"array","items":{"$ref":"#/$defs/field"}},"refused":{"type":"array","items":{"$ref":"#/$defs/field"}},"reviews":{"type":"array","items":{"type":"string"}},"writes":{"type":"array","items":{"type":"object","properties":{"at":{"type":"string"},"requestId":{"type":"string"},"clientRequestId":{"type":"string"},"fields":{"type":"array","items":{"type":"object","properties":{"field":{"$ref":"#/$defs/field"},"from":{"$ref":"#/$defs/shared1"},"to":{"$ref":"#/$defs/shared1"}},"required":["field","from","to"]}}},"required":["at","requestId","clientRequestId","fields"]}},"error":{"type":"object","properties":{"status":{"type":"integer","minimum":0},"code":{"type":"string"},"message":{"type":"string"},"requestId":{"type":"string"},"field":{"$ref":"#/$defs/field"}},"required":["status","code","message","requestId"]}},"required":["kind","userPrincipalName","status"]};
const schema21 = {"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_]*(\\.[\\s\\S]*)?$"};
const pattern3 = new RegExp("^[A-Za-z][A-Za-z0-9_]*(\\.[\\s\\S]*)?$", "u");

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(typeof data === "string"){
if(!pattern3.test(data)){
validate54.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{reason: null}}];
return false;
}
}
else {
validate54.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema22 = {"anyOf":[{"$ref":"#/$defs/value"},{"$ref":"#/$defs/shared2"}]};
const schema23 = {"anyOf":[{"type":["string","null"]},{"type":"boolean"},{"type":"array","items":{"type":"string"}},{"$ref":"#/$defs/person"},{"$ref":"#/$defs/holding"},{"type":"object"}]};
const schema24 = {"type":"object","properties":{"id":{"type":["string","null"]},"userPrincipalName":{"type":"string"},"displayName":{"type":"string"}},"required":["id","userPrincipalName"]};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.id === undefined) && (missing0 = "id")) || ((data.userPrincipalName === undefined) && (missing0 = "userPrincipalName"))){
validate58.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.id !== undefined){
let data0 = data.id;
const _errs1 = errors;
if((typeof data0 !== "string") && (data0 !== null)){
validate58.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: schema24.properties.id.type}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.userPrincipalName !== undefined){
const _errs3 = errors;
if(typeof data.userPrincipalName !== "string"){
validate58.errors = [{instancePath:instancePath+"/userPrincipalName",schemaPath:"#/properties/userPrincipalName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.displayName !== undefined){
const _errs5 = errors;
if(typeof data.displayName !== "string"){
validate58.errors = [{instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate58.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":{"id":true,"userPrincipalName":true,"displayName":true},"dynamicProps":false,"dynamicItems":false};

const schema25 = {"type":"object","properties":{"as":{"type":"string","enum":["member","assigned","sponsor"]},"id":{"type":["string","null"]},"name":{"type":"string"},"without":{"type":"array","items":{"type":"string"}},"by":{"type":"string"},"until":{"type":"string"}},"required":["as","id","name"]};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.as === undefined) && (missing0 = "as")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.name === undefined) && (missing0 = "name"))){
validate60.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.as !== undefined){
let data0 = data.as;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate60.errors = [{instancePath:instancePath+"/as",schemaPath:"#/properties/as/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((data0 === "member") || (data0 === "assigned")) || (data0 === "sponsor"))){
validate60.errors = [{instancePath:instancePath+"/as",schemaPath:"#/properties/as/enum",keyword:"enum",params:{allowedValues: schema25.properties.as.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
let data1 = data.id;
const _errs3 = errors;
if((typeof data1 !== "string") && (data1 !== null)){
validate60.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: schema25.properties.id.type}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(typeof data.name !== "string"){
validate60.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.without !== undefined){
let data3 = data.without;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs9 = errors;
if(typeof data3[i0] !== "string"){
validate60.errors = [{instancePath:instancePath+"/without/" + i0,schemaPath:"#/properties/without/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate60.errors = [{instancePath:instancePath+"/without",schemaPath:"#/properties/without/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.by !== undefined){
const _errs11 = errors;
if(typeof data.by !== "string"){
validate60.errors = [{instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.until !== undefined){
const _errs13 = errors;
if(typeof data.until !== "string"){
validate60.errors = [{instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate60.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":{"as":true,"id":true,"name":true,"without":true,"by":true,"until":true},"dynamicProps":false,"dynamicItems":false};


function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if((typeof data !== "string") && (data !== null)){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: schema23.anyOf[0].type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(typeof data !== "boolean"){
const err1 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data)){
var valid1 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs7 = errors;
if(typeof data[i0] !== "string"){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/anyOf/2/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs7 === errors;
if(!valid1){
break;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/anyOf/2/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var items0 = true;
}
const _errs9 = errors;
if(!(validate58(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var _valid0 = _errs9 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var props0 = {};
props0.id = true;
props0.userPrincipalName = true;
props0.displayName = true;
}
const _errs10 = errors;
if(!(validate60(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
var _valid0 = _errs10 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.as = true;
props0.id = true;
props0.name = true;
props0.without = true;
props0.by = true;
props0.until = true;
}
}
const _errs11 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err4 = {instancePath,schemaPath:"#/anyOf/5/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err5 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate57.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate57.errors = vErrors;
evaluated0.props = props0;
evaluated0.items = items0;
return errors === 0;
}
validate57.evaluated = {"dynamicProps":true,"dynamicItems":true};

const schema26 = {"type":"object","properties":{"hmac":{"type":"string"}},"required":["hmac"]};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.hmac === undefined) && (missing0 = "hmac")){
validate63.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.hmac !== undefined){
if(typeof data.hmac !== "string"){
validate63.errors = [{instancePath:instancePath+"/hmac",schemaPath:"#/properties/hmac/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
else {
validate63.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":{"hmac":true},"dynamicProps":false,"dynamicItems":false};


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(validate57(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
else {
var props0 = validate57.evaluated.props;
var items0 = validate57.evaluated.items;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs2 = errors;
if(!(validate63(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = props0 || {};
props0.hmac = true;
}
}
if(!valid0){
const err0 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate56.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate56.errors = vErrors;
evaluated0.props = props0;
evaluated0.items = items0;
return errors === 0;
}
validate56.evaluated = {"dynamicProps":true,"dynamicItems":true};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.kind === undefined) && (missing0 = "kind")) || ((data.userPrincipalName === undefined) && (missing0 = "userPrincipalName"))) || ((data.status === undefined) && (missing0 = "status"))){
validate53.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.kind !== undefined){
let data0 = data.kind;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate53.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((data0 === "create") || (data0 === "update")) || (data0 === "enable")) || (data0 === "disable")) || (data0 === "adopt"))){
validate53.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema20.properties.kind.enum}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.userPrincipalName !== undefined){
const _errs3 = errors;
if(typeof data.userPrincipalName !== "string"){
validate53.errors = [{instancePath:instancePath+"/userPrincipalName",schemaPath:"#/properties/userPrincipalName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data2 = data.status;
const _errs5 = errors;
if(typeof data2 !== "string"){
validate53.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((((data2 === "applied") || (data2 === "failed")) || (data2 === "skipped")) || (data2 === "not-attempted"))){
validate53.errors = [{instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema20.properties.status.enum}}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.displayName !== undefined){
const _errs7 = errors;
if(typeof data.displayName !== "string"){
validate53.errors = [{instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs9 = errors;
if(typeof data.id !== "string"){
validate53.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.begunAt !== undefined){
const _errs11 = errors;
if(typeof data.begunAt !== "string"){
validate53.errors = [{instancePath:instancePath+"/begunAt",schemaPath:"#/properties/begunAt/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.disabled !== undefined){
const _errs13 = errors;
if(true !== data.disabled){
validate53.errors = [{instancePath:instancePath+"/disabled",schemaPath:"#/properties/disabled/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.confirmed !== undefined){
const _errs14 = errors;
if(typeof data.confirmed !== "boolean"){
validate53.errors = [{instancePath:instancePath+"/confirmed",schemaPath:"#/properties/confirmed/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.differs !== undefined){
let data8 = data.differs;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data8)){
var valid1 = true;
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
const _errs18 = errors;
if(errors === _errs18){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing1;
if((((data9.field === undefined) && (missing1 = "field")) || ((data9.to === undefined) && (missing1 = "to"))) || ((data9.shown === undefined) && (missing1 = "shown"))){
validate53.errors = [{instancePath:instancePath+"/differs/" + i0,schemaPath:"#/properties/differs/items/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data9.field !== undefined){
const _errs20 = errors;
if(!(validate54(data9.field, {instancePath:instancePath+"/differs/" + i0+"/field",parentData:data9,parentDataProperty:"field",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.to !== undefined){
const _errs21 = errors;
if(!(validate56(data9.to, {instancePath:instancePath+"/differs/" + i0+"/to",parentData:data9,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.shown !== undefined){
const _errs22 = errors;
if(!(validate56(data9.shown, {instancePath:instancePath+"/differs/" + i0+"/shown",parentData:data9,parentDataProperty:"shown",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data9.old !== undefined){
const _errs23 = errors;
if(true !== data9.old){
validate53.errors = [{instancePath:instancePath+"/differs/" + i0+"/old",schemaPath:"#/properties/differs/items/properties/old/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/differs/" + i0,schemaPath:"#/properties/differs/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs18 === errors;
if(!valid1){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/differs",schemaPath:"#/properties/differs/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs24 = errors;
if(typeof data.reason !== "string"){
validate53.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.done !== undefined){
let data15 = data.done;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data15)){
var valid3 = true;
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
const _errs28 = errors;
if(!(validate54(data15[i1], {instancePath:instancePath+"/done/" + i1,parentData:data15,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid3 = _errs28 === errors;
if(!valid3){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/done",schemaPath:"#/properties/done/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.refused !== undefined){
let data17 = data.refused;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data17)){
var valid4 = true;
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
const _errs31 = errors;
if(!(validate54(data17[i2], {instancePath:instancePath+"/refused/" + i2,parentData:data17,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid4 = _errs31 === errors;
if(!valid4){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/refused",schemaPath:"#/properties/refused/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reviews !== undefined){
let data19 = data.reviews;
const _errs32 = errors;
if(errors === _errs32){
if(Array.isArray(data19)){
var valid5 = true;
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
const _errs34 = errors;
if(typeof data19[i3] !== "string"){
validate53.errors = [{instancePath:instancePath+"/reviews/" + i3,schemaPath:"#/properties/reviews/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs34 === errors;
if(!valid5){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/reviews",schemaPath:"#/properties/reviews/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs32 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.writes !== undefined){
let data21 = data.writes;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data21)){
var valid6 = true;
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
const _errs38 = errors;
if(errors === _errs38){
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
let missing2;
if(((((data22.at === undefined) && (missing2 = "at")) || ((data22.requestId === undefined) && (missing2 = "requestId"))) || ((data22.clientRequestId === undefined) && (missing2 = "clientRequestId"))) || ((data22.fields === undefined) && (missing2 = "fields"))){
validate53.errors = [{instancePath:instancePath+"/writes/" + i4,schemaPath:"#/properties/writes/items/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data22.at !== undefined){
const _errs40 = errors;
if(typeof data22.at !== "string"){
validate53.errors = [{instancePath:instancePath+"/writes/" + i4+"/at",schemaPath:"#/properties/writes/items/properties/at/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs40 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data22.requestId !== undefined){
const _errs42 = errors;
if(typeof data22.requestId !== "string"){
validate53.errors = [{instancePath:instancePath+"/writes/" + i4+"/requestId",schemaPath:"#/properties/writes/items/properties/requestId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs42 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data22.clientRequestId !== undefined){
const _errs44 = errors;
if(typeof data22.clientRequestId !== "string"){
validate53.errors = [{instancePath:instancePath+"/writes/" + i4+"/clientRequestId",schemaPath:"#/properties/writes/items/properties/clientRequestId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs44 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data22.fields !== undefined){
let data26 = data22.fields;
const _errs46 = errors;
if(errors === _errs46){
if(Array.isArray(data26)){
var valid8 = true;
const len5 = data26.length;
for(let i5=0; i5<len5; i5++){
let data27 = data26[i5];
const _errs48 = errors;
if(errors === _errs48){
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
let missing3;
if((((data27.field === undefined) && (missing3 = "field")) || ((data27.from === undefined) && (missing3 = "from"))) || ((data27.to === undefined) && (missing3 = "to"))){
validate53.errors = [{instancePath:instancePath+"/writes/" + i4+"/fields/" + i5,schemaPath:"#/properties/writes/items/properties/fields/items/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data27.field !== undefined){
const _errs50 = errors;
if(!(validate54(data27.field, {instancePath:instancePath+"/writes/" + i4+"/fields/" + i5+"/field",parentData:data27,parentDataProperty:"field",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid9 = _errs50 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data27.from !== undefined){
const _errs51 = errors;
if(!(validate56(data27.from, {instancePath:instancePath+"/writes/" + i4+"/fields/" + i5+"/from",parentData:data27,parentDataProperty:"from",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid9 = _errs51 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data27.to !== undefined){
const _errs52 = errors;
if(!(validate56(data27.to, {instancePath:instancePath+"/writes/" + i4+"/fields/" + i5+"/to",parentData:data27,parentDataProperty:"to",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid9 = _errs52 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/writes/" + i4+"/fields/" + i5,schemaPath:"#/properties/writes/items/properties/fields/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid8 = _errs48 === errors;
if(!valid8){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/writes/" + i4+"/fields",schemaPath:"#/properties/writes/items/properties/fields/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid7 = _errs46 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/writes/" + i4,schemaPath:"#/properties/writes/items/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid6 = _errs38 === errors;
if(!valid6){
break;
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/writes",schemaPath:"#/properties/writes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.error !== undefined){
let data31 = data.error;
const _errs53 = errors;
if(errors === _errs53){
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
let missing4;
if(((((data31.status === undefined) && (missing4 = "status")) || ((data31.code === undefined) && (missing4 = "code"))) || ((data31.message === undefined) && (missing4 = "message"))) || ((data31.requestId === undefined) && (missing4 = "requestId"))){
validate53.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data31.status !== undefined){
let data32 = data31.status;
const _errs55 = errors;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
validate53.errors = [{instancePath:instancePath+"/error/status",schemaPath:"#/properties/error/properties/status/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs55){
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
validate53.errors = [{instancePath:instancePath+"/error/status",schemaPath:"#/properties/error/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid10 = _errs55 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data31.code !== undefined){
const _errs57 = errors;
if(typeof data31.code !== "string"){
validate53.errors = [{instancePath:instancePath+"/error/code",schemaPath:"#/properties/error/properties/code/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid10 = _errs57 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data31.message !== undefined){
const _errs59 = errors;
if(typeof data31.message !== "string"){
validate53.errors = [{instancePath:instancePath+"/error/message",schemaPath:"#/properties/error/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid10 = _errs59 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data31.requestId !== undefined){
const _errs61 = errors;
if(typeof data31.requestId !== "string"){
validate53.errors = [{instancePath:instancePath+"/error/requestId",schemaPath:"#/properties/error/properties/requestId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid10 = _errs61 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data31.field !== undefined){
const _errs63 = errors;
if(!(validate54(data31.field, {instancePath:instancePath+"/error/field",parentData:data31,parentDataProperty:"field",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
var valid10 = _errs63 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
else {
validate53.errors = [{instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs53 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate53.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":{"kind":true,"userPrincipalName":true,"status":true,"displayName":true,"id":true,"begunAt":true,"disabled":true,"confirmed":true,"differs":true,"reason":true,"done":true,"refused":true,"reviews":true,"writes":true,"error":true},"dynamicProps":false,"dynamicItems":false};

const schema27 = {"type":"object","properties":{"userPrincipalName":{"type":"string"},"at":{"$ref":"#/$defs/place"},"reason":{"type":"string","enum":["ambiguous-match","id-not-found","id-name-conflict","already-matched","adopt-needs-id","undeclared-rename","other-employee-id","name-taken","deleted-user","unverified-domain","federated-domain","synced-from-on-premises","missing-for-create","manager-not-found","manager-blocked","own-manager","person-not-found","person-blocked","own-person","group-not-found","group-not-writable","license-not-found","license-not-assignable","no-usage-location","no-seat","drift-enable","drift-create","base-invalid","unreadable"]},"message":{"type":"string"},"candidates":{"type":"array","items":{"$ref":"#/$defs/person"}},"displayName":{"type":"string"},"before":{"const":true},"edited":{"const":true}},"required":["userPrincipalName","at","reason","message","candidates"]};
const schema28 = {"type":"object","properties":{"file":{"type":"string"},"line":{"type":"integer","minimum":0}},"required":["file","line"]};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate75.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.file === undefined) && (missing0 = "file")) || ((data.line === undefined) && (missing0 = "line"))){
validate75.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.file !== undefined){
const _errs1 = errors;
if(typeof data.file !== "string"){
validate75.errors = [{instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.line !== undefined){
let data1 = data.line;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate75.errors = [{instancePath:instancePath+"/line",schemaPath:"#/properties/line/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate75.errors = [{instancePath:instancePath+"/line",schemaPath:"#/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate75.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate75.errors = vErrors;
return errors === 0;
}
validate75.evaluated = {"props":{"file":true,"line":true},"dynamicProps":false,"dynamicItems":false};


function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.userPrincipalName === undefined) && (missing0 = "userPrincipalName")) || ((data.at === undefined) && (missing0 = "at"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.message === undefined) && (missing0 = "message"))) || ((data.candidates === undefined) && (missing0 = "candidates"))){
validate74.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.userPrincipalName !== undefined){
const _errs1 = errors;
if(typeof data.userPrincipalName !== "string"){
validate74.errors = [{instancePath:instancePath+"/userPrincipalName",schemaPath:"#/properties/userPrincipalName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.at !== undefined){
const _errs3 = errors;
if(!(validate75(data.at, {instancePath:instancePath+"/at",parentData:data,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
let data2 = data.reason;
const _errs4 = errors;
if(typeof data2 !== "string"){
validate74.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!(((((((((((((((((((((((((((((data2 === "ambiguous-match") || (data2 === "id-not-found")) || (data2 === "id-name-conflict")) || (data2 === "already-matched")) || (data2 === "adopt-needs-id")) || (data2 === "undeclared-rename")) || (data2 === "other-employee-id")) || (data2 === "name-taken")) || (data2 === "deleted-user")) || (data2 === "unverified-domain")) || (data2 === "federated-domain")) || (data2 === "synced-from-on-premises")) || (data2 === "missing-for-create")) || (data2 === "manager-not-found")) || (data2 === "manager-blocked")) || (data2 === "own-manager")) || (data2 === "person-not-found")) || (data2 === "person-blocked")) || (data2 === "own-person")) || (data2 === "group-not-found")) || (data2 === "group-not-writable")) || (data2 === "license-not-found")) || (data2 === "license-not-assignable")) || (data2 === "no-usage-location")) || (data2 === "no-seat")) || (data2 === "drift-enable")) || (data2 === "drift-create")) || (data2 === "base-invalid")) || (data2 === "unreadable"))){
validate74.errors = [{instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/enum",keyword:"enum",params:{allowedValues: schema27.properties.reason.enum}}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs6 = errors;
if(typeof data.message !== "string"){
validate74.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.candidates !== undefined){
let data4 = data.candidates;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data4)){
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
const _errs10 = errors;
if(!(validate58(data4[i0], {instancePath:instancePath+"/candidates/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
if(!valid1){
break;
}
}
}
else {
validate74.errors = [{instancePath:instancePath+"/candidates",schemaPath:"#/properties/candidates/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.displayName !== undefined){
const _errs11 = errors;
if(typeof data.displayName !== "string"){
validate74.errors = [{instancePath:instancePath+"/displayName",schemaPath:"#/properties/displayName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
const _errs13 = errors;
if(true !== data.before){
validate74.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.edited !== undefined){
const _errs14 = errors;
if(true !== data.edited){
validate74.errors = [{instancePath:instancePath+"/edited",schemaPath:"#/properties/edited/const",keyword:"const",params:{allowedValue: true}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate74.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"props":{"userPrincipalName":true,"at":true,"reason":true,"message":true,"candidates":true,"displayName":true,"before":true,"edited":true},"dynamicProps":false,"dynamicItems":false};


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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.tenant === undefined) && (missing0 = "tenant")) || ((data.startedAt === undefined) && (missing0 = "startedAt"))) || ((data.outcomes === undefined) && (missing0 = "outcomes"))){
validate52.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.formatVersion !== undefined){
let data0 = data.formatVersion;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate52.errors = [{instancePath:instancePath+"/formatVersion",schemaPath:"#/properties/formatVersion/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tool !== undefined){
let data1 = data.tool;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.name === undefined) && (missing1 = "name")) || ((data1.version === undefined) && (missing1 = "version"))){
validate52.errors = [{instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data1.name !== undefined){
const _errs5 = errors;
if("rollcall" !== data1.name){
validate52.errors = [{instancePath:instancePath+"/tool/name",schemaPath:"#/properties/tool/properties/name/const",keyword:"const",params:{allowedValue: "rollcall"}}];
return false;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.version !== undefined){
const _errs6 = errors;
if(typeof data1.version !== "string"){
validate52.errors = [{instancePath:instancePath+"/tool/version",schemaPath:"#/properties/tool/properties/version/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tenant !== undefined){
let data4 = data.tenant;
const _errs8 = errors;
if(errors === _errs8){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if(((data4.id === undefined) && (missing2 = "id")) || ((data4.domain === undefined) && (missing2 = "domain"))){
validate52.errors = [{instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data4.id !== undefined){
const _errs10 = errors;
if(typeof data4.id !== "string"){
validate52.errors = [{instancePath:instancePath+"/tenant/id",schemaPath:"#/properties/tenant/properties/id/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.domain !== undefined){
const _errs12 = errors;
if(typeof data4.domain !== "string"){
validate52.errors = [{instancePath:instancePath+"/tenant/domain",schemaPath:"#/properties/tenant/properties/domain/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/tenant",schemaPath:"#/properties/tenant/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.directory !== undefined){
let data7 = data.directory;
const _errs14 = errors;
if(typeof data7 !== "string"){
validate52.errors = [{instancePath:instancePath+"/directory",schemaPath:"#/properties/directory/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data7 === "graph") || (data7 === "embedded"))){
validate52.errors = [{instancePath:instancePath+"/directory",schemaPath:"#/properties/directory/enum",keyword:"enum",params:{allowedValues: schema19.properties.directory.enum}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.previous !== undefined){
let data8 = data.previous;
const _errs16 = errors;
if((typeof data8 !== "string") && (data8 !== null)){
validate52.errors = [{instancePath:instancePath+"/previous",schemaPath:"#/properties/previous/type",keyword:"type",params:{type: schema19.properties.previous.type}}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.salt !== undefined){
const _errs18 = errors;
if(typeof data.salt !== "string"){
validate52.errors = [{instancePath:instancePath+"/salt",schemaPath:"#/properties/salt/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startedAt !== undefined){
const _errs20 = errors;
if(typeof data.startedAt !== "string"){
validate52.errors = [{instancePath:instancePath+"/startedAt",schemaPath:"#/properties/startedAt/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.finishedAt !== undefined){
const _errs22 = errors;
if(typeof data.finishedAt !== "string"){
validate52.errors = [{instancePath:instancePath+"/finishedAt",schemaPath:"#/properties/finishedAt/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.planDigest !== undefined){
const _errs24 = errors;
if(typeof data.planDigest !== "string"){
validate52.errors = [{instancePath:instancePath+"/planDigest",schemaPath:"#/properties/planDigest/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.complete !== undefined){
const _errs26 = errors;
if(typeof data.complete !== "boolean"){
validate52.errors = [{instancePath:instancePath+"/complete",schemaPath:"#/properties/complete/type",keyword:"type",params:{type: "boolean"}}];
return false;
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.totals !== undefined){
let data14 = data.totals;
const _errs28 = errors;
if(errors === _errs28){
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
let missing3;
if((((((data14.applied === undefined) && (missing3 = "applied")) || ((data14.failed === undefined) && (missing3 = "failed"))) || ((data14.skipped === undefined) && (missing3 = "skipped"))) || ((data14.notAttempted === undefined) && (missing3 = "notAttempted"))) || ((data14.unconfirmed === undefined) && (missing3 = "unconfirmed"))){
validate52.errors = [{instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/required",keyword:"required",params:{missingProperty: missing3}}];
return false;
}
else {
if(data14.applied !== undefined){
let data15 = data14.applied;
const _errs30 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate52.errors = [{instancePath:instancePath+"/totals/applied",schemaPath:"#/properties/totals/properties/applied/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs30){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate52.errors = [{instancePath:instancePath+"/totals/applied",schemaPath:"#/properties/totals/properties/applied/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.failed !== undefined){
let data16 = data14.failed;
const _errs32 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate52.errors = [{instancePath:instancePath+"/totals/failed",schemaPath:"#/properties/totals/properties/failed/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs32){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate52.errors = [{instancePath:instancePath+"/totals/failed",schemaPath:"#/properties/totals/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.skipped !== undefined){
let data17 = data14.skipped;
const _errs34 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate52.errors = [{instancePath:instancePath+"/totals/skipped",schemaPath:"#/properties/totals/properties/skipped/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs34){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate52.errors = [{instancePath:instancePath+"/totals/skipped",schemaPath:"#/properties/totals/properties/skipped/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.notAttempted !== undefined){
let data18 = data14.notAttempted;
const _errs36 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate52.errors = [{instancePath:instancePath+"/totals/notAttempted",schemaPath:"#/properties/totals/properties/notAttempted/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs36){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate52.errors = [{instancePath:instancePath+"/totals/notAttempted",schemaPath:"#/properties/totals/properties/notAttempted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid3 = _errs36 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data14.unconfirmed !== undefined){
let data19 = data14.unconfirmed;
const _errs38 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate52.errors = [{instancePath:instancePath+"/totals/unconfirmed",schemaPath:"#/properties/totals/properties/unconfirmed/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs38){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
validate52.errors = [{instancePath:instancePath+"/totals/unconfirmed",schemaPath:"#/properties/totals/properties/unconfirmed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid3 = _errs38 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcomes !== undefined){
let data20 = data.outcomes;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data20)){
var valid4 = true;
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
const _errs42 = errors;
if(!(validate53(data20[i0], {instancePath:instancePath+"/outcomes/" + i0,parentData:data20,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var valid4 = _errs42 === errors;
if(!valid4){
break;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/outcomes",schemaPath:"#/properties/outcomes/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commit !== undefined){
const _errs43 = errors;
if(typeof data.commit !== "string"){
validate52.errors = [{instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.principal !== undefined){
let data23 = data.principal;
const _errs45 = errors;
if(errors === _errs45){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing4;
if(((data23.kind === undefined) && (missing4 = "kind")) || ((data23.appId === undefined) && (missing4 = "appId"))){
validate52.errors = [{instancePath:instancePath+"/principal",schemaPath:"#/properties/principal/required",keyword:"required",params:{missingProperty: missing4}}];
return false;
}
else {
if(data23.kind !== undefined){
let data24 = data23.kind;
const _errs47 = errors;
if(typeof data24 !== "string"){
validate52.errors = [{instancePath:instancePath+"/principal/kind",schemaPath:"#/properties/principal/properties/kind/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!((data24 === "application") || (data24 === "person"))){
validate52.errors = [{instancePath:instancePath+"/principal/kind",schemaPath:"#/properties/principal/properties/kind/enum",keyword:"enum",params:{allowedValues: schema19.properties.principal.properties.kind.enum}}];
return false;
}
var valid5 = _errs47 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data23.appId !== undefined){
const _errs49 = errors;
if(typeof data23.appId !== "string"){
validate52.errors = [{instancePath:instancePath+"/principal/appId",schemaPath:"#/properties/principal/properties/appId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs49 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data23.objectId !== undefined){
const _errs51 = errors;
if(typeof data23.objectId !== "string"){
validate52.errors = [{instancePath:instancePath+"/principal/objectId",schemaPath:"#/properties/principal/properties/objectId/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs51 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data23.displayName !== undefined){
const _errs53 = errors;
if(typeof data23.displayName !== "string"){
validate52.errors = [{instancePath:instancePath+"/principal/displayName",schemaPath:"#/properties/principal/properties/displayName/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs53 === errors;
}
else {
var valid5 = true;
}
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/principal",schemaPath:"#/properties/principal/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run !== undefined){
let data28 = data.run;
const _errs55 = errors;
if(errors === _errs55){
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
let missing5;
if(((((data28.id === undefined) && (missing5 = "id")) || ((data28.attempt === undefined) && (missing5 = "attempt"))) || ((data28.url === undefined) && (missing5 = "url"))) || ((data28.event === undefined) && (missing5 = "event"))){
validate52.errors = [{instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: missing5}}];
return false;
}
else {
if(data28.id !== undefined){
let data29 = data28.id;
const _errs57 = errors;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
validate52.errors = [{instancePath:instancePath+"/run/id",schemaPath:"#/properties/run/properties/id/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs57){
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
validate52.errors = [{instancePath:instancePath+"/run/id",schemaPath:"#/properties/run/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid6 = _errs57 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data28.attempt !== undefined){
let data30 = data28.attempt;
const _errs59 = errors;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
validate52.errors = [{instancePath:instancePath+"/run/attempt",schemaPath:"#/properties/run/properties/attempt/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs59){
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
validate52.errors = [{instancePath:instancePath+"/run/attempt",schemaPath:"#/properties/run/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid6 = _errs59 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data28.url !== undefined){
const _errs61 = errors;
if(typeof data28.url !== "string"){
validate52.errors = [{instancePath:instancePath+"/run/url",schemaPath:"#/properties/run/properties/url/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs61 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data28.event !== undefined){
const _errs63 = errors;
if(typeof data28.event !== "string"){
validate52.errors = [{instancePath:instancePath+"/run/event",schemaPath:"#/properties/run/properties/event/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs63 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data28.approvedBy !== undefined){
let data33 = data28.approvedBy;
const _errs65 = errors;
if(errors === _errs65){
if(Array.isArray(data33)){
var valid7 = true;
const len1 = data33.length;
for(let i1=0; i1<len1; i1++){
const _errs67 = errors;
if(typeof data33[i1] !== "string"){
validate52.errors = [{instancePath:instancePath+"/run/approvedBy/" + i1,schemaPath:"#/properties/run/properties/approvedBy/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs67 === errors;
if(!valid7){
break;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/run/approvedBy",schemaPath:"#/properties/run/properties/approvedBy/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid6 = _errs65 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pullRequests !== undefined){
let data35 = data.pullRequests;
const _errs69 = errors;
if(errors === _errs69){
if(Array.isArray(data35)){
var valid8 = true;
const len2 = data35.length;
for(let i2=0; i2<len2; i2++){
let data36 = data35[i2];
const _errs71 = errors;
const _errs72 = errors;
let valid9 = false;
const _errs73 = errors;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err0 = {instancePath:instancePath+"/pullRequests/" + i2,schemaPath:"#/properties/pullRequests/items/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs73 === errors;
valid9 = valid9 || _valid0;
const _errs75 = errors;
if(errors === _errs75){
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing6;
if((((data36.number === undefined) && (missing6 = "number")) || ((data36.headCommit === undefined) && (missing6 = "headCommit"))) || ((data36.reviewers === undefined) && (missing6 = "reviewers"))){
const err1 = {instancePath:instancePath+"/pullRequests/" + i2,schemaPath:"#/properties/pullRequests/items/anyOf/1/required",keyword:"required",params:{missingProperty: missing6}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data36.number !== undefined){
let data37 = data36.number;
const _errs77 = errors;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err2 = {instancePath:instancePath+"/pullRequests/" + i2+"/number",schemaPath:"#/properties/pullRequests/items/anyOf/1/properties/number/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(errors === _errs77){
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 0 || isNaN(data37)){
const err3 = {instancePath:instancePath+"/pullRequests/" + i2+"/number",schemaPath:"#/properties/pullRequests/items/anyOf/1/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
var valid10 = _errs77 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data36.headCommit !== undefined){
const _errs79 = errors;
if(typeof data36.headCommit !== "string"){
const err4 = {instancePath:instancePath+"/pullRequests/" + i2+"/headCommit",schemaPath:"#/properties/pullRequests/items/anyOf/1/properties/headCommit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid10 = _errs79 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data36.reviewers !== undefined){
let data39 = data36.reviewers;
const _errs81 = errors;
if(errors === _errs81){
if(Array.isArray(data39)){
var valid11 = true;
const len3 = data39.length;
for(let i3=0; i3<len3; i3++){
let data40 = data39[i3];
const _errs83 = errors;
if(errors === _errs83){
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
let missing7;
if((((data40.login === undefined) && (missing7 = "login")) || ((data40.commit === undefined) && (missing7 = "commit"))) || ((data40.at === undefined) && (missing7 = "at"))){
const err5 = {instancePath:instancePath+"/pullRequests/" + i2+"/reviewers/" + i3,schemaPath:"#/properties/pullRequests/items/anyOf/1/properties/reviewers/items/required",keyword:"required",params:{missingProperty: missing7}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data40.login !== undefined){
const _errs85 = errors;
if(typeof data40.login !== "string"){
const err6 = {instancePath:instancePath+"/pullRequests/" + i2+"/reviewers/" + i3+"/login",schemaPath:"#/properties/pullRequests/items/anyOf/1/properties/reviewers/items/properties/login/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid12 = _errs85 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data40.commit !== undefined){
const _errs87 = errors;
if(typeof data40.commit !== "string"){
const err7 = {instancePath:instancePath+"/pullRequests/" + i2+"/reviewers/" + i3+"/commit",schemaPath:"#/properties/pullRequests/items/anyOf/1/properties/reviewers/items/properties/commit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var valid12 = _errs87 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data40.at !== undefined){
const _errs89 = errors;
if(typeof data40.at !== "string"){
const err8 = {instancePath:instancePath+"/pullRequests/" + i2+"/reviewers/" + i3+"/at",schemaPath:"#/properties/pullRequests/items/anyOf/1/properties/reviewers/items/properties/at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid12 = _errs89 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
else {
const err9 = {instancePath:instancePath+"/pullRequests/" + i2+"/reviewers/" + i3,schemaPath:"#/properties/pullRequests/items/anyOf/1/properties/reviewers/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid11 = _errs83 === errors;
if(!valid11){
break;
}
}
}
else {
const err10 = {instancePath:instancePath+"/pullRequests/" + i2+"/reviewers",schemaPath:"#/properties/pullRequests/items/anyOf/1/properties/reviewers/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var valid10 = _errs81 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data36.author !== undefined){
const _errs91 = errors;
if(typeof data36.author !== "string"){
const err11 = {instancePath:instancePath+"/pullRequests/" + i2+"/author",schemaPath:"#/properties/pullRequests/items/anyOf/1/properties/author/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var valid10 = _errs91 === errors;
}
else {
var valid10 = true;
}
if(valid10){
if(data36.planDigest !== undefined){
const _errs93 = errors;
if(typeof data36.planDigest !== "string"){
const err12 = {instancePath:instancePath+"/pullRequests/" + i2+"/planDigest",schemaPath:"#/properties/pullRequests/items/anyOf/1/properties/planDigest/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid10 = _errs93 === errors;
}
else {
var valid10 = true;
}
}
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/pullRequests/" + i2,schemaPath:"#/properties/pullRequests/items/anyOf/1/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid0 = _errs75 === errors;
valid9 = valid9 || _valid0;
if(_valid0){
var props0 = {};
props0.number = true;
props0.headCommit = true;
props0.reviewers = true;
props0.author = true;
props0.planDigest = true;
}
if(!valid9){
const err14 = {instancePath:instancePath+"/pullRequests/" + i2,schemaPath:"#/properties/pullRequests/items/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
validate52.errors = vErrors;
return false;
}
else {
errors = _errs72;
if(vErrors !== null){
if(_errs72){
vErrors.length = _errs72;
}
else {
vErrors = null;
}
}
}
var valid8 = _errs71 === errors;
if(!valid8){
break;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/pullRequests",schemaPath:"#/properties/pullRequests/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs69 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.begins !== undefined){
const _errs95 = errors;
if(typeof data.begins !== "string"){
validate52.errors = [{instancePath:instancePath+"/begins",schemaPath:"#/properties/begins/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs95 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.approvalRequired !== undefined){
const _errs97 = errors;
if(false !== data.approvalRequired){
validate52.errors = [{instancePath:instancePath+"/approvalRequired",schemaPath:"#/properties/approvalRequired/const",keyword:"const",params:{allowedValue: false}}];
return false;
}
var valid0 = _errs97 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.actor !== undefined){
const _errs98 = errors;
if(typeof data.actor !== "string"){
validate52.errors = [{instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs98 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.host !== undefined){
const _errs100 = errors;
if(typeof data.host !== "string"){
validate52.errors = [{instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs100 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.blocked !== undefined){
let data50 = data.blocked;
const _errs102 = errors;
if(errors === _errs102){
if(Array.isArray(data50)){
var valid13 = true;
const len4 = data50.length;
for(let i4=0; i4<len4; i4++){
const _errs104 = errors;
if(!(validate74(data50[i4], {instancePath:instancePath+"/blocked/" + i4,parentData:data50,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
var valid13 = _errs104 === errors;
if(!valid13){
break;
}
}
}
else {
validate52.errors = [{instancePath:instancePath+"/blocked",schemaPath:"#/properties/blocked/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs102 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pullRequest !== undefined){
let data52 = data.pullRequest;
const _errs105 = errors;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
validate52.errors = [{instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/type",keyword:"type",params:{type: "integer"}}];
return false;
}
var valid0 = _errs105 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate52.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":{"formatVersion":true,"tool":true,"tenant":true,"directory":true,"previous":true,"salt":true,"startedAt":true,"finishedAt":true,"planDigest":true,"complete":true,"totals":true,"outcomes":true,"commit":true,"principal":true,"run":true,"pullRequests":true,"begins":true,"approvalRequired":true,"actor":true,"host":true,"blocked":true,"pullRequest":true},"dynamicProps":false,"dynamicItems":false};


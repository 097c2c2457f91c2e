export { t as examineAudits } from "./audits2.js";

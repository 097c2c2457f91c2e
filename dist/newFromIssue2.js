export { r as newFromIssue } from "./newFromIssue.js";

export { t as planAll } from "./planAll2.js";

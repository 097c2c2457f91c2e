export { n as planAll } from "./planAll2.js";

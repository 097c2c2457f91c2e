export { t as probeOf } from "./probe2.js";

export { r as probeOf } from "./probe2.js";

/* The drawn world: arrow keys, zoom, pan and a card. Without it every place is a link in tab order. */
import { startWorldMaps } from "./world-map.js";

startWorldMaps();
document.addEventListener("htmx:after:swap", startWorldMaps);

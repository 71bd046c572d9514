/* Which part of a drawing is seen: zoom about a point, pan, and never off the drawing. */
const MOST = 12;
const STEP = 1.6;

const between = (least, value, most) => Math.min(most, Math.max(least, value));

/** A window on an SVG's viewBox; `changed` is told the zoom, 1 for the whole. */
export function mapWindow(svg, changed) {
  const whole = svg.viewBox.baseVal;
  const [width, height] = [whole.width, whole.height];
  let [x, y, zoom] = [0, 0, 1];

  function show(newX, newY, newZoom) {
    zoom = between(1, newZoom, MOST);
    x = between(0, newX, width - width / zoom);
    y = between(0, newY, height - height / zoom);
    svg.setAttribute("viewBox", `${x} ${y} ${width / zoom} ${height / zoom}`);
    changed(zoom);
  }

  function about(px, py, newZoom) {
    const next = between(1, newZoom, MOST);
    show(px - ((px - x) * zoom) / next, py - ((py - y) * zoom) / next, next);
  }

  return {
    zoomIn: (px = x + width / zoom / 2, py = y + height / zoom / 2) => about(px, py, zoom * STEP),
    zoomOut: () => about(x + width / zoom / 2, y + height / zoom / 2, zoom / STEP),
    all: () => show(0, 0, 1),
    pan: (dx, dy) => show(x - (dx * width) / zoom / svg.clientWidth, y - (dy * height) / zoom / svg.clientHeight, zoom),
    /** Bring a point into sight. */
    reach(px, py) {
      const edge = 30 / zoom;
      const inside = px > x + edge && px < x + width / zoom - edge && py > y + edge && py < y + height / zoom - edge;
      if (!inside) show(px - width / zoom / 2, py - height / zoom / 2, zoom);
    },
  };
}

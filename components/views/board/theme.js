// The page's theme, read from the colours that Streamlit hands down; and colours by name.
const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/** @type {(node: Element) => Theme} */
function readTheme(node) {
  // Streamlit hands its colours down some frames after a board is there, and takes them back before it goes
  const app = document.querySelector("[data-testid=stApp]") ?? document.body;
  const handed = getComputedStyle(node).getPropertyValue("--st-background-color").trim();
  pen.fillStyle = "#ffffff";
  pen.fillStyle = handed || getComputedStyle(app).backgroundColor; // any CSS colour …
  const [r, g, b] = Array.from(pen.fillStyle.matchAll(/\w\w/g), ([part]) => parseInt(part, 16)); // … comes back as #rrggbb
  return 0.3 * r + 0.6 * g + 0.1 * b < 128 ? "dark" : "light";
}

// The figures' colours are there for the whole page, so that tags in the sidebar have their project's.
let applied = "";
/** @type {(node: Element, palettes: Record<Theme, Palette>) => Theme} */
export function applyTheme(node, palettes) {
  const theme = readTheme(node);
  if (theme !== applied)
    for (const [name, value] of Object.entries(palettes[theme])) document.documentElement.style.setProperty(`--pc-${name}`, value);
  applied = theme;
  return theme;
}

/** @type {(node: Element, changed: () => void) => () => void} */
export function watchTheme(node, changed) {
  let last = readTheme(node);
  const look = () => {
    const now = readTheme(node);
    if (now === last) return;
    last = now;
    changed();
  };
  const observer = new MutationObserver(() => requestAnimationFrame(look));
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  for (let up = /** @type {Element | null} */ (node); up; up = up.parentElement)
    observer.observe(up, { attributes: true, attributeFilter: ["style", "class"] });
  return () => observer.disconnect();
}

// "@ink" becomes the theme's colour, "@geo/…" the address that `resolve` knows for it.
/** @type {(part: any, palette: Palette, resolve: (name: string) => any) => any} */
export function paint(part, palette, resolve) {
  if (typeof part === "string") {
    if (part[0] !== "@") return part;
    if (part.startsWith("@geo/")) return resolve(part.slice(1));
    return palette[part.slice(1)] ?? part;
  }
  if (Array.isArray(part)) return typeof part.at(-1) === "number" ? part : part.map((value) => paint(value, palette, resolve));
  if (part && typeof part === "object") {
    /** @type {Record<string, any>} */
    const painted = {};
    for (const name in part) painted[name] = paint(part[name], palette, resolve);
    return painted;
  }
  return part;
}

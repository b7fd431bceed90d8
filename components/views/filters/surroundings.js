// What Streamlit draws around our page: the button that opens the sidebar, and the strip of tabs.
import { hasRoom } from "./dom.js";

let words = "Filters"; // on the opener
/** @type {Element | null} */
let shown = null; // the strip of tabs that was last moved

const nameOpener = () => {
  const opener = document.querySelector("[data-testid=stExpandSidebarButton]");
  if (opener && opener.ariaLabel !== words) opener.ariaLabel = words; // Streamlit's names no filters
};

// Say on the opener how many values are chosen.
/** @type {(number: number) => void} */
export function countOnOpener(number) {
  words = number ? `Filters (${number})` : "Filters";
  document.documentElement.style.setProperty("--pc-filters", JSON.stringify(words));
  nameOpener();
}

// Streamlit makes the opener anew each time that the sidebar closes.
export function watchOpener() {
  const header = document.querySelector("[data-testid=stHeader]");
  if (header) new MutationObserver(nameOpener).observe(header, { childList: true, subtree: true, attributeFilter: ["aria-label"] });
}

// On a telephone the strip of tabs is wider than the page: the tab that a link opens is brought into sight.
export function showOpenTab() {
  const strip = document.querySelector("[role=tablist]");
  if (!strip || strip === shown) return;
  shown = strip;
  hasRoom(strip).then(() => {
    /** @type {HTMLElement | null} */
    const tab = strip.querySelector("[role=tab][aria-selected=true]");
    if (tab) strip.scrollTo({ left: tab.offsetLeft - (strip.clientWidth - tab.clientWidth) / 2 });
  });
}

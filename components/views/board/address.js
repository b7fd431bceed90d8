// The page's address follows what a visitor does to maps and tables, without a run of the page's script: a reload, and
// the address as copied from the browser, show the same.
import { isMap, listOwnSight, shorten } from "./sight.js";

const OF_FIGURES = ["map", "table", "grouped", "apart"];
const REST = 250; // ms without a change, for browsers refuse too many at once
const PAGE = "[data-testid=stApp]";

// Say so after each change of what is seen. Nothing is done in a frame or on a site, whose addresses are not ours.
/** @type {(listCards: BoardContext["listCards"]) => () => void} */
export function followSight(listCards) {
  const page = document.querySelector(PAGE);
  if (!page) return () => {};
  /** @type {number | undefined} */
  let waiting;
  const follow = () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => writeSight(listCards()), REST);
  };
  // The page's script knows the view that a link has brought, and no later one: what it writes is made up for.
  new MutationObserver(follow).observe(page, { attributeFilter: ["data-test-script-state"] });
  return follow;
}

/** @type {(cards: import("./card.js").Card[]) => void} */
function writeSight(cards) {
  if (cards.some(isPending)) return; // what the link says of it is not seen yet; its drawing calls again
  const link = findSeen(location.href, cards);
  if (link) history.replaceState(history.state, "", link);
}

/** @type {(card: any) => boolean} */
const isPending = ({ figure, content }) => Boolean(figure) && (!figure.isDrawn || (isMap(content) && !figure.seen));

// The address with what is seen of figures, "" where it says so already.
/** @type {(address: string, cards: import("./card.js").Card[]) => string} */
export function findSeen(address, cards) {
  const link = new URL(address);
  const said = [...link.searchParams].filter(([name]) => OF_FIGURES.includes(name));
  const seen = listOwnSight(cards);
  if (String(said) === String(seen)) return "";
  for (const name of OF_FIGURES) link.searchParams.delete(name);
  for (const [name, value] of seen) link.searchParams.append(name, value);
  return shorten(link);
}

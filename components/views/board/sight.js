// What a visitor sees of figures beside their content ↔ parameters of an address: the view of a map, an open table.

import { isGrouped } from "./grouping.js";

// Latitude, longitude, zoom: to a hundred metres, and to what an eye tells apart.
/** @type {(view: View) => string} */
const write = ({ center, zoom }) => [center.lat.toFixed(3), center.lon.toFixed(3), zoom.toFixed(2)].map(Number).join();

/** @type {(content: CardContent) => boolean} */
export const isMap = (content) => content.kind === "figure" && Boolean(content.figure.layout.map);

// What a link says of a card: {view, table, grouped}. A view without a name is that of the first map; near places
// stay as the server drew them where nothing is said of them.
/** @type {(content: CardContent, cards: CardContent[], opened: Opened) => {view: View | null, table: boolean, grouped: boolean | null}} */
export function findOpening(content, cards, { map = [], table = [], grouped = [], apart = [] }) {
  const first = cards.find(isMap)?.name;
  const views = map.map((text) => text.split(",")).filter((parts) => isMap(content) && (parts[3] ?? first) === content.name);
  const [lat, lon, zoom] = (views.at(-1) ?? []).map(Number);
  return {
    view: views.length ? { center: { lat, lon }, zoom } : null,
    table: table.includes(content.name),
    grouped: grouped.includes(content.name) ? true : apart.includes(content.name) ? false : null,
  };
}

/** @type {(card: any) => boolean} */
const isRegrouped = ({ plain, grouped }) => Boolean(plain?.crowd) && grouped != null && grouped !== isGrouped(plain);

/** @type {(card: any) => string} */
const writeSeen = ({ figure }) => write(figure.seen);
/** @type {(card: any) => boolean} */
const isMoved = ({ figure }) => write(figure.seen) !== write(figure.home);

// What cards show that their content does not say, as [name, value] pairs; a map only where it was moved.
/** @type {(cards: import("./card.js").Card[], isTold?: (card: import("./card.js").Card) => boolean) => string[][]} */
export function listSight(cards, isTold = isMoved) {
  const maps = cards.filter(({ figure }) => figure?.seen);
  const moved = maps.filter(isTold);
  const opened = cards.filter(({ table, content }) => table?.isOpen && content.kind === "figure" && content.api);
  return [
    ...moved.map((card) => ["map", writeSeen(card) + (maps.length > 1 ? `,${card.content.name}` : "")]),
    ...opened.map(({ content }) => ["table", content.name]),
    ...cards.filter(isRegrouped).map((card) => [card.grouped ? "grouped" : "apart", card.content.name]),
  ];
}

// The moved maps of cards, each by the name of its figure.
/** @type {(cards: import("./card.js").Card[]) => string[][]} */
export const listMaps = (cards) =>
  cards.filter((card) => card.figure?.seen && isMoved(card)).map((card) => ["map", `${writeSeen(card)},${card.content.name}`]);

// The same, with maps only where the visitor or a link has moved them: a filter leaves a map where it is, and a reload
// may show it around what is left.
/** @type {(cards: import("./card.js").Card[]) => string[][]} */
export const listOwnSight = (cards) => listSight(cards, (card) => card.figure.moved && isMoved(card));

// Where the figure of a content is seen, before anybody has moved a map or opened a table.
/** @type {(content: FigureCard) => string} */
export const findAddress = ({ link = "" }) => new URL(link, document.baseURI).href;

// The whole address of what is seen: selection and choices from the card, for what is featured today may not be
// next year; tab, chosen item and place to decide from the page; maps and tables from its cards.
/** @type {(card: FigureView) => string} */
export function findLink({ content, context }) {
  const link = new URL(findAddress(content));
  if (content.published) return link.href;
  const here = new URLSearchParams(location.search);
  if (document.querySelector("[data-testid=stApp]")) {
    link.searchParams.delete("tab"); // that of the figure's question; the page may show it on another
    for (const [name, value] of here) if (["tab", "show", "review"].includes(name) && value) link.searchParams.set(name, value);
  }
  for (const [name, value] of listSight(context.listCards())) link.searchParams.append(name, value);
  return shorten(link);
}

// An address without the escapes that its parameters do not need.
/** @type {(link: URL) => string} */
export const shorten = ({ href }) => href.replaceAll("%2C", ",").replaceAll("%3A", ":");

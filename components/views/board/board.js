// A board of cards. Streamlit calls `show` at mount and at each rerun: cards stay, only those whose
// content changed are drawn anew, so maps keep their zoom and nothing flickers.
import { followSight } from "./address.js";
import { Card } from "./card.js";
import { findOpening } from "./sight.js";
import { applyTheme, watchTheme } from "./theme.js";

const boards = new WeakMap();
const live = new Set(); // the boards of the page
const PATIENCE = 600; // ms that the page's script waits at most until a choice is drawn
let open = null; // the board that the visitor sees
let follow = null; // what says that something else is seen of figures

export function show({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".pc-board");
  let board = boards.get(root);
  if (!board) {
    board = { root, cards: new Map(), at: 0, stop: watchTheme(root, () => repaint(board)) };
    boards.set(root, board);
    live.add(board);
  }
  open = board;
  follow ??= followSight(listCards);
  board.source = data.source;
  board.context = { assets: data.assets, palettes: data.palettes, listCards, follow, send: (event) => setTriggerValue("event", event) };
  board.opened = board.shown ? {} : (data.opened ?? {});
  if (!isStale(data, board.at)) arrange(board, data.cards);
  if (!board.shown) settle(board).then(() => rehearse(board));
  if (!board.shown) tellDrawn(board);
  board.shown = true;
  return () => {
    if (open === board) open = null;
    board.stop();
    for (const card of board.cards.values()) card.remove();
    boards.delete(root);
    live.delete(board);
  };
}

const listCards = () => [...live].flatMap(({ cards }) => [...cards.values()]);

// The visitor has chosen something else since the server made this; not for ever, should the choice be lost.
export const isStale = (data, at) => data.at < at && Date.now() - at < 5000;

// Where the server makes the cards of the open board for other filters, given as [name, value] pairs.
const findSource = (parameters) => open?.source && new URL(`${open.source}&${new URLSearchParams(parameters)}`, document.baseURI).href;

const askForCards = async (address) => {
  const answer = await fetch(address);
  return answer.ok ? (await answer.json()).cards : null; // refused: the page's script says what is wrong
};

// What the visitor has in hand is asked for while it is in hand; most choose it.
/** @type {{address: string, cards: Promise<CardContent[] | null> | null}} */
let expected = { address: "", cards: null };
export function expect(parameters) {
  const address = findSource(parameters);
  if (address && address !== expected.address) expected = { address, cards: askForCards(address).catch(() => null) };
}

// Show what a filter leaves before the page's script has run; `at` says which choice of the visitor's it is.
export async function preview(parameters, at) {
  const [board, address] = [open, findSource(parameters)];
  if (!address) return;
  board.at = at;
  const asked = address === expected.address ? expected.cards : askForCards(address).catch(() => null);
  expected = { address: "", cards: null };
  const cards = await asked;
  if (board.at === at && cards) arrange(board, cards);
  await Promise.race([settle(board), new Promise((done) => setTimeout(done, PATIENCE))]); // drawing goes first
}

// Where filters are cleared the maps show all places again, as at first, once these are drawn.
export function showAllPlaces() {
  for (const { figure } of open?.cards.values() ?? []) figure?.reset();
}

const rest = () => new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done));

// Browsers compile a script as it is used: the first filter of a visit would take twice the time of the second.
async function rehearse(board) {
  for (const card of board.cards.values()) {
    await rest();
    card.figure?.draw(card.content, card.context, card.theme);
  }
}

const settle = async (board) => {
  await rest();
  await Promise.all([...board.cards.values()].map((card) => card.figure?.settled()));
};

// What could be read before the page was there makes way (web/templates/front.js).
async function tellDrawn(board) {
  await Promise.all([...board.cards.values()].map((card) => card.figure?.drawn));
  await settle(board);
  dispatchEvent(new Event("pc-drawn"));
}

// Same order as given; cards that are gone are removed, new ones made, the others updated in place.
function arrange(board, wanted) {
  const names = new Set(wanted.map((card) => card.name));
  for (const [name, card] of board.cards)
    if (!names.has(name)) {
      card.remove();
      board.cards.delete(name);
    }
  const theme = applyTheme(board.root, board.context.palettes);
  wanted.forEach((content, position) => {
    let card = board.cards.get(content.name);
    if (!card) {
      card = new Card(content.name, findOpening(content, wanted, board.opened));
      board.cards.set(content.name, card);
    }
    if (board.root.children[position] !== card.element) board.root.insertBefore(card.element, board.root.children[position] ?? null);
    const changed = card.update(content, board.context, theme);
    // what a click brought must be in sight, also on a phone; what a link brought is no reason to move the page
    if (changed && board.shown && content.name === "details") card.element.scrollIntoView({ block: "nearest" });
  });
  const details = wanted.find(({ kind, name }) => kind === "details" && name === "details");
  const chosen = details?.chosen ?? { key: "", points: [] };
  for (const card of board.cards.values()) card.point(chosen);
}

function repaint(board) {
  const theme = applyTheme(board.root, board.context.palettes);
  for (const card of board.cards.values()) card.repaint(theme);
}

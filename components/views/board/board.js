// A board of cards. Streamlit calls `show` at mount and at each rerun: cards stay, only those whose
// content changed are drawn anew, so maps keep their zoom and nothing flickers.
import { Card } from "./card.js";
import { applyTheme, watchTheme } from "./theme.js";

const boards = new WeakMap();
let open = null; // the board that the visitor sees

export function show({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".pc-board");
  let board = boards.get(root);
  if (!board) {
    board = { root, cards: new Map(), at: 0, stop: watchTheme(root, () => repaint(board)) };
    boards.set(root, board);
  }
  open = board;
  board.source = data.source;
  board.context = { assets: data.assets, palettes: data.palettes, send: (event) => setTriggerValue("event", event) };
  if (!isStale(data, board.at)) arrange(board, data.cards);
  board.shown = true;
  return () => {
    if (open === board) open = null;
    board.stop();
    board.cards.forEach((card) => card.remove());
    boards.delete(root);
  };
}

// The visitor has chosen something else since the server made this; not for ever, should the choice be lost.
export const isStale = (data, at) => data.at < at && Date.now() - at < 5000;

// Show what a filter leaves before the page's script has run: the server makes the same cards for its address.
// `parameters` are [name, value] pairs; `at` says which choice of the visitor's it is.
export async function preview(parameters, at) {
  const board = open;
  if (!board?.source) return;
  board.at = at;
  try {
    const answer = await fetch(new URL(`${board.source}&${new URLSearchParams(parameters)}`, document.baseURI));
    if (board.at === at && answer.ok) arrange(board, (await answer.json()).cards);
    await new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done, { timeout: 400 }));
  } catch {
    // offline or refused: the page's script says what is wrong
  }
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
      card = new Card(content.name);
      board.cards.set(content.name, card);
    }
    if (board.root.children[position] !== card.element) board.root.insertBefore(card.element, board.root.children[position] ?? null);
    const changed = card.update(content, board.context, theme);
    // what a click brought must be in sight, also on a phone; what a link brought is no reason to move the page
    if (changed && board.shown && content.name === "details") card.element.scrollIntoView({ block: "nearest" });
  });
}

function repaint(board) {
  const theme = applyTheme(board.root, board.context.palettes);
  board.cards.forEach((card) => card.repaint(theme));
}

// What is chosen in the download dialogue, and what it leads to: the content of a figure, and its picture.
import { FRAMES, makePicture } from "./picture.js";
import { findAddress, findLink, listMaps } from "./sight.js";
import { askFor } from "./table.js";

const IN_PRINT = 3; // px of a map for each px of a picture that may be enlarged

export class DownloadOptions {
  constructor(card, offer) {
    this.card = card;
    this.formats = offer.formats;
    const [shown, all] = offer.scopes;
    this.scopes =
      shown.query === all.query
        ? [["shown", shown]]
        : [
            ["shown", shown],
            ["all", all],
          ];
    this.published = card.content.published; // in a site without a server, which has no archive
    this.made = {}; // what a preview has drawn is not drawn again for the file
  }

  has(kind) {
    return kind === "everything" ? !this.published : this.formats.some((each) => each.kind === kind);
  }

  read(form) {
    const chosen = new FormData(form);
    this.kind = chosen.get("kind");
    this.scope = (this.scopes.find(([name]) => name === chosen.get("scope")) ?? this.scopes[0])[1];
    this.format = this.formats.find(({ name }) => name === chosen.get(`format-${this.kind}`));
    this.size = chosen.get(`size-${this.format?.name}`) ?? "page"; // "1", "2", "4", "page" or a name in FRAMES
  }

  // As shown and as on the page is what stands there; for all else the server gives the figure in its natural size.
  async find() {
    const { content, context, theme, figure } = this.card;
    const found = { content, context, theme, width: figure.holder.clientWidth, view: figure.seen, address: findLink(this.card) };
    const here = this.scope === this.scopes[0][1];
    if (here && !FRAMES[this.size]) return found;
    const path = `${content.api.path}/card?${this.scope.query}`;
    const other = await this.#once(path, async () => (await askFor(path)).json());
    return { ...found, content: other, view: here ? found.view : null, address: here ? found.address : findAddress(other) };
  }

  // What the server is asked for: the chosen rows, and of maps what the visitor sees of them, where these are shown:
  // of its own map for a figure, of all on the page for everything.
  get query() {
    const { card, kind, published } = this;
    const cards = kind === "everything" ? card.context.listCards() : [card];
    const seen = this.scope === this.scopes[0][1] && !published ? listMaps(cards) : [];
    return [this.scope.query, ...seen.map(([name, value]) => `${name}=${value}`)].filter(Boolean).join("&");
  }

  draw() {
    const frame = FRAMES[this.size];
    const sharpness = frame?.scale ?? (Number(this.size) || IN_PRINT);
    return this.#once(`${this.scope.query} ${this.size}`, async () => makePicture(await this.find(), frame, sharpness));
  }

  #once(key, make) {
    this.made[key] ??= make().catch((error) => {
      delete this.made[key];
      throw error;
    });
    return this.made[key];
  }
}

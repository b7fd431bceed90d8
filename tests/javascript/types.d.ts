// What goes through the modules of components/: written down once, known everywhere. Nothing of it is shipped.

/** Longitude and latitude. */
type Point = [number, number];

/** West, south, east, north, in degrees. */
type Extent = [number, number, number, number];

type Theme = "light" | "dark";

/** Name of a colour → its value; "@name" in a figure stands for it. */
type Palette = Record<string, string>;

/** What a click asks for, as text: an item, "place:Turku, Finland", or a command, "tab:Data". */
type Key = string;

/** A key in its parts: the kind of an item and its names, or a command and what it is about. */
interface Click {
  text: Key;
  verb: string;
  names: string[];
}

type Send = (key: Key) => void;

interface BoardContext {
  assets: string;
  palettes: Record<Theme, Palette>;
  listCards: () => import("../../components/views/board/card.js").Card[];
  send: (event: { card: string; key: Key; at: number }) => void;
  /** Says that something else is seen of figures; not where there is no page around them. */
  follow?: () => void;
}

interface LegendEntry {
  label: string;
  colour: string;
  hollow?: string;
}

interface Action {
  label: string;
  key: Key;
}

/** Where the numbers of a figure are, and of which selection. */
interface Api {
  path: string;
  query: string;
}

/** Rows of a card of our own. */
interface CardColumn {
  label: string;
}

interface CardTable {
  columns: CardColumn[];
  rows: string[][];
  keys: Key[];
}

type Cell = string | number | null;

interface Column {
  label: string;
  type?: "text" | "integer" | "year" | "number" | "date" | "flag";
  numeric?: boolean;
  optional?: boolean;
}

interface Table {
  columns: Column[];
  rows: Cell[][];
  keys?: (Key | null)[] | null;
}

/** A trace of a figure of plotly.js; what else it holds depends on its type. */
interface Trace {
  uid?: string;
  type?: string;
  customdata?: any[];
  marker?: any;
  [name: string]: any;
}

interface Figure {
  data: Trace[];
  layout: Record<string, any>;
}

/** A way to another page. */
interface CardLink {
  label: string;
  address: string;
}

/** One thing that is known, with its sources; `key` is what a click on it asks for. */
interface CardItem {
  title: string;
  tag?: string;
  count?: string;
  text?: string;
  points?: string[];
  note?: string;
  key?: Key;
  website?: string[];
  sources?: string[];
  current?: boolean;
}

interface CardSection {
  heading: string;
  items: CardItem[];
}

/** The item whose details are open, and where on a map it is. */
interface ChosenItem {
  key: Key;
  points: Point[];
}

/** What every card has; the server makes them with the types of components/service/card.py. */
interface AnyCard {
  name: string;
  span: number;
  title: string;
  subtitle?: string;
  caption?: string[];
  clicks?: string;
  sticky?: boolean;
  tall?: boolean;
}

/** What stands around a figure beside its words. */
interface Extras {
  legend?: LegendEntry[];
  extent?: Extent;
  min_width?: number;
  view?: string;
  /** What a click on the map does, where no other page but ours can do it. */
  hint?: string;
  crowd?: LegendEntry;
  actions?: Action[];
}

/** What a figure of rows is where nothing stands beside it. */
interface Alone {
  height: number;
  rows: number[];
}

interface FigureCard extends AnyCard, Extras {
  kind: "figure";
  summary: string;
  figure: Figure;
  height: number;
  alone?: Alone;
  selection?: string;
  credits?: string[];
  api?: Api;
  link?: string;
  data?: string;
  frozen?: string;
  unfrozen?: string;
  file?: string;
  published?: boolean;
}

interface NoticeCard extends AnyCard {
  kind: "notice";
  text: string;
  actions: Action[];
}

interface DetailsCard extends AnyCard {
  kind: "details";
  text?: string;
  sections: CardSection[];
  chosen?: ChosenItem;
  links?: CardLink[];
  actions?: Action[];
}

interface RowsCard extends AnyCard {
  kind: "rows";
  table: CardTable;
  actions: Action[];
}

interface ArchiveCard extends AnyCard {
  kind: "archive";
  text: string;
  query: string;
}

/** A card as the server makes it. */
type CardContent = FigureCard | NoticeCard | DetailsCard | RowsCard | ArchiveCard;

/** A card of the board that has a figure now. */
type FigureView = import("../../components/views/board/card.js").Card & { content: FigureCard };

/** Outlines as TopoJSON has them: each arc once, and areas of the numbers of arcs. */
interface Topology {
  arcs: Point[][];
  transform: { scale: Point; translate: Point };
  objects: { areas: { geometries: { id: string; type: string; arcs: number[][] | number[][][]; properties: object }[] } };
}

/** A map of MapLibre, which ships within plotly.js without its types. */
type MapLibre = any;

/** What a map shows: its middle, and how near. */
interface View {
  center: { lon: number; lat: number };
  zoom: number;
}

/** What a link says of figures, by parameter of the address. */
interface Opened {
  map?: string[];
  table?: string[];
  grouped?: string[];
  apart?: string[];
}

/** How much room there is for a figure, in px; every element has it. */
interface Space {
  clientWidth: number;
  clientHeight: number;
}

/** A picture of fixed size: px of the file, by how much the drawing is scaled up, px of its title. */
interface Frame {
  width: number;
  height: number;
  scale: number;
  title: number;
}

/** What a picture is made of; `view` is what the visitor sees of a map. */
interface Found {
  content: FigureCard;
  context: BoardContext;
  theme: Theme;
  width: number;
  view: (View & { closer: number }) | null;
  address: string;
}

/** A picture, and what is written into its file: name → text. */
interface Picture {
  svg: string;
  width: number;
  height: number;
  facts: [string, string][];
}

/** A dot of a map under a point of the screen. */
interface Dot {
  curveNumber: number;
  pointNumber: number;
  key: Key;
  name: string;
}

/** A number on a map that stands for many dots; `expand` promises the zoom where they part. */
interface Cluster {
  x: number;
  y: number;
  radius: number;
  count: number;
  point: Point;
  expand: () => Promise<number>;
}

/** An element in which plotly.js draws; parts of it are not documented. */
interface PlotlyElement extends HTMLDivElement {
  on?: (event: string, listener: (event: any) => any) => void;
  _fullData: Trace[];
  _fullLayout: any;
}

/** An option of a box in the sidebar: value, label, in how many rows. */
type Option = [string, string, number];

type Years = [number | null, number | null];

/** Name of a filter → values that are chosen. */
type Chosen = Record<string, string[]>;

/** What the page's script tells the sidebar. */
interface FilterData {
  chosen: Chosen;
  years: Years;
  options: string;
  palettes: Record<Theme, Palette>;
  colours: Record<string, string>;
  start: string[];
  counts: string;
  finder: string;
  unsaved: boolean;
  at: number;
}

/** What can be chosen, which changes with the data alone. */
interface FilterOptions {
  filters: { name: string; label: string; options: Option[] }[];
  find: Option[];
  years: [number, number];
  projects: number;
}

/** A box to choose from a list; `changed` gets the chosen values, or the one value where there are not several. */
interface PickerOptions {
  label: string;
  hint: (number: number) => string;
  several?: boolean;
  changed: (chosen: any) => void;
  expected?: (chosen: any) => void;
  count?: () => Promise<Record<string, number> | null>;
  byCount?: boolean; // most frequent first, else in the order given
  more?: (text: string) => Promise<(Option | [string, string, string, string])[] | null>;
}

interface Window {
  Plotly: any;
}

interface Element {
  value_?: string; // of an option in a box of ours
}

// A picture as SVG → PNG of any scale, which says in its own text what it shows.

/** @type {(picture: Picture, scale: number) => Promise<Blob>} */
export async function rasterise(picture, scale) {
  const { svg, width, height, facts } = await withFont(picture);
  const image = new Image();
  const source = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  image.src = source;
  await image.decode();
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(source);
  const blob = await canvas.convertToBlob({ type: "image/png" });
  return withText(new Uint8Array(await blob.arrayBuffer()), facts);
}

// A picture inside a picture may not ask for fonts: the page's own travels in it.
/** @type {(picture: Picture) => Promise<Picture>} */
export async function withFont(picture) {
  /** @type {HTMLLinkElement | null} */
  const link = document.querySelector('link[rel="preload"][as="font"]');
  if (!link) return picture;
  const bytes = new Uint8Array(await (await fetch(link.href)).arrayBuffer());
  const code = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const style = `<style>@font-face{font-family:"Source Sans";font-weight:200 900;src:url(data:font/woff2;base64,${code})}</style>`;
  return { ...picture, svg: picture.svg.replace("<title>", `${style}<title>`) };
}

// PNG is a signature of 8 bytes, a header of 25, and chunks; text stands in chunks "iTXt", which are UTF-8.
const HEAD = 33;

/** @type {(png: Uint8Array<ArrayBuffer>, facts: Picture["facts"]) => Blob} */
function withText(png, facts) {
  const chunks = facts.filter(([, text]) => text).map(([name, text]) => makeChunk("iTXt", `${name}\0\0\0\0\0${text}`));
  return new Blob([png.slice(0, HEAD), ...chunks, png.slice(HEAD)], { type: "image/png" });
}

/** @type {(type: string, text: string) => ArrayBuffer} */
function makeChunk(type, text) {
  const content = new TextEncoder().encode(type + text);
  const chunk = new DataView(new ArrayBuffer(content.length + 8));
  chunk.setUint32(0, content.length - 4);
  new Uint8Array(chunk.buffer).set(content, 4);
  chunk.setUint32(content.length + 4, sum(content));
  return chunk.buffer;
}

// The cyclic redundancy check of the PNG specification.
/** @type {(bytes: Uint8Array) => number} */
function sum(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

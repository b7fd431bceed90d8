// Text → markup that shows it, and nothing else.
/** @type {Record<string, string>} */
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @type {(text: unknown) => string} */
export const escapeText = (text) => String(text ?? "").replace(/[&<>"]/g, (sign) => SIGNS[sign]);

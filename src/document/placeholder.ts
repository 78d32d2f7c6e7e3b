const longest = 60;
const placeholder =
  /^(?:tb[acdn]|to be (?:determined|decided|defined|confirmed|advised|agreed|announced)|n\/a|not applicable|as appropriate|x{2,}|x+ ?%|[-–—.?…_]+)$/i;

/** Does this text only keep a place free? For values such as dates and numbers, where no other text makes sense. */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest) return false;
  return placeholder.test(text.trim().replace(/^[<[({]\s*|\s*[>\])}]$/g, ''));
}

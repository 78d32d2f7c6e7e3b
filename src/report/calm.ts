// What a renderer of Markdown obeys: a link, an image, HTML, a mention, a reference to an issue.
const obeyed = /\](?=[([])|!(?=\[)|<(?=[\w/!?])|@(?=\w)|#(?=\d)/g;

/** Text for a place that may or may not be rendered as Markdown: readable in both, obeyed in neither. Backticks stay. */
export function calm(text: string): string {
  return text.replace(obeyed, '$& ');
}

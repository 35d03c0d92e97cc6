/** How the file looks: it has no other, so that it opens from wherever it was put. */
const STYLE = `body{font:16px/1.4 sans-serif;margin:0 auto;max-width:44em;padding:16px;color:#0b0c0c}h1{font-size:1.5em}h2{font-size:1.2em;border-top:2px solid;padding-top:8px}h3{font-size:1em;margin:0}ul{list-style:none;padding:0}li{margin-bottom:16px;break-inside:avoid}li p{margin:2px 0}a{color:#1d5f8a;font-weight:bold}`;

/** A contact sheet, as it is shown, as one file that opens without the portal: telephones can be called, nothing else leads anywhere. */
export function asFile(shown: HTMLElement, title: string, language: string): string {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = language;
  const encoding = page.createElement('meta');
  encoding.setAttribute('charset', 'utf-8');
  const width = page.createElement('meta');
  width.name = 'viewport';
  width.content = 'width=device-width, initial-scale=1';
  const style = page.createElement('style');
  style.textContent = STYLE;
  page.head.prepend(encoding, width);
  page.head.append(style);
  const heading = page.createElement('h1');
  heading.textContent = title;
  const copy = page.importNode(shown, true);
  copy.querySelectorAll('[data-stays]').forEach((note) => {
    note.remove();
  });
  copy.querySelectorAll('a:not([href^="tel:"])').forEach((link) => {
    link.replaceWith(...link.childNodes);
  });
  copy.querySelectorAll('[class]').forEach((element) => {
    element.removeAttribute('class');
  });
  page.body.append(heading, copy);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

/** Hands a text to the browser to keep as a file. */
export function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/html;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** `contact-sheet-harbour-quarter-2026-11-23.html`. */
export function fileName(community: string, day: string): string {
  const words = community
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return ['contact-sheet', words, day].filter((part) => part !== '').join('-') + '.html';
}

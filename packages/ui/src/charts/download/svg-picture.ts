import finding from '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2?url';
import ui from '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2?url';

/** A chart as a picture that stands on its own: title, sub-line, fonts and colours inside. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What is written into the file because no style sheet travels with it. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
  'letter-spacing',
  'visibility',
] as const;
const NAMESPACE = 'http://www.w3.org/2000/svg';
const MARGIN = 20;

/** Copies the chart as it stands on the screen, in the theme that is shown. */
export async function pictureOf(chart: SVGSVGElement, title: string, subtitle: string): Promise<Picture> {
  const width = chart.width.baseVal.value + 2 * MARGIN;
  const headHeight = subtitle === '' ? 44 : 62;
  const height = chart.height.baseVal.value + headHeight + MARGIN;
  const page = getComputedStyle(document.documentElement);
  const token = (name: string) => page.getPropertyValue(`--${name}`).trim();

  const picture = document.createElementNS(NAMESPACE, 'svg');
  picture.setAttribute('xmlns', NAMESPACE);
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));
  picture.append(await fontFaces(), rectangle(width, height, token('paper')));
  picture.append(words(title, 34, `font: 500 19px 'Newsreader Variable', Georgia, serif; fill: ${token('ink')}`));
  if (subtitle !== '') {
    picture.append(
      words(subtitle, 54, `font: 450 12px 'Schibsted Grotesk Variable', sans-serif; fill: ${token('ink-3')}`),
    );
  }
  const copy = withStyles(chart);
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(headHeight));
  picture.append(copy);
  return { svg: new XMLSerializer().serializeToString(picture), width, height };
}

function withStyles(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [chart, ...chart.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, original] of originals.entries()) {
    const target = copies[index];
    if (!target) continue;
    const styles = getComputedStyle(original);
    target.setAttribute('style', PROPERTIES.map((name) => `${name}:${styles.getPropertyValue(name)}`).join(';'));
    // Other programs read transforms from the attribute only.
    if (styles.transform !== 'none') target.setAttribute('transform', styles.transform);
    for (const attribute of ['class', 'tabindex', 'role', 'aria-describedby']) target.removeAttribute(attribute);
  }
  copy.style.overflow = 'visible';
  return copy;
}

function rectangle(width: number, height: number, fill: string): SVGRectElement {
  const rect = document.createElementNS(NAMESPACE, 'rect');
  rect.setAttribute('width', String(width));
  rect.setAttribute('height', String(height));
  rect.setAttribute('fill', fill);
  return rect;
}

function words(text: string, y: number, style: string): SVGTextElement {
  const element = document.createElementNS(NAMESPACE, 'text');
  element.setAttribute('x', String(MARGIN));
  element.setAttribute('y', String(y));
  element.setAttribute('style', style);
  element.textContent = text;
  return element;
}

/** A picture may not fetch anything, so the fonts travel inside it. */
async function fontFaces(): Promise<SVGStyleElement> {
  const [uiData, findingData] = await Promise.all([dataAddress(ui), dataAddress(finding)]);
  const style = document.createElementNS(NAMESPACE, 'style');
  style.textContent =
    `@font-face{font-family:'Schibsted Grotesk Variable';font-weight:400 900;src:url(${uiData})}` +
    `@font-face{font-family:'Newsreader Variable';font-weight:200 800;src:url(${findingData})}`;
  return style;
}

async function dataAddress(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:font/woff2;base64,${btoa(binary)}`;
}

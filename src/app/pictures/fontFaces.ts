/** The page's own fonts as rules that hold them: a drawing that is painted apart from the page cannot reach them otherwise. */

let faces: Promise<string> | null = null;

/** `@font-face` rules; empty when the fonts cannot be had, then letters are set in the system's. */
export function fontFaces(): Promise<string> {
  faces ??= readFaces().catch(() => '');
  return faces;
}

async function readFaces(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSFontFaceRule);
  const written = await Promise.all(rules.map(({ style, parentStyleSheet }) => holding(style, parentStyleSheet?.href ?? location.href)));
  return written.join('\n');
}

async function holding(style: CSSStyleDeclaration, base: string): Promise<string> {
  const address = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src'))?.[1];
  if (address === undefined) return '';
  const response = await fetch(new URL(address, base));
  const data = await asDataUrl(await response.blob());
  const weight = style.getPropertyValue('font-weight') || '400';
  return `@font-face{font-family:${style.getPropertyValue('font-family')};font-weight:${weight};src:url(${data}) format("woff2");}`;
}

function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

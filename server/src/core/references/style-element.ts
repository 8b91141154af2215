import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';
import type { StyleElement } from './formatter';

/**
 * The root element of a style or a locale. Comments and white space between elements are left out.
 * @throws XmlError (with `pos`, an offset) when the text is no well-formed XML
 */
export function readElement(xml: string): StyleElement {
  const { root } = parseXml(xml);
  return elementOf(root!);
}

function elementOf(element: XmlElement): StyleElement {
  const children: (StyleElement | string)[] = [];
  for (const child of element.children) {
    if (child instanceof XmlElement) children.push(elementOf(child));
    else if ((child instanceof XmlText || child instanceof XmlCdata) && child.text.trim() !== '')
      children.push(child.text.replace(/\s+/gu, ' '));
  }
  // The processor takes a term without words for one that is not there.
  if (children.length === 0 && /^(?:term|single|multiple)$/u.test(element.name)) children.push('');
  return { name: element.name, attrs: element.attributes, children };
}

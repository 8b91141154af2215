/** Makes an element; what is said in it is text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Sets a text only where it is another: a screen reader would say it again. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** Sets HTML that the server made from escaped text, only where it is another. */
export function setHtml(target: Element, html: string): void {
  const known = shown.get(target);
  if (known === html) return;
  target.innerHTML = html;
  shown.set(target, html);
}

const shown = new WeakMap<Element, string>();

/** Makes these the children, in this order, and moves none that stays: one that moves loses the focus. */
export function setChildren(parent: Element, wanted: readonly Element[]): void {
  const stays = new Set(wanted);
  for (const child of [...parent.children]) if (!stays.has(child)) child.remove();
  let at = parent.firstElementChild;
  for (const child of wanted) {
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
}

/**
 * Word's clipboard: lists come as paragraphs with a `mso-list` style and a typed bullet, everything is wrapped in
 * styles and comments. Lists are made real; the schema then drops what an agreement cannot carry.
 */
export function cleanPastedHtml(html: string): string {
  // Style sheets before it is parsed: the page's policy would report them.
  const content = html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->|<style[\s\S]*?<\/style>/gi, '')
  const parsed = new DOMParser().parseFromString(content, 'text/html')
  for (const unwanted of parsed.querySelectorAll('script, meta, link, xml, title, o\\:p')) unwanted.remove()
  makeLists(parsed)
  for (const element of parsed.body.querySelectorAll('*')) {
    element.removeAttribute('style')
    element.removeAttribute('class')
  }
  for (const heading of parsed.body.querySelectorAll('h1, h2, h4, h5, h6')) rename(parsed, heading, 'h3')
  return parsed.body.innerHTML
}

function rename(parsed: Document, element: Element, tag: string): void {
  const renamed = parsed.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

const isWordListItem = (element: Element) =>
  element.tagName === 'P' && /mso-list:\s*l\d+/i.test(element.getAttribute('style') ?? '')

function makeLists(parsed: Document): void {
  for (const paragraph of [...parsed.querySelectorAll('p')].filter(isWordListItem)) {
    const marker = takeMarker(paragraph)
    const tag = /\d|[a-z]\)/i.test(marker) ? 'OL' : 'UL'
    const item = parsed.createElement('li')
    const inner = parsed.createElement('p')
    inner.append(...paragraph.childNodes)
    item.append(inner)
    const before = paragraph.previousElementSibling
    const list =
      before?.tagName === tag && before.hasAttribute('data-word')
        ? before
        : parsed.createElement(tag.toLowerCase())
    if (list !== before) {
      list.setAttribute('data-word', '')
      paragraph.before(list)
    }
    list.append(item)
    paragraph.remove()
  }
}

/** Word types the bullet or number into the text and hides it with `mso-list:Ignore`. */
function takeMarker(paragraph: Element): string {
  const ignored = [...paragraph.querySelectorAll('span')].find((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
  )
  const marker = ignored?.textContent ?? ''
  ignored?.remove()
  return marker
}

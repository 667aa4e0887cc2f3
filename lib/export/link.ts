import { ConcreteHyperlink, type IContext, type IXmlableObject, type ParagraphChild } from 'docx'

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
const FOLLOWED = new Set(['http:', 'https:', 'mailto:'])

/** The address as Word may open it, or null where the text is to stand as plain text. */
export function safeAddress(href: string | undefined): string | null {
  if (href === undefined || !URL.canParse(href)) return null
  const url = new URL(href)
  return FOLLOWED.has(url.protocol) ? url.href : null
}

/** As docx' own link, except that its relationship has a number we choose: docx draws one at random. */
export class Link extends ConcreteHyperlink {
  private readonly address: string
  private added = false

  constructor(id: number, address: string, children: readonly ParagraphChild[]) {
    super(children, `link${id}`)
    this.address = address
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    if (!this.added) {
      context.viewWrapper.Relationships.addRelationship(this.linkId, RELATIONSHIP, this.address, 'External')
      this.added = true
    }
    return super.prepForXml(context)
  }
}

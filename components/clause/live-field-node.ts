import { FieldNode } from '#lib/document/schema.ts'

/** The same node as everywhere, shown with the value it stands for. */
export const liveFieldNode = (wordsOf: (fact: string) => string) =>
  FieldNode.extend({
    addNodeView() {
      return ({ node }) => {
        const dom = document.createElement('span')
        dom.className = 'fact'
        dom.contentEditable = 'false'
        dom.textContent = wordsOf(String(node.attrs.fact))
        return { dom }
      }
    },
  })

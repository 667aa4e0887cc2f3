/** What Word does with tracked changes when somebody accepts or rejects them all, on the tree of the file. */
import { childOf, childrenOf, type Element } from '../xml.ts'

type Decision = 'accept' | 'reject'

/** The document with every change decided on: nothing in it is tracked any more. */
export const decideChanges = (document: Element, decision: Decision): Element => {
  const gone = decision === 'accept' ? 'w:del' : 'w:ins'
  const [decided] = decide(document, gone)
  if (!decided) throw new Error('nothing is left')
  return decided
}

const hasMark = (one: Element, properties: string, name: string): boolean =>
  childOf(childOf(one, properties), name) !== undefined

function decide(one: Element, gone: string): Element[] {
  if (one.name === gone) return []
  if (one.name === 'w:ins' || one.name === 'w:del')
    return childrenOf(one).flatMap((child) => decide(child, gone))
  if (one.name === 'w:tr' && hasMark(one, 'w:trPr', gone)) return []
  if (one.name === 'w:pPr') return [properties(one, gone)]
  const name = one.name === 'w:delText' ? 'w:t' : one.name
  const children: (Element | string)[] = joined(one, gone).flatMap((child): (Element | string)[] =>
    typeof child === 'string' ? [child] : decide(child, gone),
  )
  const isEmptyTable =
    name === 'w:tbl' && !children.some((child) => typeof child !== 'string' && child.name === 'w:tr')
  return isEmptyTable ? [] : [{ ...one, name, children }]
}

/** The properties as they were, where a refusal brings them back. */
function properties(one: Element, gone: string): Element {
  const old = childOf(childOf(one, 'w:pPrChange'), 'w:pPr')
  const kept = childrenOf(one).filter(({ name }) => !['w:pPrChange', 'w:rPr', 'w:sectPr'].includes(name))
  return { ...one, children: gone === 'w:ins' && old ? old.children : kept }
}

/** A paragraph whose end is gone runs into the next one; the file's last, which has none, must have lost its words. */
function joined(one: Element, gone: string): (Element | string)[] {
  const children: (Element | string)[] = []
  let carried: Element[] = []
  for (const child of one.children) {
    if (typeof child === 'string' || child.name !== 'w:p') {
      children.push(child)
      continue
    }
    const [own, rest] = [childOf(child, 'w:pPr'), childrenOf(child).filter(({ name }) => name !== 'w:pPr')]
    const isGone = childOf(childOf(own, 'w:rPr'), gone) !== undefined
    if (isGone) carried = [...carried, ...rest]
    else {
      children.push({ ...child, children: [...(own ? [own] : []), ...carried, ...rest] })
      carried = []
    }
  }
  if (carried.some((run) => !run.name.startsWith('w:bookmark') && decide(run, gone).length > 0))
    throw new Error('the last paragraph has no end to run into')
  return children
}

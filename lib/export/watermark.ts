import type { IContext, IXmlableObject } from 'docx'
import { TextWatermark } from 'docx/watermarks'

/**
 * A pale word behind the text, as Word's own Design > Watermark makes it, so that Word can take it away again.
 * docx draws the number in its name at random.
 */
export class Watermark extends TextWatermark {
  private readonly number: number

  constructor(text: string, number: number) {
    super({ text, font: 'Arial', color: 'D5DAE0', opacity: 0.35 })
    this.number = number
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = JSON.stringify(super.prepForXml(context))
    return JSON.parse(xml.replace(/PowerPlusWaterMarkObject[\w-]*/, `PowerPlusWaterMarkObject${this.number}`))
  }
}

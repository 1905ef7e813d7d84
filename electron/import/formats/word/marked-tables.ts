import type { Manuscript } from './manuscript.ts'

/** More tables within one another are read as one. */
const DEEPEST = 8

interface Table {
  inRow: boolean
  inCell: boolean
}

/**
 * Word's older formats have no tables, only paragraphs that say they stand in one, and ends of cells and rows. Opens and closes
 * the manuscript's tables as such paragraphs come and go.
 */
export class MarkedTables {
  private readonly open: Table[] = []
  /** A row is described: some programs do not say again that its paragraphs stand in a table. */
  private inRow = false
  private readonly page: Manuscript

  constructor(page: Manuscript) {
    this.page = page
  }

  /** What is written next stands in so many tables: 0 in running text. */
  stand(tables: number): void {
    const wanted = Math.min(DEEPEST, Math.max(tables, this.inRow ? 1 : 0))
    while (this.open.length > wanted) this.close()
    while (this.open.length < wanted) {
      this.begin()
      this.page.openTable()
      this.open.push({ inRow: false, inCell: false })
    }
    this.begin()
  }

  beginRow(): void {
    this.inRow = true
  }

  endCell(): void {
    const table = this.open.at(-1)
    if (table !== undefined) table.inCell = false
  }

  /** `outermost`: of the table that stands in no other. */
  endRow(outermost: boolean): void {
    if (outermost) {
      this.inRow = false
      while (this.open.length > 1) this.close()
    }
    const table = this.open.at(-1)
    if (table === undefined) return
    table.inRow = false
    table.inCell = false
  }

  private begin(): void {
    const table = this.open.at(-1)
    if (table === undefined) return
    if (!table.inRow) this.page.openRow()
    if (!table.inCell) this.page.openCell()
    table.inRow = true
    table.inCell = true
  }

  private close(): void {
    this.page.endTable()
    this.open.pop()
  }
}

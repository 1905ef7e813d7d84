import type { Marking } from '../../shared/model/brief.ts'
import type { Block, BriefSheet, Item, Piece, Section } from '../../shared/model/brief-sheet.ts'

interface PrintedBriefProps {
  readonly sheet: BriefSheet
  readonly marking: Marking
}

/** A brief as it lies on paper. Its words and their order are the sheet's; only their dress is decided here. */
export const PrintedBrief = ({ sheet, marking }: PrintedBriefProps) => {
  return (
    <>
      <p className="marking marking-above">
        <span>{marking}</span>
      </p>
      <main>
        <header className="masthead">
          <p className="kind">{sheet.kind}</p>
          <h1>{sheet.title}</h1>
          <p className="facts">{sheet.facts}</p>
        </header>
        {sheet.sections.map((section) => (
          <PrintedSection key={section.id} section={section} />
        ))}
      </main>
      <p className="marking marking-below">
        <span>{marking}</span>
      </p>
    </>
  )
}

const PrintedSection = ({ section }: { readonly section: Section }) => {
  const numbered = section.items.some((item) => item.number !== null)
  const items = section.items.map((item, index) => <PrintedItem key={index} item={item} />)
  return (
    <section className={`section ${section.id}`}>
      <h2>{section.heading}</h2>
      {numbered ? <div className="items">{items}</div> : items}
    </section>
  )
}

const PrintedItem = ({ item }: { readonly item: Item }) => {
  const blocks = item.blocks.map((block, index) => <PrintedBlock key={index} block={block} />)
  if (item.number === null) return <>{blocks}</>
  return (
    <div className="item" id={item.citation === null ? undefined : `citation-${item.citation}`}>
      <span className="number">{item.number}</span>
      <div className="body">{blocks}</div>
    </div>
  )
}

const PrintedBlock = ({ block }: { readonly block: Block }) => {
  const words = block.pieces.map((piece, index) => (
    <span key={index}>
      {index > 0 && block.as !== 'quotation' ? ' ' : null}
      <PrintedPiece piece={piece} />
    </span>
  ))
  const Element = block.as === 'quotation' ? 'blockquote' : 'p'
  return (
    <Element className={block.as} lang={block.language} dir={block.direction}>
      {words}
    </Element>
  )
}

const PrintedPiece = ({ piece }: { readonly piece: Piece }) => {
  const { text, language, direction } = piece
  switch (piece.as) {
    case 'text':
    case 'quote':
      return text
    case 'strong':
      return <strong>{text}</strong>
    case 'label':
      return <span className="label">{text}</span>
    case 'cite':
      return (
        <a className="cite" href={`#citation-${piece.to}`}>
          {text}
        </a>
      )
    case 'title':
      return (
        <bdi className="title" lang={language} dir={direction}>
          {text}
        </bdi>
      )
    case 'hash':
      return <code>{text}</code>
  }
}

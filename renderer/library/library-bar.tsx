import type { ReleaseState } from '../../shared/model/release.ts'
import { t } from '../../shared/words/words.ts'
import { useImport } from '../desk/importing.ts'
import type { Place } from '../desk/place.ts'
import { Button, IconButton } from '../kit/button.tsx'
import { give } from '../kit/commands.ts'
import { ChevronDown, ClipboardPaste, FileUp, FolderUp, PanelLeft, PanelRight } from '../kit/icons.ts'
import { Menu } from '../kit/menu.tsx'
import { SearchField } from './search-field.tsx'
import type { List } from './list.ts'
import css from './library-bar.module.css'

interface LibraryBarProps {
  readonly list: List
  /** How many releases the list has; undefined while that is not known. */
  readonly found: number | undefined
  readonly selected: number
  readonly searchNow: Place | undefined
  readonly facetsOpen: boolean
  readonly previewOpen: boolean
  readonly onFacets: () => void
  readonly onPreview: () => void
  readonly onQuery: (query: string) => void
  readonly onMark: (state: ReleaseState) => void
  readonly onWithdraw: () => void
  readonly onClear: () => void
}

/** Search, what is selected, import. */
export function LibraryBar(props: LibraryBarProps) {
  const { list, found, selected, searchNow, facetsOpen, previewOpen, onFacets, onPreview, onQuery } = props
  return (
    <header className={css['bar']}>
      <IconButton label={t('library.showFacets')} pressed={facetsOpen} onClick={onFacets}>
        <PanelLeft />
      </IconButton>
      <h1 className={css['title']}>{t('place.library')}</h1>
      <SearchField query={list.query} onQuery={onQuery} now={searchNow} />
      <div className={css['middle']}>
        {selected > 0 ? (
          <Selection {...props} />
        ) : (
          <span className={css['found']} role="status">
            {found !== undefined && t('library.found', { count: found })}
          </span>
        )}
      </div>
      <ImportMenu />
      <IconButton label={t('library.showPreview')} pressed={previewOpen} onClick={onPreview}>
        <PanelRight />
      </IconButton>
    </header>
  )
}

function Selection({ selected, onMark, onWithdraw, onClear }: LibraryBarProps) {
  return (
    <>
      <span className={css['found']} role="status">
        {t('library.selected', { count: selected })}
      </span>
      <Button tone="quiet" keys="m" onClick={() => onMark('read')}>
        {t('library.mark.read')}
      </Button>
      <Menu
        trigger={more(t('library.more'))}
        items={[
          { id: 'new', label: t('library.mark.new'), keys: 'shift+m', run: () => onMark('new') },
          { id: 'excluded', label: t('library.mark.excluded'), keys: 'shift+x', run: () => onMark('excluded') },
          { id: 'withdraw', label: t('library.withdraw'), run: onWithdraw },
          { id: 'clear', label: t('library.clearSelection'), keys: 'escape', apart: true, run: onClear },
        ]}
      />
    </>
  )
}

const more = (label: string) => (
  <IconButton label={label}>
    <ChevronDown />
  </IconButton>
)

/** The ways in; pasting is the frame's command, which shows the text first. */
export function ImportMenu() {
  const { pick } = useImport()
  return (
    <Menu
      align="end"
      trigger={
        <Button tone="primary" icon={<FileUp />}>
          {t('import.import')}
          <ChevronDown className={css['chevron']} />
        </Button>
      }
      items={[
        { id: 'files', label: t('import.files'), icon: <FileUp />, keys: 'mod+i', run: () => void pick('files') },
        {
          id: 'folder',
          label: t('import.folder'),
          icon: <FolderUp />,
          keys: 'mod+shift+i',
          run: () => void pick('folder'),
        },
        {
          id: 'paste',
          label: t('import.paste'),
          icon: <ClipboardPaste />,
          keys: 'mod+v',
          run: () => void give('import.paste'),
        },
      ]}
    />
  )
}

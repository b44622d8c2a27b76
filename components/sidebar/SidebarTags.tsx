import { useContext, useId, useLayoutEffect, useState } from 'preact/hooks';
import { formatNumber, language, t, tCount } from '../../utils/i18n/translate';
import type { TagCount } from '../../utils/paper/library-statistics';
import { Icon } from '../controls/icons';
import { MenuItem } from '../controls/MenuItem';
import { NameForm } from '../controls/NameForm';
import { PopupMenu } from '../controls/PopupMenu';
import { hashOf } from './library-place';
import { SidebarRow } from './SidebarRow';
import { SidebarContext } from './sidebar-context';

interface TagActions {
  /** Also merges: the new name may be a tag in use. Answers whether it was done. */
  readonly onRenameTag: (from: string, to: string) => Promise<boolean>;
  readonly onDeleteTag: (tag: string) => void;
}

export interface SidebarTagsProps extends TagActions {
  readonly tags: readonly TagCount[];
}

/** More tags than this can be filtered. */
const fewTags = 12;

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
const keyOf = (tag: string) => hashOf({ kind: 'tag', tag });

export function SidebarTags({ tags, ...actions }: SidebarTagsProps) {
  const { settle } = useContext(SidebarContext);
  const [isShown, setIsShown] = useState(true);
  const [filter, setFilter] = useState('');
  const id = useId();
  useLayoutEffect(settle);
  const collator = new Intl.Collator(language(), { numeric: true, sensitivity: 'base' });
  const isFilterable = tags.length > fewTags;
  const wanted = isFilterable ? fold(filter.trim()) : '';
  const found = tags
    .filter(({ tag }) => fold(tag).includes(wanted))
    .sort((a, b) => collator.compare(a.tag, b.tag));

  if (tags.length === 0) return null;
  return (
    <section class="sidebar-section">
      <h2 class="sidebar-head" data-key="#tags">
        <button
          type="button"
          class="sidebar-toggle"
          data-item
          aria-expanded={isShown}
          aria-controls={id}
          tabIndex={-1}
          onClick={() => setIsShown(!isShown)}
        >
          {t('tagsHead')}
          <Icon name="chevron" size={14} />
        </button>
        {isShown && isFilterable && <span class="sidebar-total">{formatNumber(tags.length)}</span>}
      </h2>
      <div id={id} hidden={!isShown}>
        {isFilterable && (
          <input
            type="search"
            class="sidebar-filter"
            dir="auto"
            placeholder={t('tagsFilter')}
            aria-label={t('tagsFilter')}
            autocomplete="off"
            spellcheck={false}
            value={filter}
            onInput={({ currentTarget }) => setFilter(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !event.isComposing && filter !== '') {
                event.preventDefault();
                setFilter('');
              }
            }}
          />
        )}
        <p class={found.length === 0 ? 'sidebar-none' : 'visually-hidden'} role="status">
          {wanted !== '' &&
            (found.length === 0 ? t('tagsNone') : tCount('tagsFound', found.length))}
        </p>
        <ul class="sidebar-rows">
          {found.map(({ tag, count }) => (
            <TagRow {...actions} key={tag} {...{ tag, count, tags }} />
          ))}
        </ul>
      </div>
    </section>
  );
}

interface TagRowProps extends SidebarTagsProps, TagCount {}

function TagRow({ tag, count, tags, onRenameTag, onDeleteTag }: TagRowProps) {
  const { open, setOpen, succeed } = useContext(SidebarContext);
  const key = keyOf(tag);
  const isOpen = (part: 'menu' | 'name') => open?.key === key && open.part === part;
  const rename = () => setOpen({ key, part: 'name' });

  /** The other tag in use that `name` is, whatever its case. */
  const findOther = (name: string) =>
    isSameTag(name, tag) ? undefined : tags.find((each) => isSameTag(each.tag, name));
  const noteOn = (name: string) => {
    const other = findOther(name);
    return other && t('tagsMergeNote', other.tag, tCount('papers', other.count));
  };
  const form = isOpen('name') && (
    <NameForm
      label={t('tagsName')}
      name={tag}
      noteOn={noteOn}
      onRename={async (name) => {
        succeed(key, keyOf(findOther(name)?.tag ?? name));
        return onRenameTag(tag, name);
      }}
      onClose={() => setOpen(undefined)}
    />
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'F2') rename();
    else if (event.key === 'Delete') onDeleteTag(tag);
    else return;
    event.preventDefault();
  };
  return (
    <SidebarRow
      place={{ kind: 'tag', tag }}
      name={tag}
      mark="#"
      count={count}
      shortcuts="F2 Delete"
      onKeyDown={onKeyDown}
      {...(form && { form })}
      menu={
        <PopupMenu
          label={t('tagsMenu', tag)}
          isOpen={isOpen('menu')}
          onToggle={(isOpening) => setOpen(isOpening ? { key, part: 'menu' } : undefined)}
        >
          {(choose) => (
            <>
              <MenuItem icon="rename" shortcut="F2" onChoose={choose(rename)}>
                {t('tagsRename')}
              </MenuItem>
              <MenuItem
                icon="trash"
                shortcut={t('listsDeleteKey')}
                onChoose={choose(() => onDeleteTag(tag))}
              >
                {t('tagsDelete')}
              </MenuItem>
            </>
          )}
        </PopupMenu>
      }
    />
  );
}

/** As the library sees it: tags that differ in case only are one. */
const isSameTag = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase();

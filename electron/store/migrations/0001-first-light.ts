import type { Connection } from '../connection.ts'

/**
 * Row numbers stay inside the file; ids travel. `withdrawn` hides a row without losing it.
 * A body keeps its text only where an edit is on. `struck`, `fts`, `tag_fts`, `body.text`,
 * `release.tags` follow from the rest and can be rebuilt. Facts that are blank are not kept.
 * `last_version`, `last_revision`: the highest number ever given, so that none is used twice after an undo.
 */
export function firstLight(connection: Connection): void {
  connection.exec(`
create table library (
  one integer primary key check (one = 1),
  id text not null check (length(id) = 36),
  name text not null check (length(name) between 1 and 120),
  created_at integer not null,
  fold_version integer not null,
  codebook_version integer not null default 0,
  in_date_order integer not null default 1 check (in_date_order in (0, 1)),
  journal_number integer not null default 0,
  journal_hash text not null default ''
) strict;

create table analyst (id text primary key check (length(id) = 36), name text not null) strict, without rowid;

create table journal (
  number integer primary key check (number > 0),
  at integer not null,
  analyst text not null references analyst (id),
  analyst_name text not null,
  command text not null,
  kind text not null check (kind in ('creation', 'change', 'undo', 'redo')),
  step text not null,
  words_key text not null,
  words_params text not null check (json_valid(words_params)),
  undoes integer references journal (number),
  redoes integer references journal (number),
  forward text not null check (json_valid(forward)),
  backward text not null check (json_valid(backward)),
  hash text not null check (length(hash) = 64),
  check ((kind = 'undo') = (undoes is not null)),
  check ((kind = 'redo') = (redoes is not null))
) strict;
create index journal_by_analyst on journal (analyst, number);
create index journal_by_step on journal (step, number);
create trigger journal_entries_stay before delete on journal begin select raise(abort, 'the journal is append-only'); end;
create trigger journal_entries_do_not_change before update on journal begin select raise(abort, 'the journal is append-only'); end;

create table issuer (
  row integer primary key,
  id text not null unique check (length(id) = 36),
  name text not null,
  country text,
  names text not null check (json_valid(names)),
  hosts text not null check (json_valid(hosts)),
  patterns text not null check (json_valid(patterns)),
  withdrawn integer not null default 0 check (withdrawn in (0, 1))
) strict;

create table cleaning_rule (
  row integer primary key,
  id text not null unique check (length(id) = 36),
  name text not null,
  issuer text references issuer (id),
  pattern text not null,
  place text not null check (place in ('head', 'tail', 'anywhere')),
  reason text not null,
  example text not null,
  built_in integer not null check (built_in in (0, 1)),
  switched_on integer not null check (switched_on in (0, 1)),
  withdrawn integer not null default 0 check (withdrawn in (0, 1))
) strict;

create table original (
  row integer primary key,
  sha256 blob not null unique check (length(sha256) = 32),
  size integer not null check (size >= 0),
  deflated blob not null
) strict;

create table release (
  row integer primary key,
  id text not null unique check (length(id) = 36),
  original integer not null references original (row),
  part integer not null check (part >= 0),
  source text not null,
  format text not null,
  encoding text,
  reader_name text not null,
  reader_version integer not null,
  language text,
  flags text not null check (json_valid(flags)),
  facts text not null check (json_valid(facts)),
  title text,
  issuer integer references issuer (row),
  date text,
  year text,
  publication text,
  revision integer not null default 1 check (revision > 0),
  state text not null default 'new' check (state in ('new', 'reading', 'read', 'excluded')),
  read_by text references analyst (id),
  read_at integer,
  read_codebook integer,
  imported_at integer not null,
  tags integer not null default 0 check (tags >= 0),
  withdrawn integer not null default 0 check (withdrawn in (0, 1)),
  check ((state = 'read') = (read_by is not null and read_at is not null and read_codebook is not null))
) strict;
create unique index release_by_original on release (original, part);
create index release_by_date on release (withdrawn, date desc, row desc);
create index release_by_facets on release (withdrawn, issuer, year, language, state);

create table body (
  row integer primary key references release (row),
  plain text not null,
  text text,
  pages text not null check (json_valid(pages)),
  paragraphs text not null check (json_valid(paragraphs))
) strict;

create table revision (
  id text primary key,
  release integer not null references release (row),
  number integer not null check (number > 0),
  edits text not null check (json_valid(edits)),
  withdrawn integer not null default 0 check (withdrawn in (0, 1)),
  unique (release, number)
) strict, without rowid;

create table struck (
  rule integer not null references cleaning_rule (row),
  release integer not null references release (row),
  strikes integer not null,
  primary key (rule, release)
) strict, without rowid;
create index struck_by_release on struck (release);

create table theme (
  row integer primary key,
  id text not null unique check (length(id) = 36),
  name text not null check (length(name) between 1 and 120),
  parent text references theme (id) check (parent <> id),
  definition text not null,
  use_when text not null,
  not_when text not null,
  example text not null,
  colour integer not null check (colour between 1 and 12),
  key text,
  aliases text not null check (json_valid(aliases)),
  version integer not null default 1 check (version > 0),
  last_version integer not null default 1,
  retired integer not null default 0 check (retired in (0, 1)),
  withdrawn integer not null default 0 check (withdrawn in (0, 1))
) strict;
create unique index theme_by_name on theme (coalesce(parent, ''), name) where withdrawn = 0 and retired = 0;

create table tag (
  row integer primary key,
  id text not null unique check (length(id) = 36),
  release integer not null references release (row),
  revision integer not null,
  start integer not null check (start >= 0),
  "end" integer not null check ("end" > start),
  plain_start integer not null check (plain_start >= 0),
  plain_end integer not null check (plain_end >= plain_start),
  quote text not null,
  before text not null,
  after text not null,
  theme text not null references theme (id),
  theme_version integer not null,
  analyst text not null references analyst (id),
  origin text not null check (origin in ('by-hand', 'suggested', 'imported')),
  state text not null default 'placed' check (state in ('placed', 'changed', 'orphan')),
  note text,
  at integer not null,
  withdrawn integer not null default 0 check (withdrawn in (0, 1))
) strict;
create index tag_by_release on tag (release) where withdrawn = 0;
create index tag_by_theme on tag (theme, release) where withdrawn = 0;

create table rejection (
  row integer primary key,
  id text not null unique check (length(id) = 36),
  release integer not null references release (row),
  theme text not null references theme (id),
  plain_start integer not null check (plain_start >= 0),
  plain_end integer not null check (plain_end > plain_start),
  analyst text not null references analyst (id),
  at integer not null,
  withdrawn integer not null default 0 check (withdrawn in (0, 1))
) strict;
create index rejection_by_release on rejection (release) where withdrawn = 0;

create table brief (
  row integer primary key,
  id text not null unique check (length(id) = 36),
  title text not null,
  template text not null,
  language text not null,
  marking text not null,
  bottom_line text not null,
  judgements text not null check (json_valid(judgements)),
  evidence text not null check (json_valid(evidence)),
  revision integer not null default 1 check (revision > 0),
  last_revision integer not null default 1,
  created_at integer not null,
  changed_at integer not null,
  withdrawn integer not null default 0 check (withdrawn in (0, 1))
) strict;

create virtual table fts using fts5 (title, text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'");
create virtual table tag_fts using fts5 (quote, theme, note, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'");
`)
}

import type { Connection } from '../connection.ts'

/**
 * `original.whole`: all its releases came in; else an import was cut short and the rest may still come.
 * `release.member`: what of its original it is, such as `!b/c.html`. `release.reading`: how the original was read when
 * not as detected, such as in another encoding; part of what makes a release. `release.newer`: the capture that took its
 * place. `release.undecided`: how many facts wait for a decision. `kinship`: what was found or decided about two
 * releases, `a` before `b` by id: near by their words, one a newer version of the other, or joined by hand.
 * `release.family` and `signature` follow from texts and kinship and can be rebuilt; a signature may be missing.
 */
export function wholeImport(connection: Connection): void {
  connection.exec(`
alter table original add column whole integer not null default 1 check (whole in (0, 1));
alter table release add column member text not null default '';
alter table release add column reading text not null default '';
alter table release add column newer text references release (id);
alter table release add column undecided integer not null default 0;
alter table release add column family text;
alter table release add column updated text;
alter table release add column url text;
alter table release add column reference text;
drop index release_by_original;
create unique index release_by_original on release (original, member, reading);
create index release_by_family on release (family) where family is not null;
create index release_by_newer on release (newer) where newer is not null;
drop index release_by_facets;
create index release_by_facets on release (withdrawn, issuer, year, language, state, newer, family);
create index release_by_url on release (url) where url is not null;
create index release_by_reference on release (reference) where reference is not null;
create index release_undecided on release (row) where withdrawn = 0 and undecided > 0;

alter table cleaning_rule add column standing text not null default 'accepted' check (standing in ('proposed', 'accepted', 'declined'));
alter table cleaning_rule add column kind text not null default 'pattern' check (kind in ('pattern', 'repeated-title', 'repeated-caption'));
alter table cleaning_rule add column reach text not null default 'line' check (reach in ('line', 'paragraph', 'line-start', 'line-end', 'onwards'));
alter table cleaning_rule add column holds_facts integer not null default 0 check (holds_facts in (0, 1));

create table mapping (
  row integer primary key,
  id text not null unique check (length(id) = 36),
  signature text not null unique,
  mapping text not null check (json_valid(mapping)),
  withdrawn integer not null default 0 check (withdrawn in (0, 1))
) strict;

create table kinship (
  row integer primary key,
  id text not null unique check (length(id) = 36),
  a text not null references release (id),
  b text not null references release (id),
  kind text not null check (kind in ('near', 'version', 'by-hand')),
  similarity real,
  reason text check (reason in ('address', 'reference', 'updated')),
  newer text references release (id),
  decision text check (decision in ('same', 'not-same', 'newer', 'not-newer')),
  withdrawn integer not null default 0 check (withdrawn in (0, 1)),
  check (a < b)
) strict;
create index kinship_a on kinship (a);
create index kinship_b on kinship (b);

create table signature (row integer primary key references release (row), hashes blob not null) strict;

update release set
  url = json_extract(facts, '$.url.value'),
  reference = json_extract(facts, '$.reference.value'),
  undecided = (select count(*) from json_each(facts) where value ->> 'state' = 'inferred')
    + (title is null) + (json_extract(facts, '$.issuer.value') is null) + (date is null);
`)
}

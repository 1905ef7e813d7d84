/**
 * In SQL: whether no newer capture that stands took the release's place. Older captures are kept and can be opened, but
 * are in no list, count or index.
 */
export const IS_CURRENT =
  '(release.newer is null or release.newer in (select id from release as later where later.withdrawn = 1))'

/** In SQL: how many statements there are among releases, a family counted once. */
export const STATEMENTS = 'count(distinct release.family) + count(*) filter (where release.family is null)'

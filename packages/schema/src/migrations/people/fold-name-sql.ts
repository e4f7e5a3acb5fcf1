/**
 * A name as it is sorted and looked for: in small letters without accents, blanks made one, and no longer than an index
 * takes. Immutable and without an extension, so that it can be kept beside the name.
 */
export const foldNameSql = `
create function public.fold_name(name text) returns text
language sql immutable strict parallel safe
as $body$
  select left(btrim(regexp_replace(
    translate(
      replace(replace(replace(
        lower(regexp_replace(normalize(name, NFKD), '[\\u0300-\\u036f]', '', 'g')),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
      'øłđðþı', 'olddti'),
    '\\s+', ' ', 'g')), 200)
$body$;
`;

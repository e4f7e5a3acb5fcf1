/**
 * A name as it is sorted and looked for: without accents, in small letters, blanks made one. Immutable, without an
 * extension and the same under every locale, so that it can be kept beside the name.
 */
export const foldNameSql = `
create function public.fold_name(name text) returns text
language sql immutable strict parallel safe
as $body$
  select btrim(regexp_replace(
    lower(translate(
      replace(replace(replace(
        regexp_replace(normalize(name, NFKD), '[\\u0300-\\u036f]', '', 'g'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
      'ØøŁłĐđÞþıİ', 'oolldttttii')),
    '\\s+', ' ', 'g'))
$body$;
`;

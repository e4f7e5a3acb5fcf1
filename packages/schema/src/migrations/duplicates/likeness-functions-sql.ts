/**
 * How alike two names or addresses are. The extension may have been put elsewhere by whoever runs the database; a body
 * that is read when it is made needs no right on its schema afterwards.
 */
export const likenessSql = `
do $body$
declare
  place text;
begin
  select quote_ident(nspname) into place
  from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'pg_trgm';
  execute format($function$
    create function public.text_likeness(one text, other text) returns real
    language sql immutable strict parallel safe
    begin atomic
      select %s.similarity(one, other);
    end
  $function$, place);
end
$body$;
`;

/** One name within the other, of two words at least, is that person without the rest. */
export const nameLikenessSql = `
create function public.name_likeness(one text, other text) returns real
language sql immutable strict parallel safe
begin atomic
  select case when one = other then 1
    when (string_to_array(one, ' ') <@ string_to_array(other, ' ') or string_to_array(other, ' ') <@ string_to_array(one, ' '))
      and position(' ' in one) > 0 and position(' ' in other) > 0 then greatest(0.85, public.text_likeness(one, other))
    else public.text_likeness(one, other) end;
end;
`;

/** The address among what is kept of somebody, as files name it in English and Spanish. Null: none. */
export const addressSql = `
create function public.address_in(attributes jsonb) returns text
language sql immutable strict parallel safe
begin atomic
  select nullif(public.fold_name(string_agg(value, ' ' order by place)), '')
  from (select min(value) as value, place
    from jsonb_each_text(attributes) as told(name, value)
    cross join lateral (select array_position(
      array['address', 'street', 'direccion', 'domicilio', 'calle', 'postcode', 'postal code', 'zip', 'codigo postal', 'cp',
        'city', 'town', 'ciudad', 'localidad', 'poblacion'],
      translate(public.fold_name(name), '_-', '  ')) as place) known
    where place is not null and btrim(value) <> '' group by place) parts
  having count(*) > 1 or min(place) <= 5;
end;
`;

/** Whether one day is the other with day and month changed about, or with one digit wrong. */
export const nearDaySql = `
create function public.is_near_day(one date, other date) returns boolean
language sql immutable strict parallel safe
begin atomic
  select one <> other and (to_char(one, 'YYYYDDMM') = to_char(other, 'YYYYMMDD')
    or (select count(*) from generate_series(1, 8) digit
      where substr(to_char(one, 'YYYYMMDD'), digit, 1) <> substr(to_char(other, 'YYYYMMDD'), digit, 1)) = 1);
end;
`;

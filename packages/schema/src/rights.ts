import type { ServerRole } from '@unisono/database/roles';

type Right = 'select' | 'insert' | 'update' | 'delete';
type Rights = Readonly<Partial<Record<ServerRole, readonly Right[]>>>;

const READ = ['select'] as const;
const APPEND = ['select', 'insert'] as const;
const CHANGE = ['select', 'insert', 'update', 'delete'] as const;

/**
 * What each role of the server may do with each table; nothing else, and nobody but these. `audience` serves
 * customer segments and sees nothing that could tell an employee (docs/privacy.md).
 */
export const TABLE_RIGHTS: Readonly<Record<string, Rights>> = {
  account: { app: CHANGE, worker: READ },
  account_grant: { app: CHANGE, worker: READ },
  account_invite: { app: CHANGE },
  // The worker plans waves of a series, and asks who brought people in.
  api_key: { app: ['select', 'insert', 'update'], worker: READ },
  api_key_allowance: { app: CHANGE },
  // Append-only: what was audited stays.
  audit_event: { app: APPEND, worker: APPEND },
  credential: { app: CHANGE },
  rate_limit: { app: CHANGE },
  session: { app: CHANGE },
  verification: { app: CHANGE },
  organisation: { app: CHANGE, worker: CHANGE, audience: READ },
  unit: { app: CHANGE, worker: CHANGE, audience: READ },
  unit_placement: { app: CHANGE, worker: CHANGE, audience: READ },
  person: { app: CHANGE, worker: CHANGE },
  // Says of everybody which role they have: not for `audience`.
  person_listing: { app: CHANGE, worker: CHANGE },
  // Who is probably whom, also across the sides: not for `audience`.
  person_to_compare: { app: ['insert'], worker: CHANGE },
  duplicate_suggestion: { app: CHANGE, worker: CHANGE },
  person_merge: { app: CHANGE, worker: CHANGE },
  identity: { app: CHANGE, worker: CHANGE },
  relationship: { app: CHANGE, worker: CHANGE },
  import: { app: CHANGE, worker: CHANGE },
  import_chunk: { app: CHANGE, worker: CHANGE },
  import_problem: { app: CHANGE, worker: CHANGE },
  import_batch: { app: CHANGE, worker: CHANGE },
  import_link: { app: CHANGE, worker: CHANGE },
  import_made: { app: CHANGE, worker: CHANGE },
  import_change: { app: CHANGE, worker: CHANGE },
  initiative: { app: CHANGE, worker: CHANGE },
  initiative_amendment: { app: APPEND, worker: APPEND },
  // The ledger forgets nothing, and what people decided stays as they decided it. Neither is for `audience`: who is
  // reached for employees' surveys is an employee.
  contact: { app: ['select', 'insert', 'update'], worker: ['select', 'insert', 'update'] },
  contact_consent: { app: APPEND, worker: APPEND },
  contact_limits: { app: CHANGE, worker: READ },
  mail_text: { app: APPEND, worker: APPEND },
  outbox_message: { app: ['select', 'insert', 'update'], worker: ['select', 'insert', 'update'] },
  // Who reads what of a segment's people is decided by its views; its rules are the server's.
  segment: { app: CHANGE, worker: READ },
  survey: { app: CHANGE, worker: CHANGE },
  survey_version: { app: CHANGE, worker: CHANGE },
  wave: { app: CHANGE, worker: CHANGE },
  wave_link: { app: CHANGE, worker: CHANGE },
  wave_cell: { app: APPEND, worker: APPEND },
  invitation: { app: CHANGE, worker: CHANGE },
  moment: { app: CHANGE, worker: CHANGE },
  // Append-only: corrections and erasures are recorded for good.
  moment_event: { app: APPEND, worker: APPEND },
  intake_key: { app: CHANGE, worker: CHANGE },
  intake_person: { app: CHANGE, worker: CHANGE },
  dirty_bucket: { app: CHANGE, worker: CHANGE },
  dirty_person: { app: APPEND, worker: CHANGE },
  moment_role: { worker: CHANGE },
  rollup: { app: READ, worker: CHANGE },
  rollup_answer: { app: READ, worker: CHANGE },
  rollup_change: { app: READ, worker: CHANGE },
  measure: { app: CHANGE, worker: CHANGE },
  measure_event: { app: APPEND, worker: APPEND },
  // What was released stays as it was released.
  panel_release: { app: APPEND, worker: APPEND },
  panel_part: { app: APPEND, worker: APPEND },
  panel_figure: { app: APPEND, worker: APPEND },
  // Written by begin_demo() alone: a server role that could, could empty a real installation.
  demo_installation: { app: READ },
  // Only migrations know which of them ran.
  schema_migration: {},
};

/** Who may call which function (with its argument types). Everything else is closed to PUBLIC. */
export const FUNCTION_RIGHTS: Readonly<Record<string, readonly ServerRole[]>> = {
  'ensure_moment_partition(date)': ['app', 'worker'],
  'forget_moment_history(uuid[])': ['app', 'worker'],
  'enqueue_job(text, json, text, timestamp with time zone)': ['app', 'worker'],
  'begin_demo()': ['app'],
  'remove_demo()': ['app'],
  'fold_name(text)': ['app', 'worker'],
  'text_likeness(text, text)': ['app', 'worker'],
  'name_likeness(text, text)': ['app', 'worker'],
  'address_in(jsonb)': ['app', 'worker'],
  'is_near_day(date, date)': ['app', 'worker'],
  // A trigger's: called by nobody.
  'keep_launched_version()': [],
  'keep_launched_wave()': [],
  'forget_erased_participant()': [],
  'list_relationships()': [],
  'unlist_relationships()': [],
  'list_person_again()': [],
  'forget_erased_changes()': [],
  'mark_to_compare()': [],
};

/**
 * What of one side's people a role may look at: views that show that side and nothing of the other
 * (docs/adr/0014-segments-see-one-side.md), and functions over them that take values and no condition.
 */
export const SIDE_RIGHTS: Readonly<
  Record<
    string,
    { readonly role: ServerRole; readonly views: readonly string[]; readonly functions: readonly string[] }
  >
> = {
  customers: {
    role: 'audience',
    views: ['tie', 'moment', 'contact', 'consent'],
    functions: ['with_attributes(jsonb[])'],
  },
  employees: { role: 'app', views: ['tie', 'contact', 'consent'], functions: ['with_attributes(jsonb[])'] },
};

/**
 * Who may call which function of the schema `guarded`. Its tables belong to the guard and are nobody else's: these
 * functions, which take ids and values and never a filter, are the only way to what is confidential.
 */
export const GUARDED_FUNCTION_RIGHTS: Readonly<Record<string, readonly ServerRole[]>> = {
  'open_wave(uuid, text, integer, boolean, text[], jsonb, jsonb)': ['app', 'worker'],
  'enrol(uuid, jsonb)': ['app', 'worker'],
  'submit_answer(uuid, bytea, jsonb, jsonb, bytea)': ['app'],
  'forget(uuid[])': ['app', 'worker'],
  'close_wave_period(uuid)': ['app', 'worker'],
  'end_wave(uuid)': ['app', 'worker'],
  'put_in_inbox(uuid, bytea, bytea)': ['app'],
  'take_inbox(uuid)': ['app', 'worker'],
  'close_anonymous(uuid, jsonb)': ['app', 'worker'],
  'closed_among(uuid[])': ['app', 'worker'],
  'read_release(uuid)': ['app', 'worker'],
  'note_units(uuid, jsonb)': ['app', 'worker'],
  'read_places(uuid)': ['app', 'worker'],
  'read_participation(uuid)': ['app', 'worker'],
  'read_receipt(bytea)': ['app'],
};
